package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Trail;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever administers empties the agency by no way, and an agency that once was is founded by nobody alone. */
@CouveuseTest
class LastOnesTest {

    @Autowired
    private RightRequests requests;

    @Autowired
    private RightReading reading;

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private Departures departures;

    @Autowired
    private HeldRoles held;

    @Autowired
    private Turns turns;

    @Autowired
    private Clock clock;

    @Autowired
    private Trail trail;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID administrator = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @Test
    void the_last_officer_stays_by_whichever_door_an_administrator_tries() {
        alone(() -> {
            var officer = troupe.with(Role.AGENCY_OFFICER, null);
            var other = troupe.with(Role.AGENCY_OFFICER, null);
            out(other, administrator);
            assertThat(trail.history(other, 5).items()).anySatisfy(entry -> {
                assertThat(entry.action()).isEqualTo("person.deactivated");
                assertThat(entry.actor()).isEqualTo(administrator);
            });
            for (var door : List.<Runnable>of(
                    () -> people.activate(officer, false),
                    () -> memberships.revoke(memberships.of(officer).get(0).id()),
                    () -> departures.leave(officer))) {
                assertThat(troupe.refused(administrator, door).code()).isEqualTo("people.membership.lastOfficer");
            }
            assertThat(memberships.holders(Role.AGENCY_OFFICER, null)).containsExactly(officer);
            assertThat(grants(Role.FORUM_MEMBER))
                    .as("two accounts of one administrator")
                    .isFalse();
        });
    }

    @Test
    void of_two_administrators_who_shut_each_other_out_one_stays() {
        alone(() -> {
            out(second, administrator);
            // as the second one's request would find it, which waited for the turn
            assertThatThrownBy(() -> new LastOnes(held, turns, clock, true).refuseOut(administrator))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("people.membership.lastAdministrator"));
        });
    }

    @Test
    void two_administrators_found_the_agency_once_and_never_again() {
        alone(() -> {
            jdbc.sql("delete from membership where role = 'AGENCY_OFFICER'").update();
            assertThat(grants(Role.AGENCY_OFFICER)).as("the first officer").isTrue();
            assertThat(grants(Role.AUDITOR)).as("there is an officer now").isFalse();
            jdbc.sql("update person set active = false where id in"
                            + " (select person from membership where role = 'AGENCY_OFFICER')")
                    .update();
            assertThat(grants(Role.AGENCY_OFFICER)).as("there was one").isFalse();
            jdbc.sql("update membership set to_at = from_at where role = 'AGENCY_OFFICER'")
                    .update();
            assertThat(grants(Role.AGENCY_OFFICER)).as("there was one").isFalse();
        });
    }

    @Test
    void who_runs_the_machine_may_have_an_agency_without_officers_begin_anew() {
        alone(() -> {
            var left = troupe.with(Role.AGENCY_OFFICER, null);
            jdbc.sql("update person set active = false where id = ?")
                    .param(left)
                    .update();
            assertThat(new LastOnes(held, turns, clock, true).agency().begins()).isTrue();
            assertThat(new LastOnes(held, turns, clock, false).agency().begins())
                    .isFalse();
            var officer = troupe.with(Role.AGENCY_OFFICER, null);
            assertThat(new LastOnes(held, turns, clock, true).agency().begins()).isFalse();
            new LastOnes(held, turns, clock, true).refuseOut(officer);
        });
    }

    private void out(UUID person, UUID by) {
        troupe.as(by, () -> {
            people.activate(person, false);
            return null;
        });
    }

    /** Whether two administrators together get somebody a right. */
    private boolean grants(Role role) {
        var candidate = troupe.somebody();
        var scope = role.everywhere() ? null : UUID.randomUUID();
        var request = troupe.as(
                administrator,
                () -> requests.ask(new RightRequests.Ask(candidate, role, scope, "Nommé par l’administration.")));
        var may = reading.confirmers(request).contains(second);
        if (may) {
            troupe.as(second, () -> requests.confirm(request));
        } else {
            assertThat(troupe.refused(second, () -> requests.confirm(request)).code())
                    .isEqualTo("people.right.ofTheAgency");
        }
        assertThat(memberships.holds(candidate, role, scope)).isEqualTo(may);
        return may;
    }

    /** Two administrators and nobody else who takes part; undone afterwards. */
    private void alone(Runnable play) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update person set active = false").update();
            administrator = troupe.with(Role.ADMIN, null);
            second = troupe.with(Role.ADMIN, null);
            play.run();
        });
    }
}
