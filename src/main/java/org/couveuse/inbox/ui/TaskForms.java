package org.couveuse.inbox.ui;

import java.util.Optional;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the form of a task: a room's own, or the one made from the record. */
@Component
class TaskForms {

    private final ObjectProvider<TaskForm> own;
    private final TaskHandlers handlers;
    private final Texts texts;

    TaskForms(ObjectProvider<TaskForm> own, TaskHandlers handlers, Texts texts) {
        this.own = own;
        this.handlers = handlers;
        this.texts = texts;
    }

    Optional<TaskForm> own(String form) {
        return own.stream().filter(bean -> bean.form().equals(form)).findFirst();
    }

    TaskForm.Body open(OpenTask task, TaskSheet<?> sheet, Actor actor) {
        return own(task.form())
                .map(bean -> bean.open(task, sheet, actor))
                .orElseGet(() ->
                        new RecordForm<>(task.form(), handlers.of(task.form()).submission(), sheet, texts));
    }

    /**
     * The words that say what comes after a task, where it has any. A form with words of its own has them under {@code
     * .sent} too; otherwise {@code .next} is the name of a field.
     */
    static Optional<String> next(Texts texts, String form) {
        var next = "task." + form + ".next";
        return texts.has("task." + form + ".sent") && texts.has(next) ? Optional.of(next) : Optional.empty();
    }

    boolean delegable(OpenTask task) {
        return handlers.of(task.form()).delegable();
    }
}
