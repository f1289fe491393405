package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Siege;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a forum and the agency decide of an incubator, with hostile words and values. */
@CouveuseTest
class HostileDecisionsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Siege siege;
    private Scene s;

    @BeforeEach
    void a_cycle() {
        siege = new Siege(context);
        s = incubation.scene();
        incubation.starts("incubationCycle", s);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void money_that_is_reviewed_and_decided_on() throws Exception {
        incubation.teams(s);
        incubation.writes(s, "40000");
        incubation.approves(s);
        var coChair = troupe.with(Role.FORUM_CO_CHAIR, s.body());
        var member = troupe.with(Role.FORUM_MEMBER, s.body());

        var advice = siege.lift(
                coChair,
                s.incubator(),
                "user_reviewFunding",
                way("advice", "UNFAVOURABLE"),
                way("advice", "CONDITIONAL").put("conditions", "Un rapport par mois."));
        assertThat(siege.screen(
                        member,
                        "taches/"
                                + troupe.waiting(s.incubator(), "user_approveFunding")
                                        .id()))
                .as("who decides reads the advice as it was written")
                .contains(advice);
        var resolution = siege.lift(
                member,
                s.incubator(),
                "user_approveFunding",
                way("decision", "REFUSE").put("inFavour", 1).put("against", 5).put("reason", "Trop cher."),
                way("decision", "APPROVE").put("reason", "Utile."));
        incubation.run();

        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.AT_WORK);
        assertThat(page()).contains(resolution);
    }

    @Test
    void what_comes_next_when_nothing_is_adopted() throws Exception {
        incubation.forms(s);
        var idea = incubation.selected(s, incubation.person(null));
        incubation.experimentEnds(s, idea, TrialOutcome.ABANDON);
        var again = way("nextStep", "EXPERIMENT");
        again.putArray("ideas").add(idea.toString());

        var plan = siege.lift(
                s.lead(),
                s.incubator(),
                "user_decideNext",
                way("nextStep", "IDEAS"),
                again,
                way("nextStep", "CLOSE").put("lessons", "Rien ne presse."));
        assertThat(siege.screen(
                        s.officer(),
                        "taches/"
                                + troupe.waiting(s.incubator(), "user_confirmNext")
                                        .id()))
                .as("who confirms reads the plan as it was written")
                .contains(plan);
        var answer = siege.lift(
                s.officer(),
                s.incubator(),
                "user_confirmNext",
                way("review", "REVISE").put("comment", "Pas encore.").putNull("support"),
                way("review", "CONFIRM").put("comment", "Bien.").put("support", "Une experte."));
        incubation.run();

        assertThat(page()).contains(answer);
        assertThat(plan).contains(incubation.facts(s).search().lessons());
    }

    @Test
    void what_is_decided_at_the_term() throws Exception {
        incubation.forms(s);
        time.forward(Duration.ofDays(101));

        var words = siege.lift(
                s.officer(),
                s.incubator(),
                "user_decideAtTerm",
                way("decision", "EXTEND").put("lessons", "Une leçon."),
                way("decision", "CLOSE").put("lessons", "Nos leçons."));
        incubation.run();

        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.CLOSED);
        assertThat(page()).contains(words);
    }

    private String page() {
        return siege.screen(s.officer(), "incubateurs/" + s.incubator());
    }

    private static ObjectNode way(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
