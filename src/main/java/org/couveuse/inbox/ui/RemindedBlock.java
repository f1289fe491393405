package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.inbox.TaskNotices;
import org.couveuse.people.Actor;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Words;

/** « Rappels »: tasks that were announced as due soon or late, until one says that one has seen it. */
@org.springframework.stereotype.Component
class RemindedBlock implements HomeBlock {

    private final TaskNotices notices;

    RemindedBlock(TaskNotices notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var tasks = notices.unseen(actor);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var place = new Div();
        var rows = new Rows().waiting();
        for (var task : tasks) {
            var title = Words.say(
                    "inbox.home.row",
                    Words.say("task." + task.form()),
                    task.about().title());
            rows.row("/taches/" + task.id(), title, Due.meta(task.due()));
        }
        var part = new Part(Words.say("inbox.home.reminded"), rows)
                .actions(Action.secondary(Words.say("inbox.home.seen"), () -> {
                            notices.seen(actor);
                            place.removeAll();
                        })
                        .small());
        place.add(part);
        return Optional.of(place);
    }
}
