package org.couveuse.faults;

import java.time.Duration;
import java.util.List;
import org.couveuse.faults.MoodyPost.Mood;

/** Something that breaks while programs work, and is whole again afterwards. */
enum Blow {
    /** One node, as kill -9. Another is started in its place. */
    NODE_KILLED(true) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.killOneNode(true);
        }
    },
    /** One node, as kill -9, and the other is alone from then on. */
    NODE_LOST(true) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.killOneNode(false);
        }
    },
    /** The database, as kill -9. It is started again at once. */
    DATABASE_KILLED(true) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().kill();
            Scene.wait(1);
            scene.database().again();
        }
    },
    /** The database is gone for a minute. */
    DATABASE_AWAY(true) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().kill();
            Scene.wait(60);
            scene.database().again();
        }
    },
    /** The database neither answers nor refuses for forty seconds, longer than anybody waits for a connection. */
    DATABASE_FROZEN(true) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.database().freeze();
            Scene.wait(40);
            scene.database().thaw();
        }
    },
    /** No byte more for attachments. */
    DISK_FULL(false) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.fill();
            Scene.wait(10);
            scene.empty();
        }
    },
    /** The mail server hangs up, is silent, is slow, and refuses. */
    MAIL_MOODY(false) {
        @Override
        void strike(Scene scene) throws Exception {
            for (var mood : List.of(Mood.AWAY, Mood.SILENT, Mood.SLOW, Mood.REFUSING)) {
                scene.post().be(mood);
                Scene.wait(8);
            }
            scene.post().be(Mood.WELL);
        }
    },
    /** The clock of one node goes twelve minutes ahead, then twelve behind, while mails are held for long. */
    CLOCK_JUMPED(false) {
        @Override
        void strike(Scene scene) throws Exception {
            scene.post().be(Mood.SLOW);
            scene.jump(List.of(FAR, FAR.negated()), 20);
            scene.post().be(Mood.WELL);
        }
    };

    private static final Duration FAR = Duration.ofMinutes(12);

    private final boolean ends;

    Blow(boolean ends) {
        this.ends = ends;
    }

    /** Whether a node may not hear or not keep the yes of somebody else, as of the mail server. */
    boolean ends() {
        return ends;
    }

    abstract void strike(Scene scene) throws Exception;
}
