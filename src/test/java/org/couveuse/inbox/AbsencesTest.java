package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Absences.Leave;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.BlockerService.Resolution;
import org.couveuse.support.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead who is away, a member who stands in, and a blocker that waits for the lead. */
@CouveuseTest
class AbsencesTest {

    private static final Resolution SOLVED = new Resolution("La clé est revenue.", Cause.PEOPLE, null);

    @Autowired
    private Absences absences;

    @Autowired
    private HandBack handBack;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Trail trail;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    private UUID incubator;
    private UUID lead;
    private UUID deputy;
    private UUID blocker;
    private OpenTask task;
    private LocalDate firstDay;

    @BeforeEach
    void a_task_of_the_lead() {
        firstDay = today();
        incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Quais sans papier", "AT_WORK")
                .in(Stage.IDEATION));
        lead = troupe.with(Role.TEAM_LEAD, incubator);
        deputy = troupe.with(Role.TEAM_MEMBER, incubator);
        blocker = raised();
        task = troupe.waiting(blocker, "user_resolveBlocker");
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_deputy_finds_the_task_knows_for_whom_and_does_it_and_the_trail_names_both() {
        assertThat(waiting(deputy)).doesNotContain(task.id());
        away(today(), today());

        assertThat(waiting(deputy)).contains(task.id());
        assertThat(inbox.count(troupe.actor(deputy), Inbox.Query.all().scope(Inbox.Scope.AVAILABLE)))
                .isEqualTo(1);
        assertThat(inbox.offered(troupe.actor(deputy)).forms()).containsExactly("user_resolveBlocker");
        assertThat(desk.standIn(troupe.actor(deputy), task).orElseThrow().person())
                .isEqualTo(lead);
        assertThat(desk.standIn(troupe.actor(lead), task)).isEmpty();
        troupe.as(deputy, () -> desk.sheet(troupe.actor(deputy), task.id()));

        troupe.does(deputy, blocker, "user_resolveBlocker", SOLVED);

        assertThat(trail.history(blocker, 20).items())
                .filteredOn(row -> row.action().equals("user_resolveBlocker"))
                .extracting(Trail.Row::actor, Trail.Row::onBehalfOf)
                .containsExactly(tuple(deputy, lead));
        assertThat(blockers.of(incubator).get(0).resolvedBy()).isEqualTo(deputy);
    }

    @Test
    void it_holds_from_the_first_instant_of_the_first_day_to_the_last_of_the_last() {
        away(today().plusDays(2), today().plusDays(3));
        time.set(start(2).minusSeconds(30));
        assertThat(may(deputy)).isFalse();
        time.set(start(2));
        assertThat(may(deputy)).isTrue();
        time.set(start(4).minusSeconds(30));
        assertThat(may(deputy)).isTrue();
        time.set(start(4));
        assertThat(may(deputy)).isFalse();
        assertThat(waiting(deputy)).doesNotContain(task.id());
        assertThat(refused(deputy, () -> desk.submit(troupe.actor(deputy), task.id(), SOLVED, null))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
    }

    @Test
    void a_deputy_gets_no_right_beside_the_task_and_cannot_hand_it_on() {
        away(today(), today());
        assertThat(troupe.actor(deputy).has(Role.TEAM_LEAD)).isFalse();
        troupe.as(deputy, () -> desk.draft(troupe.actor(deputy), task.id()));
        assertThat(troupe.actor(deputy).has(Role.TEAM_LEAD)).isFalse();
        assertThat(refused(deputy, () -> desk.delegate(troupe.actor(deputy), task.id(), lead))
                        .code())
                .isEqualTo("inbox.notDelegable");
    }

    @Test
    void what_the_lead_had_taken_the_deputy_can_do_and_what_the_deputy_took_is_free_again_at_the_end() {
        troupe.as(lead, () -> {
            desk.claim(troupe.actor(lead), task.id());
            return true;
        });
        var id = away(today(), today().plusDays(1));
        troupe.as(deputy, () -> {
            desk.claim(troupe.actor(deputy), task.id());
            return true;
        });
        assertThat(desk.get(troupe.actor(lead), task.id()).assignee()).isEqualTo(deputy);
        assertThat(desk.taken(troupe.actor(lead), desk.get(troupe.actor(lead), task.id())))
                .contains(deputy);

        cancel(lead, id);

        assertThat(may(deputy)).isFalse();
        assertThat(desk.taken(troupe.actor(lead), desk.get(troupe.actor(lead), task.id())))
                .isEmpty();
        handBack.handBack();
        assertThat(desk.get(troupe.actor(lead), task.id()).assignee()).isNull();
        troupe.does(lead, blocker, "user_resolveBlocker", SOLVED);
    }

    @Test
    void a_role_that_ended_and_a_person_who_left_hand_over_nothing() {
        away(today(), today());
        assertThat(may(deputy)).isTrue();
        troupe.granted(troupe.somebody(), Role.TEAM_LEAD, incubator);
        revoke(lead, Role.TEAM_LEAD);
        assertThat(may(deputy)).isFalse();
        assertThat(waiting(deputy)).doesNotContain(task.id());
    }

    @Test
    void an_absence_for_one_role_leaves_the_tasks_of_others_alone() {
        var elsewhere = UUID.randomUUID();
        troupe.granted(lead, Role.ADVISOR, elsewhere);
        var advisor = membership(lead, Role.ADVISOR);
        var only = new Leave(deputy, today(), today(), advisor);
        troupe.as(lead, () -> absences.declare(troupe.actor(lead), only));
        assertThat(may(deputy)).isFalse();

        var other = new Leave(deputy, today(), today(), membership(lead, Role.TEAM_LEAD));
        troupe.as(lead, () -> absences.declare(troupe.actor(lead), other));
        assertThat(may(deputy)).isTrue();
        assertThat(code(lead, leave(today(), today()))).isEqualTo("absence.overlaps");
    }

    @Test
    void days_of_two_absences_do_not_overlap() {
        away(today().plusDays(3), today().plusDays(5));
        assertThat(code(lead, leave(today().plusDays(5), today().plusDays(9)))).isEqualTo("absence.overlaps");
        assertThat(code(lead, leave(today(), today().plusDays(3)))).isEqualTo("absence.overlaps");
        assertThat(code(lead, leave(today(), today().plusDays(9)))).isEqualTo("absence.overlaps");
        var before = away(today(), today().plusDays(2));
        away(today().plusDays(6), today().plusDays(6));
        cancel(lead, before);
        away(today(), today().plusDays(2));
    }

    @Test
    void who_may_stand_in_is_a_colleague_and_never_oneself() {
        var stranger = troupe.somebody();
        var administrator = troupe.with(Role.ADMIN, null);
        assertThat(absences.deputies(troupe.actor(lead)))
                .extracting(p -> p.id())
                .contains(deputy)
                .doesNotContain(lead, stranger, administrator);
        assertThat(problems(lead, new Leave(lead, today(), today(), null)))
                .containsExactly(tuple("deputy", "absence.yourself"));
        for (var nobody : List.of(stranger, administrator, UUID.randomUUID())) {
            assertThat(problems(lead, new Leave(nobody, today(), today(), null)))
                    .containsExactly(tuple("deputy", "absence.notAColleague"));
        }
        assertThat(problems(lead, new Leave(null, null, null, null)))
                .extracting(t -> t.toList().get(0))
                .containsExactly("deputy", "from", "to");
        assertThat(problems(lead, leave(today().minusDays(1), today()))).containsExactly(tuple("from", "absence.past"));
        assertThat(problems(lead, leave(today().plusDays(1), today()))).containsExactly(tuple("to", "absence.order"));
        assertThat(problems(lead, leave(today(), today().plusDays(366))))
                .containsExactly(tuple("to", "absence.tooLong"));
        assertThat(problems(lead, new Leave(deputy, today(), today(), membership(deputy, Role.TEAM_MEMBER))))
                .containsExactly(tuple("membership", "absence.notYourRole"));
    }

    @Test
    void who_is_away_is_nobody_s_deputy_and_deputies_are_no_chain() {
        var third = troupe.with(Role.TEAM_MEMBER, incubator);
        away(today(), today());
        var next = new Leave(third, today(), today(), null);
        troupe.as(deputy, () -> absences.declare(troupe.actor(deputy), next));
        assertThat(may(third)).isFalse();

        var back = new Leave(lead, today(), today(), null);
        assertThat(code(third, back)).isEqualTo("absence.deputyAway");
    }

    @Test
    void only_who_is_away_takes_an_absence_back_and_only_until_it_is_over() {
        var id = away(today(), today());
        assertThat(refused(deputy, () -> absences.cancel(troupe.actor(deputy), id))
                        .kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(absences.covered(troupe.actor(deputy)))
                .extracting(Absences.Row::person, Absences.Row::state)
                .containsExactly(tuple(lead, Absence.State.IN_FORCE));
        cancel(lead, id);
        assertThat(refused(lead, () -> absences.cancel(troupe.actor(lead), id)).code())
                .isEqualTo("absence.over");
        assertThat(absences.mine(troupe.actor(lead)))
                .extracting(Absences.Row::state)
                .containsExactly(Absence.State.CANCELLED);
        assertThat(absences.covered(troupe.actor(deputy))).isEmpty();
    }

    private UUID raised() {
        var member = troupe.with(Role.TEAM_MEMBER, incubator);
        var id = troupe.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member),
                        new Raise(incubator, "La grue est fermée", "Personne n’a la clé.", Severity.MAJOR)));
        time.runDue();
        return id;
    }

    private UUID away(LocalDate from, LocalDate to) {
        return troupe.as(lead, () -> absences.declare(troupe.actor(lead), leave(from, to)));
    }

    private Leave leave(LocalDate from, LocalDate to) {
        return new Leave(deputy, from, to, null);
    }

    private void cancel(UUID person, UUID id) {
        troupe.as(person, () -> {
            absences.cancel(troupe.actor(person), id);
            return true;
        });
    }

    private LocalDate today() {
        return clock.instant().atZone(texts.zone()).toLocalDate();
    }

    private java.time.Instant start(int daysFromNow) {
        return firstDay.plusDays(daysFromNow).atStartOfDay(texts.zone()).toInstant();
    }

    private boolean may(UUID person) {
        return desk.may(troupe.actor(person), task);
    }

    private List<String> waiting(UUID person) {
        return inbox.page(troupe.actor(person), Inbox.Query.all().scope(Inbox.Scope.WAITING), 0, 50).stream()
                .map(OpenTask::id)
                .toList();
    }

    private UUID membership(UUID person, Role role) {
        return memberships.of(person).stream()
                .filter(m -> m.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void revoke(UUID person, Role role) {
        var id = membership(person, role);
        var administrator = troupe.with(Role.ADMIN, null);
        troupe.as(administrator, () -> {
            memberships.revoke(id);
            return true;
        });
    }

    private List<org.assertj.core.groups.Tuple> problems(UUID person, Leave leave) {
        return refused(person, () -> absences.declare(troupe.actor(person), leave)).fields().stream()
                .map(f -> tuple(f.field(), f.code()))
                .toList();
    }

    private @Nullable String code(UUID person, Leave leave) {
        return refused(person, () -> absences.declare(troupe.actor(person), leave))
                .code();
    }

    private RuleViolation refused(UUID person, Runnable work) {
        return troupe.refused(person, work);
    }
}
