package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A program that knows nothing but the schemas carries a citizen's need from its triage to adoptions confirmed in
 * organisations: it signs in as each account in turn, asks what waits, and sends the example of the task's schema.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:cycle;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
class CycleByRestTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_need_becomes_confirmed_adoptions_by_the_schemas_alone() throws Exception {
        var walk = CycleWalk.walked(context);

        assertThat(walk.forms())
                .as("what was done, in order: " + walk.trace())
                .contains(
                        "user_triageNeed",
                        "user_prepareRound",
                        "user_castBallot",
                        "user_deliberate",
                        "user_confirmDecision",
                        "user_proposeTeam",
                        "user_acceptInvitation",
                        "user_writeCharter",
                        "user_approveCharter",
                        "user_openCall",
                        "user_evaluateIdea",
                        "user_selectIdeas",
                        "user_confirmSelection",
                        "user_designExperiment",
                        "user_consentToHost",
                        "user_recordMeasures",
                        "user_concludeExperiment",
                        "user_reviewEvidence",
                        "user_countersignEvidence",
                        "user_assembleToolkit",
                        "user_reviewSolution",
                        "user_publishSolution",
                        "user_prepareCampaign",
                        "user_approveCampaign",
                        "user_countersignCampaign",
                        "user_launchWave",
                        "user_confirmWave",
                        "user_answerInvitation",
                        "user_assessReadiness",
                        "user_planAdoption",
                        "user_reportProgress",
                        "user_confirmAdoption",
                        "user_reportBenefits");
    }
}
