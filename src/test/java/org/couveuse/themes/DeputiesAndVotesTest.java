package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.couveuse.themes.BallotChoice.EXCELLENT;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Absences;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deputy never votes nor approves, and never does what they are barred from themselves. */
@CouveuseTest
class DeputiesAndVotesTest {

    @Autowired
    private RoundTable table;

    @Autowired
    private Absences absences;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NeedReception reception;

    @Autowired
    private People people;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Texts texts;

    @Autowired
    private java.time.Clock clock;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_ballot_waits_for_its_member_whoever_stands_in() {
        var forum = table.forum(3, 2);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var member = forum.members().get(0);
        var deputy = forum.members().get(1);
        var ballot = desk.about(round).stream()
                .filter(t -> t.form().equals("user_castBallot") && desk.may(troupe.actor(member), t))
                .findFirst()
                .orElseThrow();
        away(member, deputy);

        assertThat(absences.standIns(deputy)).hasSize(1);
        assertThat(desk.may(troupe.actor(deputy), ballot)).isFalse();
        assertThat(inbox.page(troupe.actor(deputy), Inbox.Query.all(), 0, 50))
                .extracting(t -> t.id())
                .doesNotContain(ballot.id());
        assertThat(troupe.refused(
                                deputy,
                                () -> desk.submit(
                                        troupe.actor(deputy),
                                        ballot.id(),
                                        RoundTable.vote(forum.themes(), EXCELLENT, EXCELLENT),
                                        null))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(desk.may(troupe.actor(member), ballot)).isTrue();
    }

    @Test
    void the_author_of_a_need_does_not_triage_it_as_an_officer_s_deputy() {
        var body = UUID.randomUUID();
        var officer = troupe.granted(troupe.with(Role.AGENCY_OFFICER, null), Role.ADVISOR, body);
        var author = troupe.with(Role.ADVISOR, body);
        var other = troupe.with(Role.ADVISOR, body);
        var need = submitted(author);
        var task = troupe.waiting(need, "user_triageNeed");
        assertThat(desk.may(troupe.actor(other), task)).isFalse();
        away(officer, author);
        assertThat(desk.may(troupe.actor(author), task)).isFalse();
        assertThat(inbox.page(troupe.actor(author), Inbox.Query.all(), 0, 200))
                .extracting(t -> t.id())
                .doesNotContain(task.id());

        var colleague = troupe.granted(troupe.with(Role.AGENCY_OFFICER, null), Role.ADVISOR, body);
        away(colleague, other);
        assertThat(desk.may(troupe.actor(other), task)).isTrue();
        troupe.does(
                other,
                need,
                "user_triageNeed",
                new NeedTriage.Triaging(Triage.DECLINE, null, null, null, null, null, "Déjà en cours ailleurs."));
        assertThat(troupe.waits(need, "user_triageNeed")).isFalse();
    }

    private UUID submitted(UUID author) {
        var need = troupe.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        "Un guichet " + UUID.randomUUID(),
                        "Il en manque un.",
                        null,
                        null,
                        null,
                        null,
                        Channel.ADVISORY_GROUP,
                        null)));
        time.runDue();
        return need;
    }

    private void away(UUID person, UUID deputy) {
        var today = clock.instant().atZone(texts.zone()).toLocalDate();
        troupe.as(
                person,
                () -> absences.declare(
                        troupe.actor(person), new Absences.Leave(deputy, today, today.plusDays(1), null)));
    }
}
