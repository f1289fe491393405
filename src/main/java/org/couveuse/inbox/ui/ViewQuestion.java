package org.couveuse.inbox.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Words;

/** Asks for the name of a view. */
final class ViewQuestion {

    private final ConfirmQuestion question;

    ViewQuestion(Consumer<String> save) {
        var name = new TextField(Words.say("inbox.view.name"));
        name.setWidthFull();
        name.setManualValidation(true);
        question = new ConfirmQuestion(
                Words.say("inbox.view.title"),
                Words.say("inbox.view.words"),
                Words.say("inbox.view.save"),
                () -> {
                    try {
                        save.accept(name.getValue());
                    } catch (RuleViolation refusal) {
                        name.setInvalid(true);
                        name.setErrorMessage(Sayings.of(refusal));
                        throw refusal;
                    }
                },
                name);
    }

    void open() {
        question.open();
    }
}
