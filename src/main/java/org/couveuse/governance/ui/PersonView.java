package org.couveuse.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.governance.PeopleSight;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Sight;
import org.couveuse.subjects.Subject;
import org.jspecify.annotations.Nullable;

/** A person: where they work, and what they are here. For those who may find the person; for others there is none. */
@Route(value = "personnes/:person", layout = MainLayout.class)
@PermitAll
public class PersonView extends Page implements BeforeEnterObserver {

    private final transient People people;
    private final transient PeopleSight peopleSight;
    private final transient Organisations organisations;
    private final transient Sight sight;
    private final transient CurrentActor current;

    PersonView(People people, PeopleSight peopleSight, Organisations organisations, Sight sight, CurrentActor current) {
        this.people = people;
        this.peopleSight = peopleSight;
        this.organisations = organisations;
        this.sight = sight;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var who = current.get();
        var person = people.find(id(event))
                .filter(found -> peopleSight.sees(who, found))
                .orElseThrow(RuleViolation::notFound);
        title(person.displayName());
        crumb(Words.say("governance.bodies.title"), "/instances");
        if (who.has(Role.ADMIN)) {
            beside(Action.link(Words.say("governance.person.account"), "/admin/comptes/" + person.id()));
        }
        facts(who, person);
        roles(who, person);
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("person").orElse(""));
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }

    private void facts(Actor who, People.Row person) {
        var own = person.organisation() == null
                ? null
                : organisations.find(person.organisation()).orElse(null);
        var readsAddress = People.reads(who) || who.is(person.id());
        if (own == null && !readsAddress) {
            return;
        }
        var values = new KeyValues();
        if (own != null) {
            values.pair(Words.say("governance.body.organisation"), new Link("/organisations/" + own.id(), own.name()));
        }
        if (readsAddress) {
            values.pair(Words.say("governance.person.email"), person.email());
        }
        add(new Card(values));
    }

    private void roles(Actor who, People.Row person) {
        var held = peopleSight.roles(who, person);
        var heading = Words.say("governance.person.roles");
        if (held.isEmpty()) {
            part(heading, Part.quiet(Words.say("governance.person.noRole")));
            return;
        }
        var table = new DataTable(heading)
                .column(Words.say("governance.body.role"))
                .column(Words.say("governance.person.where"))
                .column(Words.say("governance.person.since"));
        held.forEach(row ->
                table.row(new Span(Words.of(row.role())), where(who, row.scope()), new Span(Shown.date(row.from()))));
        part(heading, table);
    }

    private Component where(Actor who, @Nullable UUID scope) {
        if (scope == null) {
            return new Span(Words.say("governance.person.everywhere"));
        }
        return sight.find(who, scope).<Component>map(PersonView::link).orElseGet(() -> new Span("—"));
    }

    private static Link link(Subject.Card card) {
        return new Link(card.address(), card.title());
    }
}
