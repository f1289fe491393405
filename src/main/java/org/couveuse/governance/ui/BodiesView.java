package org.couveuse.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.governance.BodyState;
import org.couveuse.governance.Seats;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** All bodies: who decides, who advises, who supports. */
@Route(value = "instances", layout = MainLayout.class)
@PermitAll
public class BodiesView extends Page implements BeforeEnterObserver {

    private final transient Bodies bodies;
    private final transient Seats seats;

    BodiesView(Bodies bodies, Seats seats) {
        this.bodies = bodies;
        this.seats = seats;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("governance.bodies.title"));
        lead(Words.say("governance.bodies.lead"));
        var all = bodies.all();
        if (all.isEmpty()) {
            add(new EmptyState(Words.say("governance.bodies.none"), Words.say("governance.bodies.noneYet")));
            return;
        }
        group("governance.bodies.decide", all, List.of(BodyKind.FORUM));
        group(
                "governance.bodies.advise",
                all,
                List.of(
                        BodyKind.MANAGERS_GROUP,
                        BodyKind.EMPLOYEES_GROUP,
                        BodyKind.CITIZENS_GROUP,
                        BodyKind.RESEARCH_CHAIR));
        group("governance.bodies.support", all, List.of(BodyKind.AGENCY));
    }

    private void group(String heading, List<Bodies.Row> all, List<BodyKind> kinds) {
        var cards = all.stream()
                .filter(body -> kinds.contains(body.kind()))
                .map(this::card)
                .toList();
        if (!cards.isEmpty()) {
            var grid = new Div();
            grid.addClassName("cols");
            cards.forEach(card -> grid.add(card));
            part(Words.say(heading), grid);
        }
    }

    private Component card(Bodies.Row body) {
        var members = seats.of(body.id()).size();
        var card = Card.titled(
                body.name(Words.locale()),
                "/instances/" + body.id(),
                Card.meta(new Span(Words.of(body.kind())), state(body.state())));
        if (members > 0) {
            card.add(new Span(Words.say("governance.bodies.members", members)));
        }
        card.addClassName("c6");
        return card;
    }

    static StateWord state(BodyState state) {
        return new StateWord(state == BodyState.ACTIVE ? State.RUNNING : State.GIVEN_UP, state);
    }
}
