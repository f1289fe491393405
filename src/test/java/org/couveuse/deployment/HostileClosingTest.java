package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import org.couveuse.CouveuseTest;
import org.couveuse.deployment.WaveService.Reason;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Siege;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The closing report of a campaign, hostile. */
@CouveuseTest
class HostileClosingTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignEnding ending;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_campaign_that_is_closed_with_its_report() throws Exception {
        var cast = stage.cast(1);
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var officer = stage.troupe.actor(cast.officer());
        ending.close(officer, campaign, new Reason("L’essentiel est fait."));
        var plan = Objects.requireNonNull(campaigns.detail(officer, campaign).plan());
        var goal = plan.goals().get(0).id();
        var siege = new Siege(context);
        var way = JsonNodeFactory.instance.objectNode();
        way.putArray("results")
                .addObject()
                .put("goal", goal.toString())
                .put("reached", 12.5)
                .put("words", "Plus que prévu.");

        var words = siege.lift(cast.officer(), campaign, "user_closeCampaign", way);
        time.runDue();
        stage.work.pass();

        assertThat(words).hasSize(3);
        assertThat(campaigns.detail(officer, campaign).outcome()).isEqualTo(CampaignOutcome.CLOSED);
        assertThat(siege.screen(cast.officer(), "deploiements/" + campaign)).contains(words);
    }
}
