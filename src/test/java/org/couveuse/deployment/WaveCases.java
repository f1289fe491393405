package org.couveuse.deployment;

import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of a wave on every database: whatever happens while it invites, everybody is invited once. */
public abstract class WaveCases {

    @Autowired
    protected WaveScenes scenes;

    @Autowired
    protected TimeTravel time;

    @Autowired
    protected JdbcClient jdbc;

    private final int racing;
    private final int nodes;

    /** A race of so many nodes over so many organisations. */
    protected WaveCases(int racing, int nodes) {
        this.racing = racing;
        this.nodes = nodes;
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_wave_interrupted_in_the_middle_of_a_batch_is_gone_on_with() {
        scenes.interrupted(scenes.launched(60));
    }

    @Test
    void a_wave_invited_twice_invites_everybody_once() {
        scenes.again(scenes.launched(30));
    }

    @Test
    void nodes_that_race_invite_everybody_once() throws Exception {
        scenes.raced(scenes.launched(racing), nodes);
    }
}
