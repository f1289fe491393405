package org.couveuse.incubators.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** What waits on the page of an incubator or an idea: for me, and for others. */
@org.springframework.stereotype.Component
class ExpectedHere {

    private static final int SHOWN = 6;

    private final TaskDesk desk;
    private final CurrentActor current;

    ExpectedHere(TaskDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    /** The part « Ce qui vous attend »; what others are waited for when nothing waits for me. */
    Part of(UUID page) {
        var actor = current.get();
        var tasks = desk.about(page);
        var mine = tasks.stream().filter(t -> desk.may(actor, t)).toList();
        if (!mine.isEmpty()) {
            var rows = new Rows().waiting();
            mine.forEach(t -> rows.row("/taches/" + t.id(), words(t), Due.meta(t.due())));
            return new Part(Words.say("incubators.page.waits"), rows);
        }
        if (tasks.isEmpty()) {
            return new Part(Words.say("incubators.page.waits"), Part.quiet(Words.say("incubators.page.nothingWaits")));
        }
        var rows = new Rows().onCard();
        tasks.stream().limit(SHOWN).forEach(t -> rows.plain(words(t), Due.distance(t.due())));
        return new Part(Words.say("incubators.page.waitsOthers"), rows);
    }

    /** What is expected of anybody, the earliest first. */
    List<OpenTask> expected(UUID page) {
        return desk.about(page).stream().limit(SHOWN).toList();
    }

    /** The earliest of what is expected. */
    Optional<OpenTask> next(UUID page) {
        return desk.about(page).stream().findFirst();
    }

    static String words(OpenTask task) {
        return switch (task.about().type()) {
            case IDEA, EVALUATION, EXPERIMENT, CALL ->
                Words.say(
                        "incubators.page.taskAbout",
                        Words.say("task." + task.form()),
                        task.about().title());
            default -> Words.say("task." + task.form());
        };
    }
}
