package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.ui.RecordForm;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Words;

/** Folded forms for what no task waits for and a question is too small for: made from the record a service takes. */
@org.springframework.stereotype.Component
class ActForms {

    private final Submissions submissions;
    private final Texts texts;

    ActForms(Submissions submissions, Texts texts) {
        this.submissions = submissions;
        this.texts = texts;
    }

    /** A form with the words {@code task.<name>…}; what is refused is shown beside its field, nothing typed is lost. */
    <S extends Record> Component of(String name, Class<S> type, TaskSheet<S> sheet, Consumer<S> act, Runnable done) {
        var form = new RecordForm<>(name, type, sheet, texts);
        var send = Action.primary(Words.say("task." + name + ".send"), () -> {
            try {
                act.accept(submissions.read(form.value(), type));
            } catch (RuleViolation refusal) {
                form.show(refusal);
                return;
            }
            done.run();
            Messages.say(Notice.success(Words.say("task." + name + ".sent")));
        });
        return new FoldedSection(Words.say("task." + name), form, Card.buttons(send));
    }
}
