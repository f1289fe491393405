package org.couveuse.faults;

import java.util.List;
import org.couveuse.faults.MoodyPost.Mood;

/** Something that breaks while programs work, and is whole again afterwards. */
enum Blow {
    /** One node, as kill -9. It is started again. */
    NODE_KILLED {
        @Override
        void strike(Scene scene) throws Exception {
            scene.killOneNode();
        }
    },
    /** The database, as kill -9. It is started again at once. */
    DATABASE_KILLED {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().kill();
            Scene.wait(1);
            scene.database().again();
        }
    },
    /** The database is gone for a minute. */
    DATABASE_AWAY {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().kill();
            Scene.wait(60);
            scene.database().again();
        }
    },
    /** The database neither answers nor refuses for forty seconds, longer than anybody waits for a connection. */
    DATABASE_FROZEN {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().freeze();
            Scene.wait(40);
            scene.database().thaw();
        }
    },
    /** No byte more for attachments. */
    DISK_FULL {
        @Override
        void strike(Scene scene) throws Exception {
            scene.fill();
            Scene.wait(10);
            scene.empty();
        }
    },
    /** The mail server hangs up, is silent, and refuses. */
    MAIL_MOODY {
        @Override
        void strike(Scene scene) throws Exception {
            for (var mood : List.of(Mood.AWAY, Mood.SILENT, Mood.REFUSING)) {
                scene.post().be(mood);
                Scene.wait(8);
            }
            scene.post().be(Mood.WELL);
        }
    };

    abstract void strike(Scene scene) throws Exception;
}
