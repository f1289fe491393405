package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.deployment.LocalAdaptations;
import org.couveuse.deployment.LocalAdaptations.OfSolution;
import org.couveuse.people.CurrentActor;
import org.couveuse.sharing.ui.SolutionAside;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** On the page of a solution, what organisations changed in it so that it fits them; named for who sees them. */
@org.springframework.stereotype.Component
class AdaptationsOfSolution implements SolutionAside {

    private static final int LATEST = 50;

    private final LocalAdaptations adaptations;
    private final CurrentActor current;

    AdaptationsOfSolution(LocalAdaptations adaptations, CurrentActor current) {
        this.adaptations = adaptations;
        this.current = current;
    }

    @Override
    public Optional<Component> about(UUID solution) {
        var rows = adaptations.ofSolution(current.get(), solution, LATEST);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var list = new Div();
        list.addClassName("stack");
        rows.forEach(row -> list.add(card(row)));
        return Optional.of(
                new FoldedSection(Words.say("deployment.adaptations.title"), list).count(Shown.number(rows.size())));
    }

    private static Component card(OfSolution row) {
        var by = row.by();
        var name = by == null ? Words.say("deployment.adaptations.somebody") : by.name();
        var card = Card.titled(
                Words.say("deployment.adaptations.of", name, Words.of(row.kind())),
                by == null ? null : Looks.adoption(by.adoption()),
                new Paragraph(row.what()),
                new Paragraph(Words.say("deployment.adaptations.why", row.why())));
        if (row.effect() != null) {
            card.add(new Paragraph(Words.say("deployment.adaptations.effect", row.effect())));
        }
        card.add(Card.meta(new Span(Shown.date(row.at()))));
        return card;
    }
}
