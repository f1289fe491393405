package org.couveuse.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.couveuse.administration.AuditDesk;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Trail;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Deeds;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;

/** What an auditor works with: whether the trail is whole, and what is in it. */
@Route(value = "piste", layout = MainLayout.class)
@RolesAllowed("AUDITOR")
public class AuditView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 25;

    private final transient AuditDesk desk;
    private final transient People people;
    private final transient Subjects subjects;
    private final transient Texts texts;

    AuditView(AuditDesk desk, People people, Subjects subjects, Texts texts) {
        this.desk = desk;
        this.people = people;
        this.subjects = subjects;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("administration.audit"));
        lead(Words.say("administration.audit.lead"));
        part(Words.say("administration.audit.verify"), verification());
        part(
                Words.say("administration.audit.published"),
                Part.quiet(Words.say("administration.audit.published.lead")),
                new Link("/transparence/integrite", Words.say("administration.audit.published.link")).outside());
        part(Words.say("administration.checks"), new Link("/controles", Words.say("administration.audit.checks")));
        part(Words.say("administration.audit.entries"), entries());
    }

    private Component verification() {
        var number = Fields.whole(Words.say("administration.audit.number.label"), null);
        var hash = Fields.text(
                Words.say("administration.audit.hash.label"), Words.say("administration.audit.hash.help"), 64);
        var refusal = new Refusal().bind("number", number).bind("hash", hash);
        var found = Part.stack();
        found.getElement().setAttribute("role", "status");
        return new Card(
                Part.quiet(Words.say("administration.audit.verify.lead")),
                refusal,
                new Div(number, hash),
                Card.buttons(Action.primary(
                        Words.say("administration.audit.verify.do"), () -> verify(number, hash, refusal, found))),
                found);
    }

    private void verify(IntegerField number, TextField hash, Refusal refusal, Div found) {
        refusal.clear();
        found.removeAll();
        try {
            var typed = hash.getValue().strip();
            var number0 = number.getValue();
            show(desk.verify(number0 == null ? null : number0.longValue(), typed.isEmpty() ? null : typed), found);
        } catch (RuleViolation why) {
            refusal.show(Words.say("administration.audit.verify.refused"), why);
        }
    }

    private static void show(Chain.Verification verification, Div found) {
        var broken = verification.broken();
        found.add(
                broken == null
                        ? new StateWord(
                                State.DONE,
                                Words.say("administration.audit.whole", Shown.number(verification.verified())))
                        : new StateWord(State.BLOCKED, broken(broken)),
                new KeyValues()
                        .pair(
                                Words.say("administration.audit.head.number"),
                                Shown.number(verification.head().number()))
                        .pair(
                                Words.say("administration.audit.head.hash"),
                                verification.head().hash())
                        .pair(
                                Words.say("administration.audit.published"),
                                Words.say("administration.audit.compared", verification.published()))
                        .pair(Words.say("administration.audit.unsealed"), Shown.number(verification.unsealed())));
    }

    private static String broken(Chain.Break broken) {
        return broken.number() == null
                ? Words.say("administration.audit.broken", Words.of(broken.fault()))
                : Words.say("administration.audit.brokenAt", Words.of(broken.fault()), Shown.number(broken.number()));
    }

    private Component entries() {
        var everything = new Trail.Filter(null, null, null, null, null);
        return new PagedGrid<Trail.Row>(
                        Words.say("administration.audit.entries"), after -> desk.page(everything, after, SHOWN))
                .text(Words.say("administration.audit.at"), row -> Shown.moment(row.at()))
                .text(Words.say("administration.audit.who"), this::who)
                .text(Words.say("administration.audit.what"), row -> Deeds.word(row.action(), texts)
                        .orElse(row.action()))
                .column(Words.say("administration.audit.thing"), row -> thing(row.subject()))
                .text(Words.say("administration.audit.place"), AuditView::place)
                .empty(new EmptyState(
                        Words.say("administration.audit.none"), Words.say("administration.audit.noneWords")));
    }

    private String who(Trail.Row row) {
        var by = name(row.actor());
        return row.onBehalfOf() == null ? by : Words.say("administration.audit.onBehalf", by, name(row.onBehalfOf()));
    }

    private static String place(Trail.Row row) {
        var place = row.place();
        return place == null ? "" : place.process() + " · " + place.step();
    }

    private String name(@Nullable UUID person) {
        return person == null ? Words.say("administration.audit.product") : people.displayName(person);
    }

    private Component thing(UUID id) {
        return subjects.find(id)
                .<Component>map(card -> new Link(card.address(), title(card)))
                .orElseGet(() -> new Span(id.toString()));
    }

    private static String title(Subject.Card card) {
        return Words.say("administration.audit.named", Words.of(card.type()), card.title());
    }
}
