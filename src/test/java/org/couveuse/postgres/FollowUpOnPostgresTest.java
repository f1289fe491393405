package org.couveuse.postgres;

import org.couveuse.deployment.FollowUpScenes;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign is followed on the database of real use. */
@OnPostgres
class FollowUpOnPostgresTest {

    @Autowired
    private FollowUpScenes scenes;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_campaign_is_followed_from_all_sides() {
        scenes.followed();
    }
}
