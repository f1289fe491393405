package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.couveuse.CouveuseTest;
import org.couveuse.NextSteps;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.incubators.Incubation.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No open incubator is without a next task or timer. */
@CouveuseTest
class NextStepTest {

    @Autowired
    private Incubation incubation;

    @Autowired
    private NextSteps steps;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Scene s;

    @BeforeEach
    void a_cycle() {
        s = incubation.scene();
        incubation.starts("incubationCycle", s);
    }

    @AfterEach
    void back_to_now() {
        incubation.leave(s);
        time.reset();
    }

    @Test
    void from_its_first_day_over_its_term_to_its_cancellation_an_incubator_has_a_next_step() {
        assertThat(steps.given(s.incubator())).isTrue();
        incubation.forms(s);
        for (var day = 0; day < 140; day += 10) {
            time.forward(Duration.ofDays(10));
            assertThat(steps.given(s.incubator())).as("after " + day + " days").isTrue();
        }
        troupe.as(s.officer(), () -> {
            incubation.incubators.cancel(s.incubator(), "Le ministère est réorganisé.");
            return null;
        });
        incubation.run();
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.CANCELLED);
        assertThat(steps.given(s.incubator())).isTrue();
    }

    @Test
    void one_whose_process_was_taken_away_is_found() {
        incubation.forms(s);
        incubation.leave(s);
        assertThat(incubation.facts(s).progress().state()).isEqualTo(IncubatorState.AT_WORK);
        assertThat(steps.given(s.incubator())).isFalse();
    }
}
