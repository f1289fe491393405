package org.couveuse.deployment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.couveuse.deployment.CampaignPlan.PathStep;
import org.couveuse.deployment.CampaignPreparation.PathMark;

/**
 * When each step of a plan can begin and must be over at the latest, and how much it may slip. Calendar days; a step of
 * so many days is over that many days after it begins, and what waits for it may begin on that day.
 *
 * <p>Forward pass: a step begins when all it waits for is over, and not before its own first day. Backward pass: it is
 * over when the first of those that wait for it must begin, at the end of the whole otherwise, and never after its own
 * last day. Slack is what lies between; steps without any are critical. After J. E. Kelley and M. R. Walker,
 * « Critical-path planning and scheduling », <i>Proceedings of the Eastern Joint Computer Conference</i>, 1959,
 * p. 160-173.
 */
public final class CriticalPath {

    private static final int LONGEST = 730;

    private final List<Dated> steps;

    private CriticalPath(List<Dated> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * A step with its dates.
     *
     * @param number its place in the plan, from 1; others name it by it
     * @param slack days it may slip without moving the end or passing a last day; negative when it cannot be in time
     */
    public record Dated(
            int number,
            PathStep step,
            LocalDate earliestStart,
            LocalDate earliestEnd,
            LocalDate latestStart,
            LocalDate latestEnd,
            int slack) {

        /** Whether any delay of it delays the whole or breaks a last day. */
        public boolean critical() {
            return slack <= 0;
        }
    }

    /** Computes the dates of steps that wait for each other without a circle ({@link #circle}). */
    public static CriticalPath of(List<PathStep> plan) {
        var order = order(plan);
        if (order.size() < plan.size()) {
            throw new IllegalArgumentException("steps wait for each other in a circle");
        }
        if (plan.isEmpty()) {
            return new CriticalPath(List.of());
        }
        var start = new LocalDate[plan.size()];
        for (var at : order) {
            start[at] = earliest(plan, at, start);
        }
        var end = plan.get(0).ends(start[0]);
        for (var i = 1; i < start.length; i++) {
            end = later(end, plan.get(i).ends(start[i]));
        }
        var latest = latest(plan, order, end);
        var dated = new ArrayList<Dated>();
        for (var i = 0; i < start.length; i++) {
            var step = plan.get(i);
            var latestStart = latest[i].minusDays(step.days());
            dated.add(new Dated(i + 1, step, start[i], step.ends(start[i]), latestStart, latest[i], (int)
                    ChronoUnit.DAYS.between(start[i], latestStart)));
        }
        return new CriticalPath(dated);
    }

    /** The dates of steps as they are being typed; nothing while they cannot be computed. */
    public static Optional<CriticalPath> sketched(List<PathMark> typed, LocalDate today) {
        var known = !typed.isEmpty()
                && typed.stream()
                        .allMatch(mark -> mark.title() != null
                                && (mark.days() == null || mark.days() >= 0 && mark.days() <= LONGEST)
                                && mark.after().stream().allMatch(n -> n != null && n >= 1 && n <= typed.size()));
        var plan = known ? typed.stream().map(mark -> mark.planned(today)).toList() : List.<PathStep>of();
        return plan.isEmpty() || !circle(plan).isEmpty() ? Optional.empty() : Optional.of(of(plan));
    }

    /** Numbers of the steps that can never begin, since they wait for themselves by a circle; none when all can. */
    public static Set<Integer> circle(List<PathStep> plan) {
        var left = new TreeSet<Integer>();
        for (var i = 1; i <= plan.size(); i++) {
            left.add(i);
        }
        order(plan).forEach(at -> left.remove(at + 1));
        return left;
    }

    /** The steps in the order of the plan. */
    public List<Dated> steps() {
        return steps;
    }

    /** The steps that allow no delay, in the order in which they begin. */
    public List<Dated> critical() {
        return steps.stream()
                .filter(Dated::critical)
                .sorted(java.util.Comparator.comparing(Dated::earliestStart).thenComparing(Dated::number))
                .toList();
    }

    /** The first day of the whole; refuses an empty plan. */
    public LocalDate from() {
        return steps.stream()
                .map(Dated::earliestStart)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The day on which the whole is over at the earliest; refuses an empty plan. */
    public LocalDate to() {
        return steps.stream().map(Dated::earliestEnd).max(LocalDate::compareTo).orElseThrow();
    }

    /** Places in an order in which each step comes after all it waits for; steps of a circle are missing. */
    private static List<Integer> order(List<PathStep> plan) {
        var order = new ArrayList<Integer>();
        var more = true;
        while (more) {
            more = false;
            for (var i = 0; i < plan.size(); i++) {
                var known = plan.get(i).after().stream().allMatch(n -> order.contains(n - 1));
                if (!order.contains(i) && known) {
                    order.add(i);
                    more = true;
                }
            }
        }
        return order;
    }

    private static LocalDate earliest(List<PathStep> plan, int at, LocalDate[] start) {
        var step = plan.get(at);
        var first = step.from();
        for (var number : step.after()) {
            var over = plan.get(number - 1).ends(start[number - 1]);
            first = first == null ? over : later(first, over);
        }
        if (first != null) {
            return first;
        }
        var last = step.on();
        if (last == null) {
            throw new IllegalArgumentException("nothing says when the step begins: " + step.title());
        }
        return last.minusDays(step.days());
    }

    private static LocalDate[] latest(List<PathStep> plan, List<Integer> order, LocalDate end) {
        var latest = new LocalDate[plan.size()];
        for (var i = 0; i < latest.length; i++) {
            var last = plan.get(i).on();
            latest[i] = last == null ? end : earlier(end, last);
        }
        for (var place = order.size() - 1; place >= 0; place--) {
            var at = order.get(place);
            var begins = latest[at].minusDays(plan.get(at).days());
            plan.get(at).after().forEach(n -> latest[n - 1] = earlier(latest[n - 1], begins));
        }
        return latest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
