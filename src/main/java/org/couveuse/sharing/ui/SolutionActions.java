package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.ReviewService;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.sharing.SolutionService;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Words;

/** What can be done with a solution beside its tasks, each with its reason. */
@org.springframework.stereotype.Component
class SolutionActions {

    private static final int LONGEST = 2_000;

    private final ReviewService reviews;
    private final SolutionService solutions;
    private final CurrentActor current;
    private final Texts texts;

    SolutionActions(ReviewService reviews, SolutionService solutions, CurrentActor current, Texts texts) {
        this.reviews = reviews;
        this.solutions = solutions;
        this.current = current;
        this.texts = texts;
    }

    Optional<Component> bar(Detail detail, Runnable again) {
        var id = detail.solution().id();
        var buttons = new ArrayList<Component>();
        if (detail.rights().endReviews()) {
            buttons.add(Action.secondary(
                    Words.say("sharing.end"),
                    () -> ask("sharing.end", again, (why, field) -> reviews.endReviews(current.get(), id, why))));
        }
        if (detail.rights().moveClosing()) {
            buttons.add(Action.secondary(Words.say("sharing.move"), () -> move(detail, again)));
        }
        if (detail.rights().withdraw()) {
            buttons.add(Action.secondary(
                    Words.say("sharing.withdraw"),
                    () -> ask("sharing.withdraw", again, (why, field) -> solutions.withdraw(current.get(), id, why))));
        }
        return buttons.isEmpty() ? Optional.empty() : Optional.of(Card.buttons(buttons.toArray(Component[]::new)));
    }

    private void move(Detail detail, Runnable again) {
        var id = detail.solution().id();
        var when = new DateTimePicker(Words.say("sharing.move.closing"));
        reviews.rounds(current.get(), id).stream()
                .findFirst()
                .ifPresent(round ->
                        when.setValue(round.closing().atZone(texts.zone()).toLocalDateTime()));
        ask(
                "sharing.move",
                again,
                (why, field) -> {
                    var chosen = when.getValue();
                    if (chosen == null) {
                        throw org.couveuse.shared.RuleViolation.field("closing", "sharing.closingInTheFuture");
                    }
                    reviews.moveClosing(
                            current.get(), id, chosen.atZone(texts.zone()).toInstant(), why);
                },
                when);
    }

    private static void ask(String key, Runnable again, BiConsumer<String, TextArea> act, Component... before) {
        var why = new TextArea(Words.say("sharing.why"));
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        var fields = new ArrayList<>(List.of(before));
        fields.add(why);
        var question = new ConfirmQuestion(
                        Words.say(key + ".title"),
                        Words.say(key + ".words"),
                        Words.say(key),
                        () -> {
                            act.accept(why.getValue(), why);
                            again.run();
                        },
                        fields.toArray(Component[]::new))
                .marks("reason", why);
        List.of(before).forEach(field -> question.marks("closing", field));
        question.open();
    }
}
