package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Candidate;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** On the page of a thing: what waits for me here, and what others are waited for. */
@org.springframework.stereotype.Component
public class WaitingHere {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private final TaskDesk desk;
    private final CurrentActor current;

    WaitingHere(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    /** The part for a thing; none when nothing waits. */
    public Optional<Component> of(UUID subject) {
        return of(subject, task -> true);
    }

    /**
     * The part for a thing; none when nothing waits.
     *
     * @param told which tasks that wait for others are told of: some would give away what others do
     */
    public Optional<Component> of(UUID subject, Predicate<OpenTask> told) {
        var mine = mine(subject);
        if (!mine.isEmpty()) {
            var stack = Part.stack();
            mine.forEach(task -> stack.add(card(task)));
            return Optional.of(new Part(Words.say("inbox.here.mine"), stack));
        }
        var rows = others(subject, told);
        return rows.getChildren().findAny().map(any -> rows.waiting());
    }

    /** Tasks about a thing that I can do now. */
    public List<OpenTask> mine(UUID subject) {
        var actor = current.get();
        return desk.about(subject).stream()
                .filter(task -> desk.may(actor, task) && task.freeFor(actor))
                .toList();
    }

    /** Tasks about a thing that wait for others only. */
    public Rows others(UUID subject) {
        return others(subject, task -> true);
    }

    private Rows others(UUID subject, Predicate<OpenTask> told) {
        var mine = mine(subject);
        var rows = new Rows();
        desk.about(subject).stream()
                .filter(task -> !mine.contains(task) && told.test(task))
                .collect(Collectors.groupingBy(OpenTask::form, LinkedHashMap::new, Collectors.toList()))
                .forEach((form, alike) -> rows.plain(
                        alike.size() == 1
                                ? Words.say("task." + form)
                                : Words.say("inbox.here.several", Words.say("task." + form), alike.size()),
                        new Span(whoFor(alike)),
                        Due.distance(alike.get(0).due())));
        return rows;
    }

    /** Whom tasks wait for, by role: persons are not named to whoever passes. */
    private static String whoFor(List<OpenTask> tasks) {
        var roles = tasks.stream()
                .flatMap(task -> task.candidates().stream())
                .map(Candidate::kind)
                .filter(ROLES::contains)
                .distinct()
                .map(kind -> Words.of(Role.valueOf(kind)))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? Words.say("inbox.here.others") : Words.say("inbox.here.waitsFor", roles);
    }

    /** A task as a card with its due date, and a button that opens it. */
    private static Component card(OpenTask task) {
        var address = "/taches/" + task.id();
        return Card.waiting(
                Card.meta(Due.shortBadge(task.due())),
                Words.say("task." + task.form()),
                address,
                Card.buttons(Action.primaryLink(Words.say("inbox.here.open"), address)));
    }
}
