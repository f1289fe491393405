package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.AdaptationKind;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.LocalAdaptations;
import org.couveuse.deployment.LocalAdaptations.Adapted;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What organisations changed so that a solution fits, and the form to note more. */
@org.springframework.stereotype.Component
class AdaptationsPart {

    private static final int LATEST = 50;

    private final LocalAdaptations adaptations;
    private final People people;
    private final ActForms forms;
    private final CurrentActor current;

    AdaptationsPart(LocalAdaptations adaptations, People people, ActForms forms, CurrentActor current) {
        this.adaptations = adaptations;
        this.people = people;
        this.forms = forms;
        this.current = current;
    }

    /** Those of one adoption; {@code may} when who looks may note more. */
    Part of(Row adoption, boolean may, Runnable done) {
        var rows = adaptations.of(current.get(), adoption.id());
        var part = new Part(Words.say("deployment.adaptations.title"));
        part.add(rows.isEmpty() ? Part.quiet(Words.say("deployment.adaptations.none")) : list(rows, false));
        if (may && !adoption.withdrawn() && adoption.state() != AdoptionState.DECLINED) {
            part.add(forms.of(
                    "noteAdaptation",
                    Adapted.class,
                    TaskSheet.of(List.of(), new Adapted(AdaptationKind.CHANGED, "…", "…", null)),
                    said -> adaptations.note(current.get(), adoption.id(), said),
                    done));
        }
        return part;
    }

    /** The latest of a campaign, each with its organisation; null when there is none or who looks may not see them. */
    @Nullable
    Component latest(UUID campaign) {
        var rows = adaptations.latest(current.get(), campaign, LATEST);
        return rows.isEmpty()
                ? null
                : new FoldedSection(Words.say("deployment.adaptations.title"), list(rows, true))
                        .count(Shown.number(rows.size()));
    }

    private Component list(List<LocalAdaptations.Row> rows, boolean named) {
        var names = people.names(rows.stream().map(LocalAdaptations.Row::by).toList());
        var list = new Div();
        list.addClassName("stack");
        for (var row : rows) {
            var by = names.getOrDefault(row.by(), Words.say("people.person.unknown"));
            var title = named
                    ? Words.say("deployment.adaptations.of", row.name(), Words.of(row.kind()))
                    : Words.of(row.kind());
            var card = Card.titled(
                    title,
                    named ? Looks.adoption(row.adoption()) : null,
                    new Paragraph(row.what()),
                    new Paragraph(Words.say("deployment.adaptations.why", row.why())));
            if (row.effect() != null) {
                card.add(new Paragraph(Words.say("deployment.adaptations.effect", row.effect())));
            }
            card.add(Card.meta(new Span(Words.say("deployment.history.by", by, Shown.date(row.at())))));
            list.add(card);
        }
        return list;
    }
}
