package org.couveuse.experiments;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.people.Actor;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what recording figures would do, without recording any: for who may record them. */
@Service
@Transactional(readOnly = true)
public class MeasureForesight {

    private final ExperimentFile file;
    private final ExperimentRights rights;

    MeasureForesight(ExperimentFile file, ExperimentRights rights) {
        this.file = file;
        this.rights = rights;
    }

    /**
     * What figures would do.
     *
     * @param names of their indicators as the card has them, as they were given where the card has none
     * @param effects one for each, {@link MeasureEffect#REFUSED} where something is wrong
     * @param problems what is wrong; fields begin with {@code measurements[n].}
     */
    public record Foreseen(List<String> names, List<MeasureEffect> effects, List<FieldProblem> problems) {}

    /** What would become of figures; refuses as recording them would, but for what is wrong with single ones. */
    public Foreseen of(Actor actor, UUID experiment, List<NewMeasure> measures) {
        var found = file.load(experiment);
        rights.require(rights.records(actor, found), actor, found, "experiments.recordersOnly");
        found.require(ExperimentState.RUNNING);
        var version = file.current(found);
        version.requireMeasuring();
        var check = new FigureCheck(version, file.day(version.schedule().start()), file.today(), file.measures(found));
        var problems = problems(check, measures);
        var names = measures.stream()
                .map(m -> check.indicator(m.indicator())
                        .map(ExperimentCard.Indicator::name)
                        .orElse(m.indicator()))
                .toList();
        var wrong = problems.stream()
                .map(p -> p.field().substring(0, p.field().indexOf('.')))
                .collect(Collectors.toSet());
        var effects = IntStream.range(0, measures.size())
                .mapToObj(i -> wrong.contains(ExperimentMeasures.LIST + "[" + i + "]")
                        ? MeasureEffect.REFUSED
                        : check.effect(measures.get(i)))
                .toList();
        return new Foreseen(names, effects, problems);
    }

    private static List<FieldProblem> problems(FigureCheck check, List<NewMeasure> measures) {
        try {
            check.check(measures, ExperimentMeasures.LIST);
            return List.of();
        } catch (RuleViolation refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            return refusal.fields();
        }
    }
}
