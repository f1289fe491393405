package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.couveuse.people.CurrentActor;
import org.couveuse.sharing.FeedbackKind;
import org.couveuse.sharing.FeedbackService;
import org.couveuse.sharing.RevisionService;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.sharing.ToolkitPart;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What organisations said of a toolkit, with what became of it, and where they say it. */
@org.springframework.stereotype.Component
class FeedbackParts {

    private static final int WORDS = 4_000;
    private static final int REASON = 2_000;

    private final FeedbackService feedback;
    private final RevisionService revisions;
    private final CurrentActor current;

    FeedbackParts(FeedbackService feedback, RevisionService revisions, CurrentActor current) {
        this.feedback = feedback;
        this.revisions = revisions;
        this.current = current;
    }

    /** The part of the solution's page; nothing where there is nothing to read nor to say. */
    Optional<Part> of(Detail detail, Runnable again) {
        var actor = current.get();
        var id = detail.solution().id();
        var said = feedback.of(actor, id);
        var buttons = new ArrayList<Component>();
        if (feedback.mayGive(actor, id)) {
            buttons.add(Action.secondary(Words.say("sharing.feedback.give"), () -> give(detail, again)));
        }
        if (revisions.mayEnd(actor, id)) {
            buttons.add(Action.secondary(Words.say("sharing.endGathering"), () -> end(detail, again)));
        }
        if (said.isEmpty() && buttons.isEmpty()) {
            return Optional.empty();
        }
        var stack = Part.stack();
        revisions.of(actor, id).stream().findFirst().ifPresent(row -> stack.add(revision(row)));
        if (said.isEmpty()) {
            stack.add(Part.quiet(Words.say("sharing.feedback.none")));
        }
        said.forEach(row -> stack.add(row(row)));
        var part = new Part(Words.say("sharing.feedback.title"), stack);
        part.setId("retours");
        if (!buttons.isEmpty()) {
            part.actions(buttons.toArray(Component[]::new));
        }
        return Optional.of(part);
    }

    private static Component revision(RevisionService.Row row) {
        var values = new KeyValues()
                .pair(Words.say("sharing.revision.of"), Words.of(row.state()))
                .pair(
                        Words.say("sharing.revision.until"),
                        row.state() == org.couveuse.sharing.RevisionState.GATHERING
                                ? Shown.date(row.gatheringUntil())
                                : null)
                .pair(Words.say("fact.revisionReason"), row.reason())
                .pair(
                        Words.say("fact.revisionParts"),
                        row.parts().isEmpty()
                                ? null
                                : Shown.list(row.parts().stream().map(Words::of).toList()))
                .pair(Words.say("fact.revisionChanges"), row.changes());
        return new Card(values);
    }

    private static Component row(FeedbackService.Row row) {
        var about = Card.meta(
                new Span(row.name()),
                new Span(Words.of(row.kind())),
                new Span(row.part() == null ? Words.say("sharing.comment.whole") : Words.of(row.part())),
                new Span(Words.say("sharing.version", row.number())),
                new Span(Shown.date(row.at())));
        var words = new Paragraph(row.words());
        words.addClassName("said");
        var card = new Card(about, words);
        if (row.answer() != null) {
            card.add(new KeyValues().pair(Words.of(row.answer()), row.answerWords() == null ? "" : row.answerWords()));
        }
        return card;
    }

    /** Asks at once what the reader has to say; nothing where they have nothing to say. */
    void ask(Detail detail, Runnable again) {
        if (feedback.mayGive(current.get(), detail.solution().id())) {
            give(detail, again);
        }
    }

    private void give(Detail detail, Runnable again) {
        var kind = new RadioButtonGroup<FeedbackKind>(Words.say("sharing.feedback.kind"));
        kind.setItems(FeedbackKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setRequiredIndicatorVisible(true);
        var part = new ComboBox<ToolkitPart>(Words.say("sharing.feedback.part"));
        part.setItems(detail.solution().contents().toolkit().parts());
        part.setItemLabelGenerator(Words::of);
        part.setPlaceholder(Words.say("sharing.comment.whole"));
        part.setWidthFull();
        var words = Fields.area(Words.say("sharing.feedback.words"), null, WORDS);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        new ConfirmQuestion(
                        Words.say("sharing.feedback.give"),
                        Words.say("sharing.feedback.lead"),
                        Words.say("sharing.feedback.send"),
                        () -> {
                            feedback.give(
                                    current.get(),
                                    detail.solution().id(),
                                    new FeedbackService.Give(kind.getValue(), part.getValue(), words.getValue()));
                            again.run();
                        },
                        List.<Component>of(kind, part, words).toArray(Component[]::new))
                .marks("kind", kind)
                .marks("part", part)
                .marks("words", words)
                .open();
    }

    private void end(Detail detail, Runnable again) {
        var why = new TextArea(Words.say("sharing.why"));
        why.setMaxLength(REASON);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        new ConfirmQuestion(
                        Words.say("sharing.endGathering.title"),
                        Words.say("sharing.endGathering.words"),
                        Words.say("sharing.endGathering"),
                        () -> {
                            revisions.endGathering(
                                    current.get(), detail.solution().id(), why.getValue());
                            again.run();
                        },
                        why)
                .open();
    }
}
