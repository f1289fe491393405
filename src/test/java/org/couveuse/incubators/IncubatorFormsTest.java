package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.incubators.Incubation.Scene;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each form offers as an example is accepted as it is. */
@CouveuseTest
class IncubatorFormsTest {

    @Autowired
    private Incubation incubation;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private TaskReading reading;

    @Autowired
    private TaskDesk desk;

    private Scene s;
    private UUID author;
    private final Set<String> done = new java.util.TreeSet<>();

    @BeforeEach
    void a_cycle() {
        s = incubation.scene();
        incubation.starts("incubationCycle", s);
        author = incubation.person(null);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
    }

    @Test
    void every_example_is_accepted() {
        incubation.run();
        example(s.officer(), s.incubator(), "user_proposeTeam");
        incubation.run();
        withdrawAll();
        incubation.run();
        troupe.does(s.officer(), s.incubator(), "user_proposeTeam", incubation.proposal(s));
        incubation.run();
        for (var line : incubation.proposal(s).people()) {
            example(line.person(), incubation.invitation(s, line.person()).id(), "user_acceptInvitation");
            incubation.run();
        }
        example(s.contact(), incubation.invitation(s, s.team().get(0)).id(), "user_releaseMember");
        incubation.run();
        incubation.releases(s, s.lead(), s.officer());
        incubation.releases(s, s.team().get(1), s.officer());
        example(s.lead(), s.incubator(), "user_writeCharter");
        example(s.otherOfficer(), s.incubator(), "user_approveCharter");
        incubation.run();
        ideas();
        time.forward(Duration.ofDays(400));
        example(s.officer(), s.incubator(), "user_decideAtTerm");

        assertThat(done)
                .containsExactlyInAnyOrder(
                        "user_proposeTeam",
                        "user_acceptInvitation",
                        "user_releaseMember",
                        "user_writeCharter",
                        "user_approveCharter",
                        "user_openCall",
                        "user_evaluateIdea",
                        "user_selectIdeas",
                        "user_confirmSelection",
                        "user_decideNext",
                        "user_confirmNext",
                        "user_decideAtTerm");
    }

    @Test
    void examples_of_the_money_are_accepted_and_a_charter_is_prefilled() {
        incubation.teams(s);
        incubation.writes(s, "40000");
        troupe.does(
                s.otherOfficer(),
                s.incubator(),
                "user_approveCharter",
                new FormationService.ApproveCharter(
                        CharterReview.REVISE, List.of(CharterPart.RISKS), "Un seul risque ?", null));
        var task = troupe.waiting(s.incubator(), "user_writeCharter").id();
        var sheet = troupe.as(s.lead(), () -> desk.sheet(troupe.actor(s.lead()), task));
        assertThat(sheet.known()).isEqualTo(Incubation.charter(new BigDecimal("40000")));
        assertThat(sheet.facts()).extracting(Fact::key).contains("incubators.returned");
        incubation.writes(s, "40000");
        incubation.approves(s);
        example(troupe.with(Role.FORUM_CO_CHAIR, s.body()), s.incubator(), "user_reviewFunding");
        example(troupe.with(Role.FORUM_MEMBER, s.body()), s.incubator(), "user_approveFunding");
        incubation.run();
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.AT_WORK);
    }

    private void ideas() {
        var call = incubation.lastCall(s);
        example(s.lead(), call, "user_openCall");
        incubation.run();
        var idea = incubation.proposes(s, author, "Mur des bloquants");
        time.forward(Duration.ofDays(22));
        incubation.evaluationsOf(idea).forEach(e -> example(e.evaluator(), e.id(), "user_evaluateIdea"));
        incubation.count.sweep();
        example(s.lead(), call, "user_selectIdeas");
        example(s.officer(), call, "user_confirmSelection");
        incubation.run();
        incubation.experimentEnds(s, idea, TrialOutcome.ABANDON);
        example(s.lead(), s.incubator(), "user_decideNext");
        example(s.officer(), s.incubator(), "user_confirmNext");
        incubation.run();
    }

    private void withdrawAll() {
        incubation
                .reading
                .members(s.incubator(), null)
                .forEach(m -> troupe.as(s.officer(), () -> {
                    incubation.invitationService.withdraw(
                            s.incubator(), m.seat().id(), "Pour l’exemple.");
                    return null;
                }));
    }

    private void example(UUID person, UUID key, String form) {
        var task = troupe.waiting(key, form).id();
        troupe.as(person, () -> {
            var opened = reading.open(troupe.actor(person), task, Texts.FRENCH);
            assertThat(opened.schema().get("title").asText()).isNotBlank();
            return desk.submit(
                    troupe.actor(person), task, opened.schema().get("examples").get(0), null);
        });
        done.add(form);
    }
}
