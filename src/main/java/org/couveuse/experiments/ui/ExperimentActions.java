package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.experiments.ExperimentMeasures;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Measure;
import org.couveuse.experiments.ExperimentService;
import org.couveuse.experiments.MeasureEntry;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** What one can do on the page of an experiment: its open tasks, and the verbs that no task waits for. */
@org.springframework.stereotype.Component
class ExperimentActions {

    private static final int LONGEST = 4000;

    private final WaitingHere waiting;
    private final ExperimentService experiments;
    private final ExperimentMeasures measures;
    private final CurrentActor current;

    ExperimentActions(
            WaitingHere waiting, ExperimentService experiments, ExperimentMeasures measures, CurrentActor current) {
        this.waiting = waiting;
        this.experiments = experiments;
        this.measures = measures;
        this.current = current;
    }

    /** My open tasks here, as buttons; the figures have a screen of their own. */
    List<Component> mine(UUID experiment) {
        return waiting.mine(experiment).stream()
                .map(task -> (Component) Action.primaryLink(
                        Words.say("task." + task.form()),
                        task.form().equals(MeasureEntry.FORM)
                                ? Looks.address(experiment) + "/mesures"
                                : "/taches/" + task.id()))
                .toList();
    }

    /** What others are waited for. */
    Rows others(UUID experiment) {
        return waiting.others(experiment);
    }

    /** The verbs outside of tasks, as the reader's rights allow. */
    Component bar(Detail detail, Runnable done) {
        var id = detail.experiment().id();
        var buttons = new ArrayList<Component>();
        if (detail.rights().record()) {
            buttons.add(Action.link(Words.say("experiments.enter"), Looks.address(id) + "/mesures"));
        }
        if (detail.rights().lead()) {
            buttons.add(Action.secondary(Words.say("experiments.extend"), () -> extend(detail, done)));
            buttons.add(Action.secondary(
                    Words.say("experiments.end"),
                    () -> ask("end", reason -> experiments.endMeasures(current.get(), id, reason), done)));
        }
        if (detail.rights().stop()) {
            buttons.add(Action.secondary(
                    Words.say("experiments.stop"),
                    () -> ask("stop", reason -> experiments.stop(current.get(), id, reason), done)));
        }
        return Card.buttons(buttons.toArray(Component[]::new));
    }

    /** Asks for a figure's correction. */
    void correct(Measure measure, Runnable done) {
        var value = Fields.decimal(Words.say("experiments.value"), null);
        value.setValue(measure.value());
        var counted = Fields.whole(Words.say("task.user_recordMeasures.values.counted"), null);
        counted.setValue(measure.counted());
        counted.setVisible(measure.counted() != null);
        var reason = Fields.text(Words.say("experiments.reason"), null, 2000);
        reason.setWidthFull();
        new ConfirmQuestion(
                        Words.say("experiments.correct.title"),
                        Words.say("experiments.correct.words"),
                        Words.say("experiments.correct"),
                        () -> {
                            if (value.getValue() == null) {
                                throw RuleViolation.field("value", "shared.required");
                            }
                            measures.correct(
                                    current.get(),
                                    measure.id(),
                                    value.getValue(),
                                    counted.getValue(),
                                    reason.getValue());
                            done.run();
                        },
                        value,
                        counted,
                        reason)
                .marks("value", value)
                .marks("counted", counted)
                .marks("reason", reason)
                .open();
    }

    private void extend(Detail detail, Runnable done) {
        var end = Fields.date(Words.say("experiments.newEnd"), null);
        var reason = Fields.area(Words.say("experiments.reason"), null, LONGEST);
        reason.setWidthFull();
        new ConfirmQuestion(
                        Words.say("experiments.extend.title"),
                        Words.say("experiments.extend.words"),
                        Words.say("experiments.extend"),
                        () -> {
                            if (end.getValue() == null) {
                                throw RuleViolation.field("end", "shared.required");
                            }
                            experiments.extend(
                                    current.get(), detail.experiment().id(), end.getValue(), reason.getValue());
                            done.run();
                        },
                        end,
                        reason)
                .marks("end", end)
                .marks("reason", reason)
                .open();
    }

    private void ask(String verb, Consumer<String> act, Runnable done) {
        var reason = Fields.area(Words.say("experiments.reason"), null, LONGEST);
        reason.setWidthFull();
        new ConfirmQuestion(
                        Words.say("experiments." + verb + ".title"),
                        Words.say("experiments." + verb + ".words"),
                        Words.say("experiments." + verb),
                        () -> {
                            act.accept(reason.getValue());
                            done.run();
                        },
                        reason)
                .open();
    }
}
