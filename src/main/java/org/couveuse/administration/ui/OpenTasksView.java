package org.couveuse.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.inbox.OpenTaskCheck;
import org.couveuse.inbox.OpenTaskCheck.Report;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** Whether the inbox's table says what the engine says, and a button that makes it so. */
@Route(value = "admin/taches-ouvertes", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class OpenTasksView extends Page implements BeforeEnterObserver {

    private final transient OpenTaskCheck check;
    private final Div place = new Div();

    OpenTasksView(OpenTaskCheck check) {
        this.check = check;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.openTasks"));
        lead(Words.say("administration.openTasks.lead"));
        place.addClassName("stack");
        add(place);
        show(check.check());
    }

    private void show(Report report) {
        place.removeAll();
        place.add(state(report));
        if (!report.agrees()) {
            place.add(Card.buttons(Action.primary(Words.say("administration.openTasks.rebuild"), this::rebuild)));
            var table = new DataTable(Words.say("administration.openTasks.differences"))
                    .column(Words.say("administration.openTasks.task"))
                    .column(Words.say("administration.openTasks.kind"))
                    .column(Words.say("administration.openTasks.candidate"));
            report.first().forEach(row -> table.row(row.task(), Words.of(row.kind()), row.candidate()));
            place.add(table);
        } else {
            place.add(Card.buttons(
                    Action.secondary(Words.say("administration.openTasks.again"), () -> show(check.check()))));
        }
    }

    private static Div state(Report report) {
        var words = report.agrees()
                ? new StateWord(State.DONE, Words.say("administration.openTasks.agree", report.open()))
                : new StateWord(
                        State.BLOCKED,
                        Words.say(
                                "administration.openTasks.disagree",
                                report.missing(),
                                report.stale(),
                                report.different()));
        return Part.stack(words, Part.quiet(Words.say("administration.openTasks.at", Shown.moment(report.at()))));
    }

    private void rebuild() {
        try {
            var rebuilt = check.rebuild();
            show(rebuilt.after());
            var words = Words.say("administration.openTasks.rebuilt", rebuilt.mended());
            Messages.say(rebuilt.after().agrees() ? Notice.success(words) : Notice.problem(words));
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
