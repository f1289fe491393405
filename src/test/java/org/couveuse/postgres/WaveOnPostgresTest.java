package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.couveuse.deployment.WaveCases;
import org.junit.jupiter.api.Test;

/** A wave is invited on the database of real use: interrupted, done twice, by several nodes, with connections cut. */
@OnPostgres
class WaveOnPostgresTest extends WaveCases {

    WaveOnPostgresTest() {
        super(120, 3);
    }

    @Test
    void two_nodes_take_different_organisations_and_none_closes_the_wave_for_the_other() {
        scenes.sideBySide(scenes.launched(60));
    }

    @Test
    void a_wave_whose_connections_are_cut_again_and_again_invites_everybody_once() throws Exception {
        var scene = scenes.launched(150);
        var node = Executors.newSingleThreadExecutor();
        var cuts = 0;
        try {
            for (var life = 0; life < 6; life++) {
                var working = node.submit(() -> catchThrowable(scenes::finish));
                cuts += cut();
                working.get(1, TimeUnit.MINUTES);
            }
        } finally {
            node.shutdownNow();
        }

        assertThat(cuts).as("connections cut while a batch was under way").isPositive();
        scenes.finish();
        scenes.everybodyOnce(scene);
    }

    /** Cuts the next connection that is in the middle of inviting, as when its process dies; how many were cut. */
    private int cut() throws InterruptedException {
        for (var tries = 0; tries < 200; tries++) {
            var gone = jdbc.sql("select count(pg_terminate_backend(a.pid)) from pg_stat_activity a where a.pid in"
                            + " (select l.pid from pg_locks l where l.relation = 'adoption'::regclass"
                            + " and l.mode = 'RowExclusiveLock') and a.pid <> pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            if (gone > 0) {
                return gone;
            }
            Thread.sleep(5);
        }
        return 0;
    }
}
