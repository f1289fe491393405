package org.couveuse.steering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectFlow;
import org.couveuse.subjects.SubjectFlow.AtWork;
import org.couveuse.subjects.SubjectFlow.Ended;
import org.couveuse.subjects.SubjectFlow.Part;
import org.couveuse.subjects.SubjectFlow.Standing;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How things flow through the stages: how many are at work, how old they are, how long it took those that left. */
@Service
@Transactional(readOnly = true)
public class FlowReading {

    private static final int FINISHED = 200;
    private static final int OLDEST = 5;
    private static final int ENOUGH = 5;
    private static final double MOST = 0.85;

    private final SubjectFlow flow;
    private final CurrentActor actor;
    private final Clock clock;

    FlowReading(SubjectFlow flow, CurrentActor actor, Clock clock) {
        this.flow = flow;
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
        var parts = Arrays.stream(Counted.values()).map(Counted::part).toList();
        var now = clock.instant();
        var atWork = flow.atWork(parts);
        var ended = flow.ended(parts, FINISHED, MOST);
        var oldest = flow.oldest(parts, OLDEST);
        return new Flow(
                now,
                parts.stream()
                        .map(part -> stage(
                                part,
                                now,
                                atWork.get(part.stage()),
                                ended.get(part.stage()),
                                oldest.getOrDefault(part.stage(), List.of())))
                        .toList());
    }

    private static InStage stage(
            Part part, Instant now, @Nullable AtWork atWork, @Nullable Ended ended, List<Standing> oldest) {
        var cycle = ended == null
                ? null
                : new Cycle(ended.count(), ended.median().toDays(), ended.most().toDays());
        return new InStage(
                part.stage(),
                part.type(),
                atWork == null ? 0 : atWork.count(),
                atWork == null ? null : days(atWork.median(), now),
                cycle,
                oldest.stream().map(each -> aged(each, now, cycle)).toList());
    }

    private static Aged aged(Standing standing, Instant now, @Nullable Cycle cycle) {
        var days = days(standing.since(), now);
        var late = cycle != null && cycle.finished() >= ENOUGH && days > cycle.most();
        return new Aged(standing.card(), standing.since(), days, late);
    }

    private static long days(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }
}
