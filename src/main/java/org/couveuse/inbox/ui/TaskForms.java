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

    boolean delegable(OpenTask task) {
        return handlers.of(task.form()).delegable();
    }
}
