package org.couveuse.privacy.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.privacy.Retention;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** How long each kind of data is kept, and what would go with the next night. */
@Route(value = "confidentialite/conservation", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER", "AUDITOR"})
public class RetentionView extends Page implements BeforeEnterObserver {

    private final transient Retention retention;
    private final transient CurrentActor current;

    RetentionView(Retention retention, CurrentActor current) {
        this.retention = retention;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        crumb(Words.say("privacy.title"), "/confidentialite");
        title(Words.say("privacy.retention"));
        lead(Words.say("privacy.retention.lead"));
        var plan = retention.plan();
        var table = new DataTable(Words.say("privacy.retention"))
                .column(Words.say("privacy.retention.kind"))
                .column(Words.say("privacy.retention.kept"))
                .column(Words.say("privacy.retention.rows"))
                .column(Words.say("privacy.retention.oldest"));
        plan.lines().forEach(line -> {
            var kept = line.kept();
            var oldest = line.oldest();
            table.row(
                    new Span(Words.of(line.kind())),
                    new Span(kept == null ? Words.say("privacy.retention.always") : Shown.days(kept.toDays())),
                    new Span(Shown.number(line.rows())),
                    new Span(oldest == null ? "" : Shown.date(oldest)));
        });
        var would = part(
                Words.say("privacy.retention.would", Shown.moment(plan.at())),
                table,
                Part.quiet(Words.say("privacy.retention.engine", Shown.number(plan.endedInstances()))),
                Part.quiet(Words.say("privacy.retention.trail")));
        if (current.get().has(Role.ADMIN)) {
            would.add(Card.buttons(Action.secondary(
                    Words.say("privacy.retention.apply"),
                    () -> ConfirmQuestion.ask(
                            Words.say("privacy.retention.applyTitle"),
                            Words.say("privacy.retention.applyWords"),
                            Words.say("privacy.retention.apply"),
                            this::apply))));
        }
    }

    private void apply() {
        var rows = retention.apply().stream().mapToLong(Retention.Line::rows).sum();
        show();
        Messages.say(Notice.success(Words.say("privacy.retention.applied", rows)));
    }
}
