package org.couveuse.experiments;

import org.couveuse.engine.Outcome;
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
        var entered = file.measures(file.load(task.key())).stream()
                .filter(m -> m.measuredOn().equals(today) && m.measuredGroup() == MeasuredGroup.TRIAL)
                .toList();
        var known = card.indicators().stream()
                .map(i -> entered.stream()
                        .filter(m -> m.indicator().equals(i.code()))
                        .findFirst()
                        .map(m -> new FigureLine(i.code(), m.figure(), null, m.counted(), null))
                        .orElseGet(() -> new FigureLine(i.code(), null, null, null, null)))
                .toList();
        var example = known.stream()
                .map(line -> line.value() != null ? line : example(card, line.indicator()))
                .toList();
        var choices = card.indicators().stream()
                .map(i -> new Choice(i.code(), i.name(), i.unit()))
                .toList();
        return TaskSheet.of(facts.ofMeasures(task.key()), new Recording(today, example, null, null))
                .known(new Recording(today, known, null, null))
                .choices("indicators", choices);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Recording submission) {
        return measures.recordDue(actor, task.key(), task.created(), submission);
    }

    private static FigureLine example(ExperimentCard card, String code) {
        var indicator = card.indicator(code).orElseThrow();
        return new FigureLine(code, indicator.target(), null, indicator.share() ? EXAMPLE_OF : null, null);
    }
}
