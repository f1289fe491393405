package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.deployment.AdoptionPlan;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionProgress.StepProgress;
import org.couveuse.deployment.AdoptionReading.Detail;
import org.couveuse.deployment.ProgressOutcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;

/** All reports that an organisation is asked for, on one page, each prefilled with what is known; sent together. */
final class OrganisationReports extends Div {

    private final transient TaskDesk desk;
    private final transient CurrentActor current;
    private final transient Map<OpenTask, Entry> entries = new LinkedHashMap<>();
    private final transient Runnable done;

    OrganisationReports(TaskDesk desk, CurrentActor current, Runnable done) {
        this.desk = desk;
        this.current = current;
        this.done = done;
        addClassName("stack");
    }

    /** Adds the report of an adoption. */
    void report(OpenTask task, Detail adoption) {
        var entry = new Entry(task, adoption);
        entries.put(task, entry);
        add(entry.card());
    }

    /** The button under all of them. */
    Component sending() {
        return Card.buttons(Action.primary(Words.say("deployment.organisation.reports.send"), this::send));
    }

    private void send() {
        var sent = 0;
        var refused = false;
        for (var entry : List.copyOf(entries.values())) {
            entry.refusal.clear();
            try {
                desk.submit(current.get(), entry.task.id(), entry.report(), null);
                entries.remove(entry.task);
                sent++;
            } catch (RuleViolation refusal) {
                refused = true;
                entry.refusal.show(Words.say("deployment.organisation.reports.refused", entry.title), refusal);
            }
        }
        if (sent > 0) {
            Messages.say(Notice.success(Words.say("deployment.organisation.reports.sent", sent)));
        }
        if (!refused) {
            done.run();
        }
    }

    /** One report. */
    private static final class Entry {

        private final OpenTask task;
        private final String title;
        private final Map<UUID, IntegerField> steps = new LinkedHashMap<>();
        private final TextArea obstacle;
        private final Checkbox finished = new Checkbox(Words.say("deployment.organisation.reports.done"));
        private final Refusal refusal = new Refusal();
        private final Detail adoption;

        Entry(OpenTask task, Detail adoption) {
            this.task = task;
            this.adoption = adoption;
            this.title = adoption.campaign().title();
            obstacle = Fields.area(Words.say("deployment.organisation.reports.obstacle"), null, 4000);
            obstacle.setWidthFull();
            var known = adoption.file().obstacle();
            obstacle.setValue(known == null ? "" : known);
            refusal.bind("obstacle", obstacle);
        }

        Component card() {
            var fields = new Div();
            fields.addClassName("form");
            var plan = adoption.file().plan();
            var planned = plan == null ? List.<AdoptionPlan.Step>of() : plan.steps();
            for (var i = 0; i < planned.size(); i++) {
                var step = planned.get(i);
                var field = Fields.whole(step.title() + " (%)", null);
                field.setMin(0);
                field.setMax(100);
                field.setValue(step.done());
                steps.put(step.id(), field);
                refusal.bind("steps[" + i + "]", field);
                fields.add(field);
            }
            fields.add(obstacle, finished);
            return Card.titled(title, Looks.adoption(adoption.row().id()), refusal, fields);
        }

        ProgressReport report() {
            var told = steps.entrySet().stream()
                    .map(e -> new StepProgress(
                            e.getKey(),
                            e.getValue().getValue() == null ? 0 : e.getValue().getValue()))
                    .toList();
            var words = obstacle.getValue().strip();
            return new ProgressReport(
                    Boolean.TRUE.equals(finished.getValue()) ? ProgressOutcome.DONE : ProgressOutcome.CONTINUE,
                    told,
                    words.isEmpty() ? null : words,
                    null,
                    null);
        }
    }
}
