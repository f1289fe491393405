package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.engine.ProcessAdministration;
import org.couveuse.engine.ProcessAdministration.Incident;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** Background steps that failed, to have them tried again. */
@Route(value = "admin/incidents", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class IncidentsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient ProcessAdministration processes;
    private final transient Subjects subjects;
    private final Div place = new Div();

    IncidentsView(ProcessAdministration processes, Subjects subjects) {
        this.processes = processes;
        this.subjects = subjects;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("administration.title"), "/admin");
        title(Words.say("administration.incidents"));
        lead(Words.say("administration.incidents.lead"));
        add(place);
        list();
    }

    private void list() {
        place.removeAll();
        place.add(new PagedGrid<Incident>(
                        Words.say("administration.incidents"),
                        after ->
                                processes.incidents(after == null ? 0 : Integer.parseInt(after), SHOWN, Words.locale()))
                .column(
                        Words.say("administration.processes.name"),
                        row -> new Link("/admin/processus/" + row.process(), row.processName()))
                .text(Words.say("administration.incidents.node"), Incident::nodeName)
                .column(Words.say("administration.incidents.thing"), this::thing)
                .text(Words.say("administration.incidents.why"), Incident::message)
                .text(Words.say("administration.incidents.since"), row -> Shown.moment(row.since()))
                .column(Words.say("administration.incidents.do"), this::retry)
                .empty(new EmptyState(
                        Words.say("administration.incidents.none"), Words.say("administration.incidents.noneWords")))
                .total(processes.failed()));
    }

    private Component thing(Incident row) {
        var key = row.key();
        if (key == null) {
            return new Span("—");
        }
        var card = subjects.find(key);
        return card.isPresent()
                ? new Span(Words.of(card.get().type()) + " · " + card.get().title())
                : new Span(key.toString());
    }

    private Component retry(Incident row) {
        return Action.secondary(Words.say("administration.incidents.retry"), () -> retry(row.id()))
                .small();
    }

    private void retry(String incident) {
        try {
            processes.retry(incident);
            list();
            Messages.say(Notice.success(Words.say("administration.incidents.retried")));
        } catch (RuleViolation refusal) {
            list();
            Messages.refuse(refusal);
        }
    }
}
