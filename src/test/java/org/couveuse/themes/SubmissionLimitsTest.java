package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Together;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However many nodes there are, an address and an e-mail address have one allowance. */
@CouveuseTest
class SubmissionLimitsTest {

    @Autowired
    private NeedReception reception;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Turns turns;

    @Autowired
    private Clock clock;

    @Autowired
    private TimeTravel time;

    @Autowired
    private TransactionTemplate transaction;

    private final String address = "address of " + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@exemple.test";
    private SubmissionLimits left;
    private SubmissionLimits right;

    @BeforeEach
    void two_nodes() {
        left = new SubmissionLimits(jdbc, turns, clock);
        right = new SubmissionLimits(jdbc, turns, clock);
        time.set(time.now());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void two_nodes_count_together_and_time_gives_one_after_the_other_back() {
        for (var i = 0; i < 5; i++) {
            assertThat(take(i % 2 == 0 ? left : right, email).email())
                    .as("number %d", i)
                    .isTrue();
        }
        assertThat(take(left, email).email()).isFalse();
        assertThat(take(right, " " + email.toUpperCase(java.util.Locale.ROOT)).email())
                .isFalse();
        time.set(time.now().plus(Duration.ofMinutes(12)));
        assertThat(take(right, email).email()).isTrue();
        assertThat(take(left, email).email()).isFalse();
    }

    @Test
    void too_many_from_one_address_are_looked_at_and_others_are_not() {
        for (var i = 0; i < 20; i++) {
            assertThat(take(i % 2 == 0 ? left : right, null)).isEqualTo(new SubmissionLimits.Standing(true, true));
        }
        assertThat(take(left, null)).isEqualTo(new SubmissionLimits.Standing(true, false));
        assertThat(take(right, email)).isEqualTo(new SubmissionLimits.Standing(true, false));
        SubmissionLimits.Standing elsewhere = transaction.execute(status -> right.take("elsewhere " + address, null));
        assertThat(elsewhere).isEqualTo(new SubmissionLimits.Standing(true, true));
        time.set(time.now().plus(Duration.ofMinutes(3)));
        assertThat(take(right, null).address()).isTrue();
    }

    @Test
    void those_who_come_for_the_first_time_at_the_same_moment_are_all_counted() throws Exception {
        Callable<Boolean> one = () -> take(left, email).email();

        var answers = Together.all(Collections.nCopies(8, one));

        assertThat(answers.stream().filter(yes -> yes)).hasSize(5);
    }

    @Test
    void the_sixth_need_of_an_hour_is_refused_by_its_address_and_nothing_names_anybody() {
        for (var i = 0; i < 5; i++) {
            reception.submitPublic(need(), address);
        }
        try {
            reception.submitPublic(need(), address);
            throw new AssertionError("was taken");
        } catch (RuleViolation refusal) {
            assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.TOO_MANY);
        }
        assertThat(jdbc.sql("select id from submission_pace where id in (?, ?)")
                        .params(LinkSecret.hash("email " + email), LinkSecret.hash("address " + address))
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    private NeedReception.Public need() {
        return new NeedReception.Public(
                "Un besoin", "Il manque quelque chose.", null, null, null, null, email, "fr", null);
    }

    private SubmissionLimits.Standing take(SubmissionLimits node, @Nullable String with) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> node.take(address, with)));
    }
}
