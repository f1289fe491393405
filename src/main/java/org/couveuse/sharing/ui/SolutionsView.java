package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.SoughtWords;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.CatalogueFacet;
import org.couveuse.sharing.SolutionState;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Chips;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Marked;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The catalogue: what worked and can be taken over, and drafts for those who work on them. */
@Route(value = "solutions", layout = MainLayout.class)
@PermitAll
public class SolutionsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 24;

    private final transient Catalogue catalogue;
    private final transient CurrentActor current;

    SolutionsView(Catalogue catalogue, CurrentActor current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("sharing.list.title"));
        lead(Words.say("sharing.list.lead"));
        var address = CatalogueAddress.of(event.getLocation().getQueryParameters());
        var facets = catalogue.facets(
                current.get(), address.query(), Arrays.asList(CatalogueFacet.values()), Words.locale());
        add(chips(address, facets), list(address));
    }

    private static Component chips(CatalogueAddress address, List<Catalogue.Facet> facets) {
        var chips = new Chips(Words.say("sharing.list.filters"));
        chips.text("catalogue-texte", Words.say("sharing.list.text"), address.text(), text -> go(address.said(text)));
        for (var facet : facets) {
            if (facet.facet() == CatalogueFacet.STATE && onlyPublished(facet)) {
                continue;
            }
            var word = Words.of(facet.facet());
            var others =
                    facet.values().stream().filter(value -> !value.chosen()).toList();
            facet.values().stream()
                    .filter(Catalogue.Value::chosen)
                    .forEach(value -> chips.choice(
                            word,
                            List.of(value),
                            Catalogue.Value::label,
                            value,
                            off -> go(address.without(facet.facet(), value.word()))));
            chips.choice(word, others, SolutionsView::counted, null, value -> {
                if (value != null) {
                    go(address.with(facet.facet(), value.word()));
                }
            });
        }
        return chips;
    }

    /** For a reader of published solutions only, their state tells nothing apart. */
    private static boolean onlyPublished(Catalogue.Facet facet) {
        return facet.values().stream()
                .allMatch(value -> value.word().equals(SolutionState.PUBLISHED.name()) && !value.chosen());
    }

    private static String counted(Catalogue.Value value) {
        return Words.say("sharing.facet.counted", value.label(), Shown.number(value.count()));
    }

    private static void go(CatalogueAddress address) {
        UI.getCurrent().navigate(SolutionsView.class, address.parameters());
    }

    private Component list(CatalogueAddress address) {
        var place = new Div();
        place.addClassName("stack");
        var count = catalogue.count(current.get(), address.query());
        if (count == 0) {
            place.add(
                    address.any()
                            ? new EmptyState(
                                    Words.say("sharing.list.noneFound"), Words.say("sharing.list.noneFoundWords"))
                            : new EmptyState(Words.say("sharing.list.none"), Words.say("sharing.list.noneWords")));
            return place;
        }
        var said = new Paragraph(Words.say("sharing.list.count", count));
        said.getElement().setAttribute("role", "status");
        said.addClassName("quiet");
        var cards = new Div();
        cards.addClassName("cols");
        place.add(said, cards);
        more(address, null, place, cards);
        return place;
    }

    private void more(CatalogueAddress address, @Nullable String after, Div place, Div cards) {
        var words = SoughtWords.of(address.text());
        var slice = catalogue.page(current.get(), address.query(), after, SHOWN);
        slice.items().forEach(item -> cards.add(card(item, words)));
        if (slice.next() != null) {
            var buttons = Card.buttons();
            buttons.add(Action.secondary(Words.say("sharing.list.more"), () -> {
                place.remove(buttons);
                more(address, slice.next(), place, cards);
            }));
            place.add(buttons);
        }
    }

    private static Component card(Catalogue.Item item, SoughtWords sought) {
        var meta = Card.meta(new StateWord(Looks.of(item.state()), item.state()));
        if (item.offer() != null) {
            meta.add(new Span(Words.of(item.offer())));
        }
        if (item.published() != null) {
            meta.add(new Span(Words.say("sharing.publishedOn", Shown.date(item.published()))));
        }
        var summary = item.summary(Words.locale());
        var words = new Paragraph(
                summary.isEmpty() ? new Span(Words.say("sharing.list.noSummary")) : new Marked(summary, sought));
        words.setClassName("quiet", summary.isEmpty());
        var evidence = Card.meta(new Span(Looks.evidence(item.evidenceLevel())));
        if (item.sites() > 0) {
            evidence.add(new Span(Words.say("sharing.sites", item.sites())));
        }
        if (item.adopters() > 0) {
            evidence.add(new Span(Words.say("sharing.adopters", item.adopters())));
        }
        var title = new H3(new Link("/solutions/" + item.id(), new Marked(item.title(Words.locale()), sought)));
        var card = new Card(title, meta, words, evidence);
        card.addClassName("c6");
        return card;
    }
}
