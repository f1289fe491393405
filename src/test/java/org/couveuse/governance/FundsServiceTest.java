package org.couveuse.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.couveuse.CouveuseTest;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class FundsServiceTest {

    @Autowired
    private Funds funds;

    @Autowired
    private Bodies bodies;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ActingAs acting;

    private UUID forum;
    private final UUID incubator = UUID.randomUUID();

    @BeforeEach
    void a_forum_with_a_thousand_dollars() {
        forum = acting.asSystem(
                () -> bodies.establish(new Bodies.New(BodyKind.FORUM, "Un forum", "A forum", null, BigDecimal.TEN)));
        acting.asSystem(() -> funds.open(forum, new BigDecimal("1000")));
    }

    @Test
    void the_balance_is_the_sum_of_the_lines() {
        acting.asSystem(() -> {
            funds.contribute(forum, UUID.randomUUID(), new BigDecimal("250.50"), "Contribution 2026");
            funds.reserve(forum, incubator, new BigDecimal("600"), null);
            funds.spend(forum, incubator, new BigDecimal("100.25"), "Déplacements");
        });

        assertThat(funds.balance(forum)).isEqualTo("650.50");
        assertThat(funds.reserved(forum, incubator)).isEqualTo("499.75");
        assertThat(funds.spent(forum, incubator)).isEqualTo("100.25");
        var standing = acting.asSystem(() -> funds.standing(forum));
        assertThat(standing.available()).isEqualTo("650.50");
        assertThat(standing.reserved()).isEqualTo("499.75");
        assertThat(standing.spent()).isEqualTo("100.25");
        assertThat(acting.asSystem(() -> funds.ledger(forum, 10))).hasSize(5);
    }

    @Test
    void what_is_left_of_a_reservation_comes_back() {
        acting.asSystem(() -> {
            funds.reserve(forum, incubator, new BigDecimal("600"), null);
            funds.spend(forum, incubator, new BigDecimal("100"), null);
            assertThat(funds.release(forum, incubator, "Terme")).isEqualTo("500.00");
            assertThat(funds.release(forum, incubator, "Encore")).isEqualTo("0.00");
        });

        assertThat(funds.balance(forum)).isEqualTo("900.00");
    }

    @Test
    void more_than_there_is_cannot_be_reserved_nor_more_than_reserved_spent() {
        assertRefused(
                () -> funds.reserve(forum, incubator, new BigDecimal("1000.01"), null), "governance.fund.insufficient");
        acting.asSystem(() -> funds.reserve(forum, incubator, new BigDecimal("10"), null));
        assertRefused(
                () -> funds.spend(forum, incubator, new BigDecimal("10.01"), null), "governance.fund.notReserved");
    }

    @Test
    void an_amount_is_positive_and_has_cents_at_most() {
        for (var amount : List.of("0", "-1", "1.001", "1000000000000")) {
            assertRefused(() -> funds.reserve(forum, incubator, new BigDecimal(amount), null), "governance.amount");
        }
    }

    @Test
    void reservations_at_the_same_moment_never_take_more_than_there_is() throws Exception {
        var atOnce = Executors.newFixedThreadPool(6);
        try {
            var tries = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            acting.asSystem(() -> funds.reserve(forum, UUID.randomUUID(), new BigDecimal("300"), null));
                            return true;
                        } catch (RuleViolation refused) {
                            return false;
                        }
                    })
                    .toList();
            var taken = 0;
            for (var result : atOnce.invokeAll(tries)) {
                taken += result.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        } finally {
            atOnce.shutdownNow();
        }
        assertThat(funds.balance(forum)).isEqualTo("100.00");
    }

    @Test
    void an_administrator_feeds_a_fund_but_decides_nothing_about_it_and_a_stranger_does_not_read_it() {
        var admin = somebody();
        acting.asSystem(() -> memberships.grant(admin, Role.ADMIN, null));

        acting.as(admin, () -> funds.contribute(forum, UUID.randomUUID(), BigDecimal.ONE, null));

        assertThatThrownBy(() -> acting.as(admin, () -> funds.reserve(forum, incubator, BigDecimal.ONE, null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN));
        assertThatThrownBy(() -> acting.as(somebody(), () -> funds.ledger(forum, 1)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_fund_is_opened_once() {
        assertThatThrownBy(() -> acting.asSystem(() -> funds.open(forum, BigDecimal.ONE)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.code()).isEqualTo("governance.fund.opened"));
    }

    private void assertRefused(Runnable work, String code) {
        assertThatThrownBy(() -> acting.asSystem(work))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        r -> assertThat(r.fields()).singleElement().satisfies(f -> {
                            assertThat(f.field()).isEqualTo("amount");
                            assertThat(f.code()).isEqualTo(code);
                        }));
    }

    private UUID somebody() {
        return acting.asSystem(() ->
                people.register(new People.New("Zoé", "Côté", UUID.randomUUID() + "@exemple.quebec", null, "fr")));
    }
}
