package org.couveuse.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Funds;
import org.couveuse.governance.Seats;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Figures;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** One body: what it is asked to do, who sits on it, what it plans, and its fund for who may read it. */
@Route(value = "instances/:body", layout = MainLayout.class)
@PermitAll
public class BodyView extends Page implements BeforeEnterObserver {

    private static final int LEDGER = 200;
    private static final int HISTORY = 50;

    private final transient Bodies bodies;
    private final transient Funds funds;
    private final transient Organisations organisations;
    private final transient People people;
    private final transient Subjects subjects;
    private final transient CurrentActor current;
    private final transient Trail trail;
    private final transient Texts texts;

    BodyView(
            Bodies bodies,
            Funds funds,
            Organisations organisations,
            People people,
            Subjects subjects,
            CurrentActor current,
            Trail trail,
            Texts texts) {
        this.current = current;
        this.trail = trail;
        this.texts = texts;
        this.bodies = bodies;
        this.funds = funds;
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var body = bodies.detail(id(event));
        title(body.body().name(Words.locale()));
        crumb(Words.say("governance.bodies.title"), "/instances");
        crumb(Words.of(body.body().kind()), null);
        beside(BodiesView.state(body.body().state()));
        if (current.get().has(Role.FORUM_CHAIR, body.body().id())) {
            beside(Action.link(Words.say("governance.body.propose"), "/droits"));
        }
        if (!body.mandates().isEmpty()) {
            var term = body.mandates().get(0);
            lead(Words.say(
                    "governance.body.mandate", term.purpose(), Shown.date(term.starts()), Shown.date(term.ends())));
        }
        if (funds.mayRead(body.body().id())) {
            fund(body.body());
        }
        var seated = seats(body.seats(), body.seated());
        var plan = plan(body);
        if (plan == null) {
            add(seated);
        } else {
            columns(seated.wide(7), plan.wide(5));
        }
        groups(body.groups());
        past(body.mandates());
        add(new HistorySection(trail.history(body.body().id(), HISTORY).items(), people, texts));
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("body").orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }

    private void fund(Bodies.Row body) {
        var lines = funds.ledger(body.id(), LEDGER);
        if (lines.isEmpty()) {
            return;
        }
        var standing = funds.standing(body.id());
        var figures = new Figures()
                .figure(Shown.money(standing.available()), Words.say("governance.fund.available"))
                .figure(Shown.money(standing.reserved()), Words.say("governance.fund.reserved"))
                .figure(Shown.money(standing.spent()), Words.say("governance.fund.spent"));
        if (body.fundingThreshold() != null) {
            figures.figure(Shown.money(body.fundingThreshold()), Words.say("governance.fund.threshold"));
        }
        part(
                Words.say("governance.fund.title"),
                figures,
                new FoldedSection(Words.say("governance.fund.ledger"), ledger(lines))
                        .count(Words.say("governance.fund.lines", lines.size())));
    }

    private DataTable ledger(List<Funds.Line> lines) {
        var things = subjects.all(
                lines.stream().map(Funds.Line::subject).filter(Objects::nonNull).collect(Collectors.toSet()));
        var names = people.names(
                lines.stream().map(Funds.Line::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        var table = new DataTable(Words.say("governance.fund.ledger"))
                .column(Words.say("governance.fund.at"))
                .column(Words.say("governance.fund.kind"))
                .column(Words.say("governance.fund.for"))
                .column(Words.say("governance.fund.by"))
                .figures(Words.say("governance.fund.amount"))
                .bare();
        for (var line : lines) {
            var thing = line.subject() == null ? null : things.get(line.subject());
            var by = line.by() == null ? null : names.get(line.by());
            Component what = thing == null
                    ? new Span(line.note() == null ? "—" : line.note())
                    : new Link(thing.address(), thing.title());
            table.row(
                    new Span(Shown.date(line.at())),
                    new Span(Words.of(line.kind())),
                    what,
                    new Span(by == null ? "Couveuse" : by),
                    new Span(Shown.money(line.amount())));
        }
        return table;
    }

    private Part seats(List<Seats.Seat> seated, int all) {
        var heading = Words.say("governance.body.seats");
        if (seated.isEmpty()) {
            return all == 0
                    ? new Part(heading, Part.quiet(Words.say("governance.body.nobody")))
                    : new Part(heading, Part.quiet(Words.say("governance.body.unnamed")))
                            .note(Words.say("governance.bodies.members", all));
        }
        var lenders = organisations.all(seated.stream()
                .map(Seats.Seat::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var table = new DataTable(heading)
                .column(Words.say("governance.body.person"))
                .column(Words.say("governance.body.role"))
                .column(Words.say("governance.body.organisation"));
        for (var seat : seated) {
            var lender = seat.organisation() == null ? null : lenders.get(seat.organisation());
            table.row(
                    new Person(seat.name()),
                    new Span(Words.of(seat.role())),
                    new Span(lender == null ? "—" : lender.name()));
        }
        return new Part(heading, table).note(Words.say("governance.bodies.members", seated.size()));
    }

    private static @org.jspecify.annotations.Nullable Part plan(Bodies.Detail body) {
        var plan = body.plan();
        if (plan == null) {
            return null;
        }
        var objectives = new OrderedList();
        objectives.addClassName("numbered");
        plan.objectives().forEach(objective -> objectives.add(new ListItem(objective.text(Words.locale()))));
        return new Part(Words.say("governance.body.plan"), new Card(objectives))
                .note(Words.say("governance.body.period", Shown.date(plan.from()), Shown.date(plan.to())));
    }

    private void groups(List<Bodies.Row> groups) {
        if (!groups.isEmpty()) {
            var rows = new Rows().onCard();
            groups.forEach(group ->
                    rows.row("/instances/" + group.id(), group.name(Words.locale()), new Span(Words.of(group.kind()))));
            part(Words.say("governance.body.groups"), rows);
        }
    }

    private void past(List<Bodies.Term> mandates) {
        if (mandates.size() > 1) {
            var list = new Div();
            list.addClassName("stack");
            mandates.stream()
                    .skip(1)
                    .forEach(term -> list.add(Part.quiet(Words.say(
                            "governance.body.mandate",
                            term.purpose(),
                            Shown.date(term.starts()),
                            Shown.date(term.ends())))));
            part(Words.say("governance.body.past"), list);
        }
    }
}
