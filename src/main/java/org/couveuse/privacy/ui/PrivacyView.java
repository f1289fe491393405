package org.couveuse.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.privacy.IncidentExport;
import org.couveuse.privacy.Incidents;
import org.couveuse.shared.TableFormat;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Where those who answer for personal information work: the register of incidents, retention, people's data. */
@Route(value = "confidentialite", layout = MainLayout.class)
@RolesAllowed({"ADMIN", "AGENCY_OFFICER", "AUDITOR"})
public class PrivacyView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 10;

    private final transient Incidents incidents;
    private final transient IncidentExport export;
    private final transient People people;
    private final transient CurrentActor current;

    PrivacyView(Incidents incidents, IncidentExport export, People people, CurrentActor current) {
        this.incidents = incidents;
        this.export = export;
        this.people = people;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("privacy.title"));
        lead(Words.say("privacy.lead"));
        var register = part(Words.say("privacy.incidents"), register());
        if (writes()) {
            register.actions(
                    Action.primaryLink(Words.say("privacy.incident.new"), "/confidentialite/incidents/nouveau"));
        }
        part(
                Words.say("privacy.retention"),
                Part.quiet(Words.say("privacy.retention.lead")),
                new Link("/confidentialite/conservation", Words.say("privacy.retention.link")));
        if (writes()) {
            part(Words.say("privacy.people"), people());
        }
    }

    private boolean writes() {
        var who = current.get();
        return who.has(Role.ADMIN) || who.has(Role.AGENCY_OFFICER);
    }

    private Component register() {
        var rows = incidents.page();
        if (rows.isEmpty()) {
            return new EmptyState(Words.say("privacy.incidents.none"), Words.say("privacy.incidents.noneWords"));
        }
        var table = new DataTable(Words.say("privacy.incidents"))
                .column(Words.say("privacy.incident.reference"))
                .column(Words.say("privacy.incident.nature"))
                .column(Words.say("privacy.incident.knownOn"))
                .column(Words.say("privacy.incident.risk"));
        for (var row : rows) {
            var told = row.told();
            table.row(
                    new Link("/confidentialite/incidents/" + row.id(), row.reference()),
                    new Span(told.nature() == null ? "" : Words.of(told.nature())),
                    new Span(told.knownOn() == null ? "" : Shown.date(told.knownOn())),
                    new Span(told.risk() == null ? "" : Words.of(told.risk())));
        }
        return Part.stack(
                table, Card.buttons(Files.register(export, TableFormat.XLSX), Files.register(export, TableFormat.CSV)));
    }

    private Component people() {
        var search = Fields.text(Words.say("privacy.people.search"), Words.say("privacy.people.searchHint"), 100);
        var grid = new PagedGrid<People.Row>(
                        Words.say("privacy.people"), after -> people.page(search.getValue(), after, SHOWN))
                .column(
                        Words.say("privacy.people.name"),
                        row -> new Link("/confidentialite/personnes/" + row.id(), row.displayName()))
                .text(Words.say("privacy.people.email"), People.Row::email)
                .empty(new EmptyState(Words.say("privacy.people.none"), Words.say("privacy.people.noneWords")));
        search.addValueChangeListener(change -> grid.refresh());
        return Part.stack(Part.quiet(Words.say("privacy.people.lead")), search, grid);
    }
}
