package org.couveuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.Listeners;
import org.couveuse.shared.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class OutboxTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Listeners listeners;

    @Autowired
    private Hearer hearer;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_listener_hears_what_was_announced_once_the_transaction_is_over() {
        var person = troupe.somebody();

        hearer.say(person, 0);
        listeners.settle();

        assertThat(hearer.tries(person)).isEqualTo(1);
        assertThat(mails(person)).isEqualTo(1);
        assertThat(waiting(person)).isZero();
    }

    @Test
    void a_listener_that_fails_once_is_tried_again_and_takes_effect_once() {
        var person = troupe.somebody();

        hearer.say(person, 1);
        listeners.settle();
        assertThat(mails(person)).isZero();
        assertThat(waiting(person)).isEqualTo(1);

        outbox.pass();
        listeners.settle();
        assertThat(hearer.tries(person)).as("it is not late yet").isEqualTo(1);

        time.set(time.now().plus(Duration.ofMinutes(3)));
        assertThat(outbox.late()).isEqualTo(1);
        outbox.pass();
        listeners.settle();
        assertThat(hearer.tries(person)).isEqualTo(2);
        assertThat(mails(person)).isEqualTo(1);
        assertThat(waiting(person)).isZero();
    }

    @Test
    void what_one_node_offers_again_another_leaves_alone() {
        var person = troupe.somebody();
        hearer.say(person, 2);
        listeners.settle();
        time.set(time.now().plus(Duration.ofMinutes(3)));

        assertThat(outbox.pass()).isEqualTo(1);
        assertThat(outbox.pass()).isZero();
        listeners.settle();
        assertThat(hearer.tries(person)).isEqualTo(2);

        time.set(time.now().plus(Duration.ofMinutes(3)));
        outbox.pass();
        listeners.settle();
        assertThat(mails(person)).isEqualTo(1);
        assertThat(waiting(person)).isZero();
    }

    private long mails(UUID person) {
        return jdbc.sql("select count(*) from mail where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long waiting(UUID person) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                .param("%" + person + "%")
                .query(Long.class)
                .single();
    }
}
