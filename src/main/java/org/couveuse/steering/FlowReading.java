package org.couveuse.steering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How things flow through the stages: how many are at work, how old they are, how long it took those that left. */
@Service
@Transactional(readOnly = true)
public class FlowReading {

    private static final int READ = 500;
    private static final int FINISHED = 200;
    private static final int OLDEST = 5;
    private static final int ENOUGH = 5;
    private static final double MOST = 0.85;

    private final Subjects subjects;
    private final SubjectLists lists;
    private final Trail trail;
    private final CurrentActor actor;
    private final Clock clock;

    FlowReading(Subjects subjects, SubjectLists lists, Trail trail, CurrentActor actor, Clock clock) {
        this.subjects = subjects;
        this.lists = lists;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /** The flow at a moment. */
    public record Flow(Instant at, List<InStage> stages) {

        /** How many things are at work in all stages. */
        public long inProgress() {
            return stages.stream().mapToLong(InStage::inProgress).sum();
        }

        /** Things older than most of those that left their stage before them. */
        public List<Aged> ageing() {
            return stages.stream()
                    .flatMap(stage -> stage.oldest().stream())
                    .filter(Aged::late)
                    .toList();
        }
    }

    /**
     * One stage.
     *
     * @param type what is counted
     * @param medianAge in days, of what is at work; null when nothing is
     * @param cycle of those that left; null while too few did
     * @param oldest at work, the oldest first
     */
    public record InStage(
            Stage stage,
            SubjectType type,
            long inProgress,
            @Nullable Long medianAge,
            @Nullable Cycle cycle,
            List<Aged> oldest) {}

    /**
     * A thing at work.
     *
     * @param since when it began in this stage
     * @param late whether it is older than 85 % of those that left
     */
    public record Aged(Card card, Instant since, long days, boolean late) {}

    /** How long it took those that left, in days, from their beginning to their end. */
    public record Cycle(int finished, long median, long most) {}

    /** What is steered is for those who take part in it; who administers sees what is technical, elsewhere. */
    static void requirePart(Actor who) {
        if (!who.takesPart()) {
            throw RuleViolation.forbidden("steering.noPart");
        }
    }

    /** The flow through all stages now; for whoever takes part in it. */
    public Flow now() {
        requirePart(actor.get());
        var counts = subjects.counts(
                Arrays.stream(Counted.values()).map(Counted::type).distinct().toList());
        var stages = new ArrayList<InStage>();
        for (var counted : Counted.values()) {
            stages.add(stage(counted, counts));
        }
        return new Flow(clock.instant(), stages);
    }

    private InStage stage(Counted counted, List<Subjects.Count> counts) {
        var stage = counted.stage();
        var inProgress = counts.stream()
                .filter(c -> c.type() == counted.type() && c.stage() == stage)
                .filter(c -> !counted.over().contains(c.state()))
                .mapToLong(Subjects.Count::count)
                .sum();
        var cycle = counted.whole() ? cycle(counted) : null;
        var aged = aged(counted, cycle);
        return new InStage(
                stage,
                counted.type(),
                inProgress,
                aged.isEmpty() ? null : quantile(aged.stream().map(Aged::days).toList(), 0.5),
                cycle,
                aged.stream().limit(OLDEST).toList());
    }

    private List<Aged> aged(Counted counted, @Nullable Cycle cycle) {
        var found = lists.oldest(counted.type(), counted.stage(), counted.over(), READ);
        Map<UUID, Instant> beginnings = counted.whole()
                ? trail.beginnings(found.stream().map(s -> s.card().id()).toList())
                : Map.of();
        return found.stream()
                .map(subject -> aged(subject, beginnings, cycle))
                .sorted(Comparator.comparing(Aged::since))
                .toList();
    }

    private Aged aged(Subject subject, Map<UUID, Instant> beginnings, @Nullable Cycle cycle) {
        var since = begun(subject, beginnings);
        var days = Math.max(0, Duration.between(since, clock.instant()).toDays());
        return new Aged(
                subject.card(), since, days, cycle != null && cycle.finished() >= ENOUGH && days > cycle.most());
    }

    private static Instant begun(Subject subject, Map<UUID, Instant> beginnings) {
        var first = beginnings.get(subject.card().id());
        return first != null && first.isBefore(subject.since()) ? first : subject.since();
    }

    private @Nullable Cycle cycle(Counted counted) {
        var left = lists.latest(counted.type(), counted.over(), FINISHED);
        var beginnings = trail.beginnings(left.stream().map(s -> s.card().id()).toList());
        var days = left.stream()
                .map(subject -> {
                    var first = beginnings.get(subject.card().id());
                    return first == null
                            ? null
                            : Math.max(
                                    0, Duration.between(first, subject.since()).toDays());
                })
                .filter(Objects::nonNull)
                .toList();
        return days.isEmpty() ? null : new Cycle(days.size(), quantile(days, 0.5), quantile(days, MOST));
    }

    /** The smallest value that at least this share of all are not above. */
    static long quantile(List<Long> values, double share) {
        var sorted = values.stream().sorted().toList();
        var at = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, at));
    }
}
