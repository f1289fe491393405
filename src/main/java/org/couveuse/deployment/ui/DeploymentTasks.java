package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** On the page of a campaign or an adoption: what waits for me here, and what others are waited for. */
@org.springframework.stereotype.Component
class DeploymentTasks {

    private final TaskDesk desk;
    private final CurrentActor current;

    DeploymentTasks(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    /** Tasks about a thing that I can do now. */
    List<OpenTask> mine(UUID subject) {
        var actor = current.get();
        return desk.about(subject).stream()
                .filter(task -> desk.may(actor, task) && task.freeFor(actor))
                .toList();
    }

    Optional<Component> of(UUID subject) {
        var mine = mine(subject);
        if (!mine.isEmpty()) {
            var stack = Part.stack();
            mine.forEach(task -> stack.add(WaitingHere.card(task, Words.say("deployment.doIt"))));
            return Optional.of(new Part(Words.say("deployment.waitsForYou"), stack));
        }
        var tasks = desk.about(subject);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows().waiting();
        tasks.forEach(task -> rows.plain(
                Words.say("task." + task.form()),
                new Span(Words.say("deployment.waitsForOthers")),
                Due.distance(task.due())));
        return Optional.of(rows);
    }
}
