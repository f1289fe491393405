package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.AnsweredRequests.Answer;
import org.couveuse.inbox.AnsweredRequests.Taken;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that dies between the commit of a request and its answer leaves a key that is not taken twice. */
@CouveuseTest
class KeyEffectsTest {

    private static final String HASH = "0".repeat(64);

    @Autowired
    private AnsweredRequests answered;

    @Autowired
    private KeyEffects effects;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private final UUID person = UUID.randomUUID();

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_took_effect_before_the_node_died_is_not_done_again() {
        var taken = take();
        work(taken, false);
        time.set(time.now().plus(Duration.ofMinutes(10)));

        var again = answered.take(person, "clé", HASH);

        assertThat(again.mine()).isEmpty();
        assertThat(again.done()).isTrue();
        answered.releaseUndone(taken);
        assertThat(answered.take(person, "clé", HASH).mine()).isEmpty();
    }

    @Test
    void what_was_rolled_back_with_the_node_is_done_by_whoever_sends_it_again() {
        work(take(), true);
        assertThat(answered.take(person, "clé", HASH).mine()).isEmpty();
        time.set(time.now().plus(Duration.ofMinutes(10)));

        assertThat(answered.take(person, "clé", HASH).mine()).isPresent();
    }

    @Test
    void who_took_so_long_that_the_same_was_begun_again_takes_no_effect_and_keeps_no_answer() {
        var slow = take();
        time.set(time.now().plus(Duration.ofMinutes(3)));
        var next = take();

        assertThatThrownBy(() -> work(slow, false))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("inbox.stillWorking"));
        assertThat(done()).as("what it did is taken back").isZero();
        answered.keep(slow, new Answer(201, null, "slow"));
        answered.release(slow);
        answered.releaseUndone(slow);
        assertThat(answered.take(person, "clé", HASH).answer()).isEmpty();

        work(next, false);
        answered.keep(next, new Answer(201, null, "next"));
        assertThat(answered.take(person, "clé", HASH).answer()).contains(new Answer(201, null, "next"));
        assertThat(done()).isEqualTo(1);
    }

    /** How often the work was done that the key stands for. */
    private long done() {
        return jdbc.sql("select count(*) from answered_request where person = ? and request_hash = 'x'")
                .param(person)
                .query(Long.class)
                .single();
    }

    private Taken take() {
        return answered.take(person, "clé", HASH).mine().orElseThrow();
    }

    private void work(Taken taken, boolean undone) {
        try (var effect = effects.of(taken)) {
            assertThat(effect).isNotNull();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into answered_request (person, token, request_hash, at) values (?, ?, 'x', ?)")
                        .params(person, UUID.randomUUID().toString(), time.now().atOffset(ZoneOffset.UTC))
                        .update();
                if (undone) {
                    status.setRollbackOnly();
                }
            });
        }
    }
}
