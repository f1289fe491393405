package org.couveuse.deployment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdoptionBurden;
import org.couveuse.deployment.AdoptionCare;
import org.couveuse.deployment.AdoptionReading;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** An organisation's own page: what is proposed to it, where it stands, what comes next, whom to ask. */
@Route(value = "organisations/:id", layout = MainLayout.class)
@PermitAll
public class OrganisationView extends Page implements BeforeEnterObserver {

    private final transient Organisations organisations;
    private final transient AdoptionReading adoptions;
    private final transient AdoptionBurden burden;
    private final transient AdoptionCare care;
    private final transient AdoptionActions actions;
    private final transient ProposalCards cards;
    private final transient PartnershipsPart partnerships;
    private final transient WaitingHere tasks;
    private final transient TaskDesk desk;
    private final transient CurrentActor current;

    OrganisationView(
            Organisations organisations,
            AdoptionReading adoptions,
            AdoptionBurden burden,
            AdoptionCare care,
            AdoptionActions actions,
            ProposalCards cards,
            PartnershipsPart partnerships,
            WaitingHere tasks,
            TaskDesk desk,
            CurrentActor current) {
        this.organisations = organisations;
        this.adoptions = adoptions;
        this.burden = burden;
        this.care = care;
        this.actions = actions;
        this.cards = cards;
        this.partnerships = partnerships;
        this.tasks = tasks;
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(Looks.id(event));
    }

    private void open(UUID id) {
        clear();
        var who = current.get();
        var organisation = organisations.get(id);
        title(organisation.name());
        crumb(Words.say("deployment.organisation.title"), null);
        lead(Words.say(
                "deployment.organisation.lead",
                Words.of(organisation.kind()),
                Words.of(organisation.sizeBand()),
                organisation.sector()));
        if (!adoptions.reads(who, id)) {
            add(Part.quiet(Words.say("deployment.organisation.notYours")));
            partnerships.with(id, () -> open(id)).ifPresent(this::add);
            return;
        }
        var rows = adoptions.of(who, id);
        var fields = burden.fieldsAMonth(id);
        if (rows.isEmpty() && fields == 0) {
            add(new EmptyState(
                    Words.say("deployment.organisation.none"), Words.say("deployment.organisation.noneWords")));
            partnerships.with(id, () -> open(id)).ifPresent(this::add);
            return;
        }
        sentence(Words.say(
                "deployment.organisation.sentence",
                rows.size(),
                Shown.number(rows.size()),
                fields,
                Shown.number(fields)));
        waiting(rows);
        reports(rows, () -> open(id));
        cards.going(rows).ifPresent(this::add);
        if (!rows.isEmpty()) {
            part(Words.say("deployment.organisation.adoptions"), table(rows));
        }
        partnerships.with(id, () -> open(id)).ifPresent(this::add);
    }

    /** What waits for me but the reports, which are below. */
    private void waiting(List<Row> rows) {
        rows.stream()
                .filter(row -> tasks.mine(row.id()).stream().anyMatch(t -> !isReport(t)))
                .forEach(row -> tasks.of(row.id()).ifPresent(this::add));
    }

    private void reports(List<Row> rows, Runnable done) {
        var reports = new OrganisationReports(desk, current, done);
        var early = rows.stream().filter(actions::betweenReports).toList();
        var any = false;
        for (var row : rows) {
            for (var task : tasks.mine(row.id())) {
                if (isReport(task)) {
                    reports.report(task, adoptions.detail(current.get(), row.id()));
                    any = true;
                }
            }
        }
        if (!any && early.isEmpty()) {
            return;
        }
        var part = new Part(Words.say("deployment.organisation.reports"));
        if (any) {
            part.add(Part.quiet(Words.say("deployment.organisation.reports.words")), reports, reports.sending());
        }
        var who = current.get();
        early.stream()
                .filter(row -> adoptions.answersFor(who, row.organisation()))
                .forEach(row -> part.add(Action.secondary(
                        Words.say(
                                "deployment.next.do",
                                cards.campaign(row),
                                Words.say("deployment.organisation.reports.early")),
                        () -> CampaignActions.attempt(() -> care.reportNow(who, row.id()), done))));
        add(part);
    }

    private DataTable table(List<Row> rows) {
        var table = new DataTable(Words.say("deployment.organisation.adoptions"))
                .column(Words.say("deployment.column.campaign"))
                .column(Words.say("deployment.column.step"))
                .column(Words.say("deployment.column.done"))
                .column(Words.say("deployment.column.next"))
                .column(Words.say("deployment.column.whom"));
        rows.forEach(row -> table.row(
                new Link(Looks.adoption(row.id()), cards.campaign(row)),
                Looks.word(row, false),
                new Span(Shown.percent(row.done() / 100d, 0)),
                new Span(cards.next(row)),
                cards.whom(row)));
        return table;
    }

    private static boolean isReport(OpenTask task) {
        return task.form().equals("user_reportProgress");
    }
}
