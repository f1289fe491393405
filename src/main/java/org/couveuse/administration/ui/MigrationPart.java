package org.couveuse.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.couveuse.engine.MigrationPlan;
import org.couveuse.engine.MigrationPlans;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What a plan would do to running instances of older versions, and the act of doing it. */
final class MigrationPart extends Div {

    private final transient MigrationPlans plans;
    private final transient MigrationPlan plan;

    MigrationPart(MigrationPlans plans, MigrationPlan plan) {
        this.plans = plans;
        this.plan = plan;
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(Words.say("administration.migration.reason", plan.reason())));
        var trials = plans.trial(plan);
        if (trials.isEmpty()) {
            add(new Paragraph(Words.say("administration.migration.none")));
            return;
        }
        var table = new DataTable(Words.say("administration.migration"))
                .column(Words.say("administration.migration.from"))
                .column(Words.say("administration.migration.to"))
                .figures(Words.say("administration.processes.running"))
                .column(Words.say("administration.migration.trial"));
        trials.forEach(trial -> table.row(
                Shown.number(trial.from()),
                Shown.number(trial.to()),
                Shown.number(trial.running()),
                trial.isPossible()
                        ? Words.say("administration.migration.possible")
                        : String.join("; ", trial.problems())));
        add(table);
        if (trials.stream().allMatch(MigrationPlans.Trial::isPossible)) {
            add(new Paragraph(Words.say("administration.migration.sure")));
            add(Action.secondary(Words.say("administration.migration.do"), this::migrate));
        }
    }

    private void migrate() {
        try {
            var moved = plans.migrate(plan);
            show();
            Messages.say(Notice.success(Words.say(
                    "administration.migration.done", moved.moved(), moved.left().size())));
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
