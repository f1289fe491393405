package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.couveuse.deployment.CampaignPlan.PathStep;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CriticalPath.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    /**
     * Seven activities a to g with the expected times of the example in « Program evaluation and review technique »
     * (Wikipedia): 4.00, 5.33, 5.17, 6.33, 5.17, 4.50, 5.17 work days, here in hundredths. Published there: the
     * critical path is a-c-e-g of 19.51 days; b may slip by 3.84 days, d and f by 4.68.
     */
    @Test
    void the_published_example_comes_out() {
        var path = CriticalPath.of(List.of(
                step("a", 400),
                step("b", 533),
                step("c", 517, 1),
                step("d", 633, 1),
                step("e", 517, 2, 3),
                step("f", 450, 4),
                step("g", 517, 5)));

        assertThat(path.critical()).extracting(d -> d.step().title()).containsExactly("a", "c", "e", "g");
        assertThat(path.to()).isEqualTo(START.plusDays(1951));
        assertThat(path.steps()).extracting(Dated::slack).containsExactly(0, 384, 0, 468, 0, 468, 0);
        assertThat(path.steps().get(5).earliestStart()).isEqualTo(START.plusDays(1033));
        assertThat(path.steps().get(5).latestStart()).isEqualTo(START.plusDays(1501));
        assertThat(path.steps().get(5).latestEnd()).isEqualTo(path.to());
    }

    @Test
    void a_step_does_not_begin_before_its_own_day_and_then_what_it_waits_for_has_slack() {
        var path = CriticalPath.of(
                List.of(step("Imprimer", 5), new PathStep("Envoyer", 2, List.of(1), START.plusDays(9), null)));

        assertThat(path.steps().get(1).earliestStart()).isEqualTo(START.plusDays(9));
        assertThat(path.steps().get(0).slack()).isEqualTo(4);
        assertThat(path.to()).isEqualTo(START.plusDays(11));
    }

    @Test
    void a_last_day_takes_slack_away_and_a_broken_one_shows_as_less_than_none() {
        var tight = CriticalPath.of(
                List.of(new PathStep("Imprimer", 5, List.of(), START, START.plusDays(6)), step("Former", 20)));
        var late = CriticalPath.of(
                List.of(step("Imprimer", 5), new PathStep("Envoyer", 2, List.of(1), null, START.plusDays(4))));

        assertThat(tight.steps().get(0).slack()).isEqualTo(1);
        assertThat(late.steps().get(1).slack()).isEqualTo(-3);
        assertThat(late.steps().get(0).slack()).isEqualTo(-3);
        assertThat(late.steps()).allMatch(Dated::critical);
    }

    @Test
    void a_mark_kept_before_steps_waited_for_each_other_stands_on_its_day() {
        var path = CriticalPath.of(List.of(new PathStep("Invitations", 0, List.of(), null, START.plusDays(3))));

        assertThat(path.steps().get(0).earliestStart()).isEqualTo(START.plusDays(3));
        assertThat(path.steps().get(0).latestEnd()).isEqualTo(START.plusDays(3));
    }

    @Test
    void what_comes_first_may_stand_last_in_the_plan() {
        var path = CriticalPath.of(List.of(step("Envoyer", 2, 2), step("Imprimer", 5)));

        assertThat(path.critical()).extracting(d -> d.step().title()).containsExactly("Imprimer", "Envoyer");
    }

    @Test
    void a_circle_is_found_with_all_that_waits_for_it() {
        var circle = List.of(step("a", 1, 3), step("b", 1, 1), step("c", 1, 2), step("d", 1));

        assertThat(CriticalPath.circle(circle)).containsExactly(1, 2, 3);
        assertThat(CriticalPath.circle(List.of(step("a", 1), step("b", 1, 1)))).isEmpty();
        assertThatThrownBy(() -> CriticalPath.of(circle)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void half_typed_steps_are_drawn_as_soon_as_they_can_be() {
        assertThat(CriticalPath.sketched(List.of(), START)).isEmpty();
        assertThat(CriticalPath.sketched(List.of(mark("a", 3, 2)), START)).isEmpty();
        assertThat(CriticalPath.sketched(List.of(mark("a", 3, 1)), START)).isEmpty();
        assertThat(CriticalPath.sketched(List.of(mark("a", -3)), START)).isEmpty();
        assertThat(CriticalPath.sketched(List.of(mark("a", 3), mark("b", null, 1)), START))
                .hasValueSatisfying(path -> assertThat(path.to()).isEqualTo(START.plusDays(3)));
    }

    private static PathStep step(String title, int days, Integer... after) {
        return new PathStep(title, days, List.of(after), after.length == 0 ? START : null, null);
    }

    private static PathMark mark(String title, @Nullable Integer days, Integer... after) {
        return new PathMark(title, days, List.of(after), null, null);
    }
}
