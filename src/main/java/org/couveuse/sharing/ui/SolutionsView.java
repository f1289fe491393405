package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.couveuse.people.CurrentActor;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.SolutionOffer;
import org.couveuse.sharing.SolutionState;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Filters;
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
    private final Div place = new Div();

    SolutionsView(Catalogue catalogue, CurrentActor current) {
        this.catalogue = catalogue;
        this.current = current;
        place.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        title(Words.say("sharing.list.title"));
        lead(Words.say("sharing.list.lead"));
        var filters = new Filters("solutions", event.getLocation().getQueryParameters(), this::list);
        filters.words("etat", Words.say("sharing.list.state"), List.of(SolutionState.values()));
        filters.words("offre", Words.say("fact.solutionOffer"), List.of(SolutionOffer.values()));
        filters.words("preuve", Words.say("sharing.list.evidence"), List.of(EvidenceLevel.values()));
        filters.text("texte", Words.say("sharing.list.text"));
        add(filters, place);
        list(filters);
    }

    private void list(Filters filters) {
        var query = new Catalogue.Query(
                filters.typed("texte"),
                filters.chosen("etat", SolutionState.class).stream().findFirst().orElse(null),
                filters.chosen("offre", SolutionOffer.class).stream()
                        .findFirst()
                        .orElse(null),
                filters.chosen("preuve", EvidenceLevel.class).stream()
                        .findFirst()
                        .map(EvidenceLevel::least)
                        .orElse(null));
        place.removeAll();
        var count = catalogue.count(current.get(), query);
        if (count == 0) {
            place.add(
                    filters.any()
                            ? new EmptyState(
                                    Words.say("sharing.list.noneFound"), Words.say("sharing.list.noneFoundWords"))
                            : new EmptyState(Words.say("sharing.list.none"), Words.say("sharing.list.noneWords")));
            return;
        }
        var said = new Paragraph(Words.say("sharing.list.count", count));
        said.getElement().setAttribute("role", "status");
        said.addClassName("quiet");
        var cards = new Div();
        cards.addClassName("cols");
        place.add(said, cards);
        more(query, null, cards);
    }

    private void more(Catalogue.Query query, @Nullable String after, Div cards) {
        var slice = catalogue.page(current.get(), query, after, SHOWN);
        slice.items().forEach(item -> cards.add(card(item)));
        if (slice.next() != null) {
            var buttons = Card.buttons();
            buttons.add(Action.secondary(Words.say("sharing.list.more"), () -> {
                place.remove(buttons);
                more(query, slice.next(), cards);
            }));
            place.add(buttons);
        }
    }

    private static Component card(Catalogue.Item item) {
        var meta = Card.meta(new StateWord(Looks.of(item.state()), item.state()));
        if (item.offer() != null) {
            meta.add(new Span(Words.of(item.offer())));
        }
        if (item.published() != null) {
            meta.add(new Span(Words.say("sharing.publishedOn", Shown.date(item.published()))));
        }
        var summary = item.summary(Words.locale());
        var words = new Paragraph(summary.isEmpty() ? Words.say("sharing.list.noSummary") : summary);
        words.setClassName("quiet", summary.isEmpty());
        var evidence = Card.meta(new Span(Looks.evidence(item.evidenceLevel())));
        if (item.sites() > 0) {
            evidence.add(new Span(Words.say("sharing.sites", item.sites())));
        }
        var card = Card.titled(item.title(Words.locale()), "/solutions/" + item.id(), meta, words, evidence);
        card.addClassName("c6");
        return card;
    }
}
