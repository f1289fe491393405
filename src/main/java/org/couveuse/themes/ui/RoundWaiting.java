package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.ui.WaitingHere;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** What waits for me in a round; of others only what the round itself waits for, never whose ballot is missing. */
@org.springframework.stereotype.Component
class RoundWaiting {

    private final TaskDesk desk;
    private final CurrentActor current;

    RoundWaiting(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    Optional<Component> of(UUID round) {
        var actor = current.get();
        var tasks = desk.about(round);
        var mine = tasks.stream()
                .filter(task -> desk.may(actor, task) && task.freeFor(actor))
                .toList();
        if (!mine.isEmpty()) {
            var stack = Part.stack();
            mine.forEach(task -> stack.add(WaitingHere.card(task, Words.say("themes.doIt"))));
            return Optional.of(new Part(Words.say("themes.waitsForYou"), stack));
        }
        var others = tasks.stream().filter(task -> task.key().equals(round)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Rows().waiting();
        others.forEach(task -> rows.plain(
                Words.say("task." + task.form()),
                new Span(Words.say("themes.waitsForOthers")),
                Due.distance(task.due())));
        return Optional.of(rows);
    }
}
