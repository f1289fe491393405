package org.couveuse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class MembershipsServiceTest {

    @Autowired
    private Memberships memberships;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID ada;
    private UUID bob;

    @BeforeEach
    void two_people() {
        ada = somebody("Ada");
        bob = somebody("Bob");
    }

    @Test
    void a_role_in_a_scope_makes_its_holder_a_candidate_there_and_nowhere_else() {
        var body = UUID.randomUUID();
        acting.asSystem(() -> memberships.grant(ada, Role.FORUM_MEMBER, body));

        var who = acting.as(ada, () -> actor.get());

        assertThat(who.candidates())
                .containsExactlyInAnyOrder(Candidate.person(ada), Candidate.of(Role.FORUM_MEMBER, body));
        assertThat(who.name()).isEqualTo("Ada Lovelace");
        assertThat(memberships.holders(Role.FORUM_MEMBER, body)).containsExactly(ada);
        assertThat(memberships.holders(Candidate.of(Role.FORUM_MEMBER, UUID.randomUUID())))
                .isEmpty();
        assertThat(memberships.holders(Candidate.person(ada))).containsExactly(ada);
    }

    @Test
    void granting_what_is_held_changes_nothing() {
        var body = UUID.randomUUID();
        var first = acting.asSystem(() -> memberships.grant(ada, Role.ADVISOR, body));
        var second = acting.asSystem(() -> memberships.grant(ada, Role.ADVISOR, body));

        assertThat(second).isEqualTo(first);
        assertThat(memberships.in(body)).hasSize(1);
    }

    @Test
    void what_was_revoked_or_has_ended_no_longer_counts() {
        var body = UUID.randomUUID();
        var now = clock.instant();
        var revoked = acting.asSystem(() -> memberships.grant(ada, Role.ADVISOR, body));
        acting.asSystem(() -> memberships.grant(new Memberships.Grant(
                bob, Role.ADVISOR, body, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)))));
        assertThat(memberships.holders(Role.ADVISOR, body)).containsExactly(ada);

        acting.asSystem(() -> memberships.revoke(revoked));

        assertThat(memberships.holders(Role.ADVISOR, body)).isEmpty();
        assertThat(memberships.everIn(body)).hasSize(2);
    }

    @Test
    void nobody_grants_to_themselves() {
        acting.asSystem(() -> memberships.grant(ada, Role.ADMIN, null));

        assertThatThrownBy(() -> acting.as(ada, () -> memberships.grant(ada, Role.FORUM_MEMBER, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("people.membership.notToYourself"));
    }

    @Test
    void an_administrator_holds_no_other_role() {
        acting.asSystem(() -> memberships.grant(ada, Role.ADMIN, null));

        assertThatThrownBy(() -> acting.asSystem(() -> memberships.grant(ada, Role.FORUM_MEMBER, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("people.membership.alone"));
    }

    @Test
    void the_last_administrator_stays() {
        var others = memberships.holders(Role.ADMIN, null);
        var last = acting.asSystem(() -> memberships.grant(ada, Role.ADMIN, null));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update membership set to_at = from_at where role = 'ADMIN' and id <> ?")
                    .param(last)
                    .update();

            assertThatThrownBy(() -> acting.asSystem(() -> memberships.revoke(last)))
                    .isInstanceOfSatisfying(RuleViolation.class, r -> assertThat(r.code())
                            .isEqualTo("people.membership.lastAdministrator"));
        });
        assertThat(memberships.holders(Role.ADMIN, null)).containsAll(others).contains(ada);
        acting.asSystem(() -> people.activate(ada, false));
    }

    @Test
    void who_is_neither_administrator_nor_agency_grants_nothing() {
        assertThatThrownBy(() -> acting.as(ada, () -> memberships.grant(bob, Role.EXPERT, null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
    }

    @Test
    void a_role_that_holds_everywhere_takes_no_scope_and_the_others_need_one() {
        assertThatThrownBy(() -> acting.asSystem(() -> memberships.grant(ada, Role.EXPERT, UUID.randomUUID())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acting.asSystem(() -> memberships.grant(ada, Role.ADVISOR, null)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void who_acted_before_acts_again_after_a_failure() {
        acting.as(ada, () -> {
            assertThatThrownBy(() -> acting.as(bob, () -> {
                        throw new IllegalArgumentException("fails");
                    }))
                    .hasMessage("fails");
            assertThat(actor.get().is(ada)).isTrue();
        });
        assertThatThrownBy(actor::get).hasMessage("nobody is signed in");
    }

    private UUID somebody(String name) {
        return acting.asSystem(() -> people.register(
                new People.New(name, "Lovelace", "p" + UUID.randomUUID() + "@exemple.quebec", null, "fr")));
    }
}
