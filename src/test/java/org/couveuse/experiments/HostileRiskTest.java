package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Siege;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The agency's word on a risky trial, hostile. */
@CouveuseTest
class HostileRiskTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Trial trial;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_risk_that_is_approved_or_sent_back() throws Exception {
        var cast = trial.opened();
        trial.designed(cast, trial.riskyDesign(cast));
        trial.consented(cast);
        var siege = new Siege(context);
        var json = JsonNodeFactory.instance;

        var words = siege.lift(
                cast.officer(),
                cast.experiment(),
                "user_approveRisk",
                json.objectNode().put("outcome", "APPROVE"),
                json.objectNode()
                        .put("outcome", "REVISE")
                        .put("remarks", "Dire qui voit les données.")
                        .putNull("safeguards")
                        .putNull("privacyAssessed"));
        time.runDue();

        assertThat(siege.screen(cast.member(), "experimentations/" + cast.experiment()))
                .contains("Mur des bloquants hebdomadaire");
        assertThat(siege.screen(
                        cast.member(),
                        "taches/"
                                + context.getBean(org.couveuse.Troupe.class)
                                        .waiting(cast.experiment(), "user_designExperiment")
                                        .id()))
                .as("the team reads what was asked of it")
                .containsAnyOf(words.toArray(String[]::new));
    }
}
