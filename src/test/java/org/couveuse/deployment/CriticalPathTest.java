package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.couveuse.deployment.CampaignPlan.PathStep;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CriticalPath.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    /**
     * Seven steps of 400, 533, 517, 633, 517, 450 and 517 days; c and d wait for a, e for b and c, f for d, g for e.
     * Worked out by hand, way by way from beginning to end:
     *
     * <pre>
     * a c e g  400 + 517 + 517 + 517 = 1951   the longest: the whole takes so long
     * b e g    533 + 517 + 517       = 1567   b lies on no longer one: slack 1951 - 1567 = 384
     * a d f    400 + 633 + 450       = 1483   nor do d and f: slack 1951 - 1483 = 468
     * </pre>
     *
     * So f begins at 400 + 633 = 1033 at the earliest and at 1951 - 450 = 1501 at the latest.
     */
    @Test
    void a_network_comes_out_as_worked_out_by_hand() {
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

    /** Another way to the same: every way through the network is walked, and the longest through each step is kept. */
    @Test
    void any_network_comes_out_as_when_every_way_through_it_is_walked() {
        var random = new Random(1959);
        for (var play = 0; play < 200; play++) {
            var plan = any(random);
            var longest = new int[plan.size()];
            var whole = 0;
            for (var way : ways(plan)) {
                var days = way.stream().mapToInt(at -> plan.get(at).days()).sum();
                whole = Math.max(whole, days);
                way.forEach(at -> longest[at] = Math.max(longest[at], days));
            }
            var path = CriticalPath.of(plan);
            assertThat(path.to()).isEqualTo(START.plusDays(whole));
            for (var dated : path.steps()) {
                assertThat(dated.slack()).isEqualTo(whole - longest[dated.number() - 1]);
            }
        }
    }

    private static List<PathStep> any(Random random) {
        var plan = new ArrayList<PathStep>();
        var size = 2 + random.nextInt(8);
        for (var at = 0; at < size; at++) {
            var after = new ArrayList<Integer>();
            for (var before = 1; before <= at; before++) {
                if (random.nextInt(3) == 0) {
                    after.add(before);
                }
            }
            plan.add(step("s" + at, random.nextInt(20), after.toArray(Integer[]::new)));
        }
        return plan;
    }

    /** Every way from a step that waits for nothing to one that nothing waits for, as places in the plan. */
    private static List<List<Integer>> ways(List<PathStep> plan) {
        var whole = new ArrayList<List<Integer>>();
        for (var at = 0; at < plan.size(); at++) {
            if (plan.get(at).after().isEmpty()) {
                walk(plan, List.of(at), whole);
            }
        }
        return whole;
    }

    private static void walk(List<PathStep> plan, List<Integer> way, List<List<Integer>> whole) {
        var last = way.get(way.size() - 1);
        var ended = true;
        for (var next = 0; next < plan.size(); next++) {
            if (plan.get(next).after().contains(last + 1)) {
                ended = false;
                var longer = new ArrayList<>(way);
                longer.add(next);
                walk(plan, longer, whole);
            }
        }
        if (ended) {
            whole.add(way);
        }
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
