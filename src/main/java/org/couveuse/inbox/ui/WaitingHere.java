package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** On the page of a thing: what waits for me here, and what others are waited for. */
@org.springframework.stereotype.Component
public class WaitingHere {

    private final TaskDesk desk;
    private final CurrentActor current;

    WaitingHere(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    /** The part for a thing; none when nothing waits. */
    public Optional<Component> of(UUID subject) {
        var actor = current.get();
        var tasks = desk.about(subject);
        var mine = tasks.stream()
                .filter(task -> desk.may(actor, task))
                .filter(task -> task.assignee() == null || actor.is(task.assignee()))
                .toList();
        if (!mine.isEmpty()) {
            var stack = Part.stack();
            mine.forEach(task -> stack.add(card(task)));
            return Optional.of(new Part(Words.say("inbox.here.mine"), stack));
        }
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows().waiting();
        tasks.forEach(task -> rows.plain(
                Words.say("task." + task.form()), new Span(Words.say("inbox.here.others")), Due.distance(task.due())));
        return Optional.of(rows);
    }

    private static Component card(OpenTask task) {
        var address = "/taches/" + task.id();
        return Card.waiting(
                Card.meta(Due.shortBadge(task.due())),
                Words.say("task." + task.form()),
                address,
                Card.buttons(Action.primaryLink(Words.say("inbox.here.open"), address)));
    }
}
