package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.hostile.Together;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class RightRequestsTest {

    @Autowired
    private RightRequests requests;

    @Autowired
    private RightReading reading;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private final UUID body = UUID.randomUUID();
    private UUID administrator;
    private UUID officer;
    private UUID candidate;

    @BeforeEach
    void those_who_grant_and_who_gets_it() {
        administrator = troupe.with(Role.ADMIN, null);
        officer = troupe.with(Role.AGENCY_OFFICER, null);
        candidate = troupe.somebody();
    }

    @Test
    void an_administrator_asks_an_officer_confirms_and_the_trail_and_the_right_name_both() {
        var request = ask(administrator, Role.FORUM_MEMBER, body);
        assertThat(memberships.of(candidate)).isEmpty();
        assertThat(troupe.as(officer, () -> reading.waitingFor(troupe.actor(officer))))
                .extracting(RightRequests.Row::id)
                .contains(request);

        var membership = troupe.as(officer, () -> requests.confirm(request));

        assertThat(memberships.holds(candidate, Role.FORUM_MEMBER, body)).isTrue();
        assertThat(jdbc.sql("select granted_by, seconded_by, founded from membership where id = ?")
                        .param(membership)
                        .query((row, n) -> List.<Object>of(
                                row.getObject("granted_by", UUID.class),
                                row.getObject("seconded_by", UUID.class),
                                row.getBoolean("founded")))
                        .single())
                .containsExactly(administrator, officer, false);
        assertThat(trail("right.requested")).containsExactly(administrator);
        assertThat(trail("right.confirmed")).containsExactly(officer);
        assertThat(reading.known(request).state()).isEqualTo(RightState.CONFIRMED);
        assertThat(unseconded()).doesNotContain(membership.toString());
    }

    @Test
    void nobody_grants_alone_what_two_people_grant() {
        for (var role : Role.values()) {
            if (role.takesTwo()) {
                for (var one : List.of(administrator, officer)) {
                    var scope = role.everywhere() ? null : body;
                    var refusal = troupe.refused(one, () -> memberships.grant(candidate, role, scope));
                    assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
                }
            }
        }
        assertThat(memberships.of(candidate)).isEmpty();
    }

    @Test
    void who_asked_does_not_confirm_nor_does_who_would_get_it() {
        var request = ask(officer, Role.FORUM_MEMBER, body);
        assertThat(troupe.refused(officer, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.twoPeople");

        var other = troupe.with(Role.AGENCY_OFFICER, null);
        var about = troupe.as(
                officer, () -> requests.ask(new RightRequests.Ask(other, Role.FORUM_MEMBER, body, "Siège vacant.")));
        assertThat(troupe.refused(other, () -> requests.confirm(about)).code())
                .isEqualTo("people.membership.notToYourself");
        assertThat(troupe.refused(
                                officer,
                                () -> requests.ask(new RightRequests.Ask(officer, Role.FORUM_MEMBER, body, "Moi.")))
                        .code())
                .isEqualTo("people.membership.notToYourself");
        assertThat(memberships.of(candidate)).isEmpty();
    }

    @Test
    void two_administrators_are_not_enough_where_the_agency_has_officers() {
        var request = ask(administrator, Role.AGENCY_OFFICER, null);
        var second = troupe.with(Role.ADMIN, null);

        assertThat(troupe.refused(second, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.ofTheAgency");

        assertThat(memberships.of(candidate)).isEmpty();
        assertThat(reading.confirmers(request)).contains(officer).doesNotContain(second, administrator);
    }

    @Test
    void a_chair_proposes_the_members_of_their_own_forum_and_nobody_else() {
        var chair = troupe.with(Role.FORUM_CHAIR, body);
        var request = ask(chair, Role.FORUM_MEMBER, body);
        for (var wrong : List.of(
                new RightRequests.Ask(candidate, Role.FORUM_MEMBER, UUID.randomUUID(), "Ailleurs."),
                new RightRequests.Ask(candidate, Role.FORUM_CHAIR, body, "Présidence."),
                new RightRequests.Ask(candidate, Role.AUDITOR, null, "Vérification."))) {
            assertThat(troupe.refused(chair, () -> requests.ask(wrong)).code()).isEqualTo("people.right.askers");
        }
        assertThat(troupe.refused(chair, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.confirmers");

        troupe.as(officer, () -> requests.confirm(request));

        assertThat(memberships.holds(candidate, Role.FORUM_MEMBER, body)).isTrue();
    }

    @Test
    void who_takes_part_no_longer_gets_nothing_that_was_asked_for_before() {
        var request = ask(administrator, Role.FORUM_MEMBER, body);
        troupe.as(administrator, () -> {
            people.activate(candidate, false);
            return null;
        });

        assertThat(troupe.refused(officer, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.personGone");

        assertThat(memberships.of(candidate)).isEmpty();
        assertThat(reading.known(request).state()).isEqualTo(RightState.WAITING);
    }

    @Test
    void a_no_has_a_reason_and_a_request_is_answered_once() {
        var request = ask(administrator, Role.AUDITOR, null);
        assertThat(troupe.refused(officer, () -> requests.decline(request, new RightRequests.No(" ")))
                        .fields())
                .extracting(field -> field.field())
                .containsExactly("reason");

        troupe.as(officer, () -> {
            requests.decline(request, new RightRequests.No("Pas indépendant."));
            return null;
        });

        assertThat(troupe.refused(officer, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.answered");
        assertThat(memberships.of(candidate)).isEmpty();
        assertThat(reading.known(request).answer()).isEqualTo("Pas indépendant.");
    }

    @Test
    void what_was_asked_by_who_could_no_longer_ask_is_not_confirmed() {
        var chair = troupe.somebody();
        troupe.granted(chair, Role.FORUM_CHAIR, body);
        var request = ask(chair, Role.FORUM_CO_CHAIR, body);
        jdbc.sql("update membership set to_at = from_at where person = ?")
                .param(chair)
                .update();

        assertThat(troupe.refused(officer, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.askerGone");
    }

    @Test
    void who_asked_takes_it_back_and_strangers_see_none() {
        var request = ask(administrator, Role.FORUM_MEMBER, body);
        var stranger = troupe.with(Role.TEAM_LEAD, UUID.randomUUID());
        assertThat(troupe.refused(stranger, () -> requests.withdraw(request)).kind())
                .isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(troupe.refused(officer, () -> requests.withdraw(request)).code())
                .isEqualTo("people.right.notYours");

        troupe.as(administrator, () -> {
            requests.withdraw(request);
            return null;
        });

        assertThat(troupe.refused(officer, () -> requests.confirm(request)).code())
                .isEqualTo("people.right.answered");
    }

    @Test
    void a_forum_has_one_chair_and_who_chairs_is_a_member() {
        var request = ask(administrator, Role.FORUM_CHAIR, body);
        troupe.as(officer, () -> requests.confirm(request));
        assertThat(memberships.of(candidate))
                .extracting(Memberships.Row::role)
                .containsExactlyInAnyOrder(Role.FORUM_CHAIR, Role.FORUM_MEMBER);
        var rival = troupe.somebody();

        assertThat(troupe.refused(
                                administrator,
                                () -> requests.ask(new RightRequests.Ask(rival, Role.FORUM_CHAIR, body, "Deux.")))
                        .code())
                .isEqualTo("people.right.oneChair");
    }

    @Test
    void two_who_confirm_at_the_same_moment_grant_once() throws Exception {
        var request = ask(administrator, Role.FORUM_MEMBER, body);
        var other = troupe.with(Role.AGENCY_OFFICER, null);
        Callable<Object> first = () -> confirmed(officer, request);
        Callable<Object> second = () -> confirmed(other, request);

        var answers = Together.all(List.of(first, second));

        assertThat(answers).containsExactlyInAnyOrder("yes", "people.right.answered");
        assertThat(memberships.in(body)).hasSize(1);
    }

    @Test
    void what_one_person_granted_before_is_found_and_mended_by_asking_anew() {
        var old = troupe.granted(candidate, Role.FORUM_MEMBER, body);
        jdbc.sql("update membership set founded = false, granted_by = ? where person = ?")
                .param(administrator)
                .param(old)
                .update();
        var membership = memberships.of(candidate).get(0).id().toString();
        assertThat(unseconded()).contains(membership);
        var request = ask(administrator, Role.FORUM_MEMBER, body);

        troupe.as(officer, () -> requests.confirm(request));

        assertThat(unseconded()).doesNotContain(membership);
        assertThat(memberships.of(candidate)).hasSize(1);
    }

    @Test
    void who_verifies_or_administers_counts_as_nothing_else_whatever_they_were_given() {
        for (var apart : List.of(Role.AUDITOR, Role.ADMIN)) {
            var person = troupe.with(Role.FORUM_MEMBER, body);
            forced(person, apart);

            assertThat(troupe.actor(person).candidates())
                    .containsExactlyInAnyOrder(Candidate.of(apart), Candidate.person(person));
        }
    }

    private void forced(UUID person, Role role) {
        jdbc.sql("insert into membership (id, version, person, role, from_at, founded)"
                        + " values (?, 0, ?, ?, current_timestamp - interval '1' day, true)")
                .param(UUID.randomUUID())
                .param(person)
                .param(role.name())
                .update();
    }

    private Object confirmed(UUID person, UUID request) {
        try {
            troupe.as(person, () -> requests.confirm(request));
            return "yes";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private UUID ask(UUID person, Role role, @Nullable UUID scope) {
        return troupe.as(
                person, () -> requests.ask(new RightRequests.Ask(candidate, role, scope, "Nommé par le forum.")));
    }

    private List<UUID> trail(String action) {
        return jdbc.sql("select actor from audit_entry where action = ? and subject = ?")
                .param(action)
                .param(candidate)
                .query(UUID.class)
                .list();
    }

    private List<String> unseconded() {
        return jdbc.sql("select thing from chk_right_without_second")
                .query(String.class)
                .list();
    }
}
