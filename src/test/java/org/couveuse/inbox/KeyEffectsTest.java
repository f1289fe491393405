package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final UUID person = UUID.randomUUID();

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_took_effect_before_the_node_died_is_not_done_again() {
        work(false);
        time.set(time.now().plus(Duration.ofMinutes(10)));

        var again = answered.take(person, "clé", HASH);

        assertThat(again.mine()).isFalse();
        assertThat(again.done()).isTrue();
        answered.releaseUndone(person, "clé");
        assertThat(answered.take(person, "clé", HASH).mine()).isFalse();
    }

    @Test
    void what_was_rolled_back_with_the_node_is_done_by_whoever_sends_it_again() {
        work(true);
        assertThat(answered.take(person, "clé", HASH).mine()).isFalse();
        time.set(time.now().plus(Duration.ofMinutes(10)));

        assertThat(answered.take(person, "clé", HASH).mine()).isTrue();
    }

    private void work(boolean undone) {
        assertThat(answered.take(person, "clé", HASH).mine()).isTrue();
        try (var effect = effects.of(person, "clé")) {
            assertThat(effect).isNotNull();
            transaction.executeWithoutResult(status -> {
                if (undone) {
                    status.setRollbackOnly();
                }
            });
        }
    }
}
