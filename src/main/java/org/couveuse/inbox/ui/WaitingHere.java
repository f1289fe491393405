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

    private static final int MOST_CARDS = 3;
    private static final int EXPECTED = 6;

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
            return Optional.of(mine(subject, mine));
        }
        var rows = others(subject, told);
        return rows.getChildren().findAny().map(any -> rows.waiting());
    }

    /** The part for a thing, with its heading whatever waits; it says so when nothing does. */
    public Part always(UUID subject) {
        var mine = mine(subject);
        if (!mine.isEmpty()) {
            return mine(subject, mine);
        }
        var rows = others(subject);
        return rows.getChildren().findAny().isPresent()
                ? new Part(Words.say("inbox.here.ofOthers"), rows.onCard())
                : new Part(Words.say("inbox.here.mine"), Part.quiet(Words.say("inbox.here.nothing")));
    }

    private static Part mine(UUID subject, List<OpenTask> mine) {
        if (mine.size() > MOST_CARDS) {
            var rows = new Rows().waiting();
            mine.forEach(task -> rows.row("/taches/" + task.id(), words(subject, task), Due.meta(task.due())));
            return new Part(Words.say("inbox.here.mine"), rows);
        }
        var stack = Part.stack();
        mine.forEach(task -> stack.add(card(subject, task)));
        return new Part(Words.say("inbox.here.mine"), stack);
    }

    /** Open tasks about a thing, whoever they wait for, the earliest due first; the first few. */
    public List<OpenTask> expected(UUID subject) {
        return desk.about(subject).stream().limit(EXPECTED).toList();
    }

    /** What a task asks to do, with the thing it is about when it is not the one whose page this is. */
    public static String words(UUID page, OpenTask task) {
        var asked = Words.say("task." + task.form());
        return task.about().id().equals(page)
                ? asked
                : Words.say("inbox.here.about", asked, task.about().title());
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
                                ? words(subject, alike.get(0))
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
    private static Component card(UUID subject, OpenTask task) {
        var address = "/taches/" + task.id();
        return Card.waiting(
                Card.meta(Due.shortBadge(task.due())),
                words(subject, task),
                address,
                Card.buttons(Action.primaryLink(Words.say("inbox.here.open"), address)));
    }
}
