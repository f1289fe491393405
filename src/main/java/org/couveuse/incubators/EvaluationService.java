package org.couveuse.incubators;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluating ideas, and reading what evaluators think of them once all have said it. */
@Service
@Transactional
public class EvaluationService {

    private final Store store;
    private final CurrentActor actor;
    private final People people;
    private final Clock clock;
    private final Chronicle chronicle;

    EvaluationService(Store store, CurrentActor actor, People people, Clock clock, Chronicle chronicle) {
        this.store = store;
        this.actor = actor;
        this.people = people;
        this.clock = clock;
        this.chronicle = chronicle;
    }

    /** One evaluator's judgment; each criterion from 0 to 4. */
    public record EvaluateIdea(
            @NotNull @Min(0) @Max(4) Integer value,
            @NotNull @Min(0) @Max(4) Integer feasibility,
            @NotNull @Min(0) @Max(4) Integer novelty,
            @NotNull @Min(0) @Max(4) Integer reach,
            @NotBlank @Size(max = 4000) @Form.Long String strengths,
            @NotBlank @Size(max = 4000) @Form.Long String worries) {}

    /** The four criteria. */
    public enum Criterion {
        /** What it is worth to those it is for. */
        VALUE(Evaluation.Row::value),
        /** Whether it can be done. */
        FEASIBILITY(Evaluation.Row::feasibility),
        /** How new it is here. */
        NOVELTY(Evaluation.Row::novelty),
        /** How many it would reach. */
        REACH(Evaluation.Row::reach);

        private final Function<Evaluation.Row, @Nullable Integer> read;

        Criterion(Function<Evaluation.Row, @Nullable Integer> read) {
            this.read = read;
        }
    }

    /**
     * What evaluators gave for one criterion.
     *
     * @param mean null when nobody gave one: never a zero for an absence
     */
    public record Mark(
            Criterion criterion,
            @Nullable BigDecimal mean,
            @Nullable Integer lowest,
            @Nullable Integer highest) {}

    /** An evaluation with its evaluator's name. */
    public record Opinion(Evaluation.Row evaluation, String evaluator) {}

    /**
     * What is known of an idea's evaluations.
     *
     * @param visible whether opinions may be seen by now: nobody of its evaluators is awaited any more
     * @param opinions those who acts may see: all once visible, else only their own
     */
    public record Judged(UUID idea, int asked, int sent, boolean visible, List<Mark> marks, List<Opinion> opinions) {}

    /** Sends one's evaluation. */
    public Outcome evaluate(UUID evaluation, Actor who, EvaluateIdea judgment) {
        var found = store.evaluation(evaluation);
        var idea = store.idea(found.idea());
        if (!who.is(found.evaluator())) {
            throw RuleViolation.notFound();
        }
        Store.refuseBarred(who, Set.of(idea.author()));
        if (found.state() != EvaluationState.OPEN) {
            throw RuleViolation.conflict("incubators.evaluation.over", found.state());
        }
        found.send(judgment, clock.instant());
        chronicle.show(
                found, idea, store.incubator(idea.incubator()).facts().origin().body());
        return Outcome.none();
    }

    /** What who acts may know of an idea's evaluations. */
    @Transactional(readOnly = true)
    public Judged of(UUID idea) {
        return of(List.of(idea)).get(0);
    }

    /** The same for several ideas, in their order. */
    @Transactional(readOnly = true)
    public List<Judged> of(List<UUID> ideas) {
        var who = actor.get();
        var byIdea = store.evaluations.of(ideas).stream()
                .map(Evaluation::row)
                .collect(Collectors.groupingBy(Evaluation.Row::idea));
        var names = people.names(byIdea.values().stream()
                .flatMap(List::stream)
                .map(Evaluation.Row::evaluator)
                .collect(Collectors.toSet()));
        return ideas.stream()
                .map(idea -> judged(idea, byIdea.getOrDefault(idea, List.of()), who, names))
                .toList();
    }

    private static Judged judged(UUID idea, List<Evaluation.Row> all, Actor who, Map<UUID, String> names) {
        var sent = all.stream().filter(e -> e.state() == EvaluationState.SENT).toList();
        var visible = !sent.isEmpty() && all.stream().noneMatch(e -> e.state() == EvaluationState.OPEN);
        var opinions = sent.stream()
                .filter(e -> visible || who.is(e.evaluator()))
                .map(e -> new Opinion(e, names.getOrDefault(e.evaluator(), "")))
                .toList();
        var marks = Stream.of(Criterion.values())
                .map(c -> mark(c, visible ? sent : List.of()))
                .toList();
        return new Judged(idea, all.size(), sent.size(), visible, marks, opinions);
    }

    static Mark mark(Criterion criterion, List<Evaluation.Row> sent) {
        var values = sent.stream()
                .map(criterion.read)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (values.getCount() == 0) {
            return new Mark(criterion, null, null, null);
        }
        var mean = BigDecimal.valueOf(values.getSum())
                .divide(BigDecimal.valueOf(values.getCount()), 1, RoundingMode.HALF_UP);
        return new Mark(criterion, mean, values.getMin(), values.getMax());
    }
}
