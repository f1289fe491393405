package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.MeasureEntry.Entered;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.hostile.Together;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures sent by several at the same moment, beside the end of the measures, and figures beyond all measure. */
@CouveuseTest
class MeasuresRacedTest {

    @Autowired
    private MeasureEntry entry;

    @Autowired
    private ExperimentService experiments;

    @Autowired
    private ExperimentFile file;

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void a_running_trial() {
        cast = trial.running();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_same_figure_from_four_at_once_is_there_once_and_each_is_told_so() throws Exception {
        var figure = trial.figure("I1", trial.today(), "12");
        Callable<Entered> host = () -> enter(cast.host(), figure);
        Callable<Entered> team = () -> enter(cast.member(), figure);

        var entered = Together.all(List.of(host, team, host, team));

        assertThat(entered.stream().mapToInt(Entered::added).sum()).isEqualTo(1);
        assertThat(entered.stream().mapToInt(Entered::known).sum()).isEqualTo(3);
        assertThat(file.measures(cast.experiment())).hasSize(1);
    }

    @Test
    void a_figure_comes_before_the_end_of_the_measures_or_is_refused_and_never_after_they_were_summed_up()
            throws Exception {
        Callable<String> end = () -> {
            experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "Tout est là.");
            return "ended";
        };
        var today = trial.today();
        var acts = Stream.concat(
                        Stream.of(end),
                        Stream.of("10", "11", "12")
                                .map(value -> trial.figure("I1", today.minusDays(Long.parseLong(value)), value))
                                .map(figure -> (Callable<String>) () -> {
                                    try {
                                        enter(cast.host(), figure);
                                        return "entered";
                                    } catch (RuleViolation over) {
                                        return over.code();
                                    }
                                }))
                .toList();

        var came = Together.all(acts);
        time.runDue();

        assertThat(came).contains("ended").containsAnyOf("entered", "experiments.measuresOver");
        assertThat(file.measures(cast.experiment()))
                .hasSize((int) came.stream().filter("entered"::equals).count());
        assertThat(catchThrowableOfType(RuleViolation.class, () -> enter(cast.host(), trial.figure("I1", today, "9")))
                        .code())
                .startsWith("experiments.");
    }

    @Test
    void figures_that_no_column_holds_are_refused_by_name() {
        for (var beyond : List.of("1e2147483647", "-1e2147483647", "1e-2147483647", "1e16", "0.00000000001")) {
            var refused = catchThrowableOfType(
                    RuleViolation.class,
                    () -> enter(
                            cast.host(),
                            new NewMeasure("I1", trial.today(), new BigDecimal(beyond), null, null, null)));
            assertThat(refused.fields())
                    .as(beyond)
                    .extracting(problem -> problem.field() + " " + problem.code())
                    .containsExactly("measurements[0].value experiments.figure");
        }
        assertThat(file.measures(cast.experiment())).isEmpty();
    }

    private Entered enter(UUID person, NewMeasure figure) {
        return entry.enter(troupe.actor(person), cast.experiment(), List.of(figure), null);
    }
}
