package org.couveuse.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class FlowReadingTest {

    @Autowired
    private FlowReading flow;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Troupe troupe;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void age_and_cycle_time_count_from_the_beginning() {
        var before = read();
        var finished = begun("Campagne finie", "RUNNING");
        time.set(now().plus(Duration.ofDays(10)));
        show(finished, "Campagne finie", "CLOSED");
        var running = begun("Campagne en cours", "PREPARATION");
        time.set(now().plus(Duration.ofDays(7)));
        show(running, "Campagne en cours", "RUNNING");

        var after = read();
        assertThat(after.inProgress()).isEqualTo(before.inProgress() + 1);
        assertThat(finished(after)).isEqualTo(finished(before) + 1);
        assertThat(after.oldest())
                .filteredOn(each -> each.card().id().equals(running))
                .allSatisfy(each -> assertThat(each.days()).isEqualTo(7));
        subjects.show(Card.of(running, SubjectType.CAMPAIGN, "Campagne en cours", "CANCELLED")
                .in(Stage.DEPLOYMENT));
    }

    private FlowReading.InStage read() {
        return troupe.as(troupe.with(Role.AGENCY_OFFICER, null), () -> flow.now()).stages().stream()
                .filter(each -> each.stage() == Stage.DEPLOYMENT)
                .findFirst()
                .orElseThrow();
    }

    private static int finished(FlowReading.InStage stage) {
        var cycle = stage.cycle();
        return cycle == null ? 0 : cycle.finished();
    }

    private java.time.Instant now() {
        return troupe.as(troupe.with(Role.AGENCY_OFFICER, null), () -> flow.now())
                .at();
    }

    private UUID begun(String title, String state) {
        var id = UUID.randomUUID();
        show(id, title, state);
        return id;
    }

    private void show(UUID id, String title, String state) {
        subjects.show(Card.of(id, SubjectType.CAMPAIGN, title, state).in(Stage.DEPLOYMENT));
    }
}
