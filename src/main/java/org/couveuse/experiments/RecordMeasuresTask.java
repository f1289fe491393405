package org.couveuse.experiments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.couveuse.engine.Outcome;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.ExperimentMeasures.FigureLine;
import org.couveuse.experiments.ExperimentMeasures.Recording;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;

@Component
class RecordMeasuresTask implements TaskHandler<Recording> {

    private static final int EXAMPLE_OF = 100;
    private static final BigDecimal STEP = new BigDecimal("0.02");

    private final ExperimentMeasures measures;
    private final ExperimentFacts facts;
    private final ExperimentFile file;

    RecordMeasuresTask(ExperimentMeasures measures, ExperimentFacts facts, ExperimentFile file) {
        this.measures = measures;
        this.facts = facts;
        this.file = file;
    }

    @Override
    public String form() {
        return MeasureEntry.FORM;
    }

    @Override
    public Class<Recording> submission() {
        return Recording.class;
    }

    @Override
    public TaskSheet<Recording> sheet(OpenTask task, Actor actor) {
        var card = facts.card(task.key());
        var today = file.today();
        var figures = file.measures(file.load(task.key()));
        var entered = figures.stream().filter(m -> m.measuredOn().equals(today)).toList();
        var known = card.indicators().stream()
                .flatMap(indicator -> groups(card)
                        .map(group -> line(
                                indicator, group, entered, card.comparison().hasGroup())))
                .toList();
        var before =
                (int) figures.stream().map(Measurement::measuredOn).distinct().count();
        var example = known.stream()
                .map(line -> line.value() != null ? line : example(card, line, before))
                .toList();
        var choices = card.indicators().stream()
                .map(i -> Choice.of(i.code(), i.name() + " (" + i.unit() + ")"))
                .toList();
        return TaskSheet.of(facts.ofMeasures(task.key()), new Recording(today, example, null, null))
                .known(new Recording(today, known, null, null))
                .choices("indicators", choices);
    }

    private static Stream<MeasuredGroup> groups(ExperimentCard card) {
        return card.comparison().hasGroup() ? Stream.of(MeasuredGroup.values()) : Stream.of(MeasuredGroup.TRIAL);
    }

    /** A line for a figure that is due, with what was entered already; the group is named where there are two. */
    private static FigureLine line(Indicator indicator, MeasuredGroup group, List<Measurement> entered, boolean named) {
        var before = entered.stream()
                .filter(m -> m.indicator().equals(indicator.code()) && m.measuredGroup() == group)
                .findFirst();
        return new FigureLine(
                indicator.code(),
                before.map(Measurement::figure).orElse(null),
                named ? group : null,
                before.map(Measurement::counted).orElse(null),
                null);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Recording submission) {
        return measures.recordDue(actor, task.key(), task.created(), submission);
    }

    /**
     * Figures of a trial that goes well, and of a comparison group where nothing changed: near the target and near the
     * baseline, never the same three times in a row, as figures are.
     */
    private static FigureLine example(ExperimentCard card, FigureLine line, int before) {
        var indicator = card.indicator(line.indicator()).orElseThrow();
        var way = indicator.target().subtract(indicator.baseline());
        var off = way.multiply(STEP).multiply(BigDecimal.valueOf(before % 3));
        var value = line.group() == MeasuredGroup.COMPARISON
                ? indicator.baseline().add(off)
                : indicator.target().subtract(off);
        return new FigureLine(
                line.indicator(),
                ExperimentCard.plain(value),
                line.group(),
                indicator.share() ? EXAMPLE_OF : null,
                null);
    }
}
