package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Cells of the inbox; names are read once a page. */
final class InboxRows {

    private final Actor actor;
    private final TaskDesk desk;
    private final People people;
    private final Organisations organisations;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, String> owners = new HashMap<>();

    InboxRows(Actor actor, TaskDesk desk, People people, Organisations organisations) {
        this.actor = actor;
        this.desk = desk;
        this.people = people;
        this.organisations = organisations;
    }

    /** Reads the names that these tasks need. */
    List<OpenTask> known(List<OpenTask> tasks) {
        names.putAll(people.names(tasks.stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        organisations
                .all(tasks.stream()
                        .map(task -> task.about().organisation())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach((id, row) -> owners.put(id, shortName(row)));
        return tasks;
    }

    static String shortName(Organisations.Row row) {
        return row.name();
    }

    Component title(OpenTask task) {
        var link = new Link("/taches/" + task.id(), Words.say("task." + task.form())).style("task-title");
        var about = new Span(task.about().title());
        about.addClassNames("quiet", "task-about");
        var cell = new Div(link, about);
        desk.standIn(actor, task).ifPresent(away -> {
            var whom = new Span(Words.say("inbox.onBehalf", people.displayName(away.person())));
            whom.addClassNames("small", "task-about");
            cell.add(whom);
        });
        return cell;
    }

    Component stage(OpenTask task) {
        if (task.about().stage() != null) {
            return new FriseMini(task.about().stage());
        }
        var kind = new Span(Words.of(task.about().type()));
        kind.addClassName("quiet");
        return kind;
    }

    Component organisation(OpenTask task) {
        var owner = task.about().organisation();
        return new Span(owner == null ? "" : owners.getOrDefault(owner, ""));
    }

    Component due(OpenTask task) {
        var day = new Span(Shown.shortDate(Shown.day(task.due())));
        day.addClassNames("quiet", "nowrap", "task-about");
        return new Div(Due.distance(task.due()), day);
    }

    Component who(OpenTask task) {
        var assignee = task.assignee();
        if (assignee == null) {
            var free = new Span(Words.say("inbox.who.free"));
            free.addClassName("quiet");
            return free;
        }
        if (actor.is(assignee)) {
            var you = new Span(Person.avatar(actor.name()), new Span(Words.say("inbox.who.you")));
            you.addClassName("who");
            return you;
        }
        return new Person(names.getOrDefault(assignee, Words.say("people.person.unknown")));
    }
}
