package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is told to who watches over the product. */
@CouveuseTest
@Transactional
class HouseFiguresTest {

    @Autowired
    private JdbcClient jdbc;

    private final MovableClock clock = new MovableClock();

    @Test
    void what_is_open_late_waiting_and_failed_is_counted_by_stage_and_kind() {
        var before = new HouseFigures(jdbc, clock);
        var open = before.figure("couveuse.tasks.openIDEATION");
        var late = before.figure("couveuse.tasks.overdueIDEATION");
        task("IDEATION", Duration.ofDays(1), 3);
        task("IDEATION", Duration.ofDays(-1), 2);
        announce(Duration.ofMinutes(200));
        var now = new HouseFigures(jdbc, clock);
        assertThat(now.figure("couveuse.tasks.openIDEATION")).isEqualTo(open + 2);
        assertThat(now.figure("couveuse.tasks.overdueIDEATION")).isEqualTo(late + 1);
        assertThat(now.figure("couveuse.outbox.waiting")).isEqualTo(before.figure("couveuse.outbox.waiting") + 1);
        assertThat(now.figure("couveuse.outbox.oldest.age")).isGreaterThanOrEqualTo(200 * 60);
    }

    @Test
    void an_announcement_is_as_old_as_its_first_offer() {
        announce(Duration.ofMinutes(300));
        jdbc.sql("update event_publication set announced = publication_date, publication_date = current_timestamp")
                .update();
        assertThat(new HouseFigures(jdbc, clock).figure("couveuse.outbox.oldest.age"))
                .isGreaterThanOrEqualTo(300 * 60);
    }

    @Test
    void it_is_counted_at_most_every_fifteen_seconds() {
        var figures = new HouseFigures(jdbc, clock);
        var waiting = figures.figure("couveuse.outbox.waiting");
        announce(Duration.ZERO);
        assertThat(figures.figure("couveuse.outbox.waiting")).isEqualTo(waiting);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(figures.figure("couveuse.outbox.waiting")).isEqualTo(waiting + 1);
    }

    @Test
    void every_figure_has_its_number_and_no_label_but_the_stage() {
        var registry = new SimpleMeterRegistry();
        new HouseFigures(jdbc, clock).bindTo(registry);
        assertThat(registry.getMeters()).hasSizeGreaterThan(15).allSatisfy(meter -> {
            assertThat(meter.getId().getTags()).allMatch(tag -> tag.getKey().equals("stage"));
            assertThat(meter.measure().iterator().next().getValue())
                    .as(meter.getId().getName())
                    .isNotNaN();
        });
    }

    private void task(String stage, Duration due, int candidates) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var task = UUID.randomUUID().toString();
        for (var i = 0; i < candidates; i++) {
            jdbc.sql("insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,"
                            + " page, title, title_sort, stage, created, due)"
                            + " values (?, ?, 'OPEN', 'f', 'p', ?, ?, 'IDEA', ?, 't', 't', ?, ?, ?)")
                    .params(
                            task,
                            "EXPERT@" + i,
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            stage,
                            now,
                            now.plus(due))
                    .update();
        }
    }

    private void announce(Duration ago) {
        jdbc.sql("insert into event_publication (id, event_type, listener_id, publication_date, serialized_event)"
                        + " values (?, 'E', 'L', ?, '{}')")
                .params(UUID.randomUUID(), clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }
}
