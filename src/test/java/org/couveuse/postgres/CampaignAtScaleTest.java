package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.couveuse.Troupe;
import org.couveuse.bench.ScreenProgram;
import org.couveuse.deployment.ScalePlay;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What {@code bench/run scale} plays with 10,000 organisations and measures, with a few: that it is right. */
@OnPostgres
class CampaignAtScaleTest {

    @Autowired
    private ScalePlay play;

    @Autowired
    private TimeTravel time;

    @LocalServerPort
    private int port;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_campaign_goes_out_is_answered_counted_and_shown_over_http() throws Exception {
        var deployed = play.launched(60);

        assertThat(play.start(deployed)).hasSize(3);
        var steps = new HashMap<String, List<Double>>();
        play.some(deployed, 10).forEach(who -> play.steps(who, steps));
        assertThat(play.fold()).isNotEmpty();
        var page = new ScreenProgram(port, deployed.officer(), Troupe.PASSWORD)
                .open("deploiements/" + deployed.campaign());

        assertThat(steps).containsOnlyKeys("answer", "readiness", "plan", "progress");
        assertThat(steps.values()).allSatisfy(each -> assertThat(each).hasSize(10));
        assertThat(play.wrong(deployed, 10)).isEmpty();
        assertThat(page).contains("Guichet de reddition unique", "Voir les 50", "Voir les 10", "Par étape");
    }
}
