package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.couveuse.communities.CommunityService;
import org.couveuse.communities.CommunityState;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Typed;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Chips;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The communities of practice there are. */
@Route(value = "communautes", layout = MainLayout.class)
@PermitAll
public class CommunitiesView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 24;
    private static final String TEXT = "texte";

    private final transient CommunityService communities;
    private final transient CurrentActor current;

    CommunitiesView(CommunityService communities, CurrentActor current) {
        this.communities = communities;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("communities.title"));
        crumb(Words.say("sharing.list.title"), "/solutions");
        lead(Words.say("communities.lead"));
        if (communities.mayFound(current.get())) {
            beside(Action.link(Words.say("communities.found"), "/communautes/fonder"));
        }
        var text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TEXT)
                .map(Typed::visible)
                .orElse("");
        add(new Chips(Words.say("communities.filter"))
                .text("communautes-texte", Words.say("communities.text"), text, CommunitiesView::find));
        var place = new Div();
        place.addClassName("stack");
        var cards = new Div();
        cards.addClassName("cols");
        place.add(cards);
        add(place);
        more(text, null, place, cards);
        if (cards.getComponentCount() == 0) {
            place.add(
                    text.isBlank()
                            ? new EmptyState(Words.say("communities.none"), Words.say("communities.noneWords"))
                            : new EmptyState(
                                    Words.say("communities.noneFound"), Words.say("communities.noneFoundWords")));
        }
    }

    private static void find(String text) {
        UI.getCurrent()
                .navigate(
                        CommunitiesView.class,
                        text.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(TEXT, text)));
    }

    private void more(String text, @Nullable String after, Div place, Div cards) {
        var slice = communities.page(current.get(), text, null, false, after, SHOWN);
        slice.items().forEach(row -> cards.add(card(row)));
        if (slice.next() != null) {
            var buttons = Card.buttons();
            buttons.add(Action.secondary(Words.say("communities.more"), () -> {
                place.remove(buttons);
                more(text, slice.next(), place, cards);
            }));
            place.add(buttons);
        }
    }

    /** A community as a card. */
    static Component card(CommunityService.Row row) {
        var meta = Card.meta(new Span(Words.say("communities.members", row.members())));
        if (row.mine()) {
            meta.add(new Span(Words.say("communities.mine")));
        }
        if (row.state() == CommunityState.CLOSED) {
            meta.add(new Span(Words.of(row.state())));
        } else if (row.next() != null) {
            meta.add(new Span(Words.say("communities.next", Shown.moment(row.next()))));
        }
        var card = Card.titled(row.title(), "/communautes/" + row.id(), new Paragraph(row.summary()), meta);
        card.addClassName("c6");
        return card;
    }
}
