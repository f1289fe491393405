package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;

/**
 * A form of its own for one kind of task. Extension point: a later room offers a bean, the task's page finds it by the
 * form's id; a task without one has the form that {@link RecordForm} builds from its record. The page does the rest: it
 * restores and saves the draft, sends {@link Body#value()} to the task desk, and says what came of it.
 */
public interface TaskForm {

    /** Node id of the user task, e.g. {@code user_castBallot}. */
    String form();

    /** A new form for one person who opens the task; called at each opening. */
    Body open(OpenTask task, TaskSheet<?> sheet, Actor actor);

    /** Whether the form needs the whole width; what one needs to know for it then stands under it. */
    default boolean wide() {
        return false;
    }

    /** What is shown after sending, under the words that every task has: a receipt. */
    default Optional<Component> receipt(OpenTask task, Actor actor) {
        return Optional.empty();
    }

    /** One opened form. */
    interface Body {

        /** What is shown. */
        Component component();

        /** What was answered, as the desk takes it; whatever is typed, also what does not fit. */
        ObjectNode value();

        /** Puts answers in: a draft as {@link #draft()} gave it, whatever it holds. */
        void value(JsonNode answers);

        /** What is kept of an unfinished form; more than {@link #value()} where answers are hidden for the moment. */
        default ObjectNode draft() {
            return value();
        }

        /** Shows why the form was refused, each problem beside its field, and takes the focus there. */
        void show(RuleViolation refusal);

        /** Tells of each change, so that the page saves the draft. */
        void onChange(Runnable changed);
    }
}
