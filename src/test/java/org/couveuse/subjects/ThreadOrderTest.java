package org.couveuse.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A thread tells a story: what happened first comes first, whatever the things are called. */
@CouveuseTest
class ThreadOrderTest {

    @Autowired
    private Subjects subjects;

    @Autowired
    private TimeTravel time;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void things_of_a_thread_follow_one_another_in_time() {
        var theme = shown(SubjectType.THEME, "Un thème");
        for (var round : List.of("Zèbre, la première", "Ânesse, la deuxième", "Mulet, la troisième")) {
            time.set(time.now().plus(Duration.ofDays(30)));
            var id = shown(SubjectType.ROUND, round);
            transaction.executeWithoutResult(status -> subjects.link(theme, id, LinkKind.LED_TO));
        }

        assertThat(subjects.chain(theme).cards())
                .extracting(Subject.Card::title)
                .containsExactly("Un thème", "Zèbre, la première", "Ânesse, la deuxième", "Mulet, la troisième");
    }

    private UUID shown(SubjectType type, String title) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> subjects.show(new Subject.Card(id, type, id, title, null, "OPEN", null, null)));
        return id;
    }
}
