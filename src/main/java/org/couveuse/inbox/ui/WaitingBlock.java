package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.shell.HomeBlock;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Due;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.FriseMini;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** « Ce qui vous attend »: the most pressing task as a card, the following ones as rows. */
@org.springframework.stereotype.Component
class WaitingBlock implements HomeBlock {

    private static final int SHOWN = 6;

    private final Inbox inbox;
    private final TaskDesk desk;

    WaitingBlock(Inbox inbox, TaskDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Width width() {
        return Width.WIDE;
    }

    @Override
    public Optional<Component> block(Actor actor, Locale locale) {
        var query = Inbox.Query.all().scope(Inbox.Scope.WAITING);
        var tasks = inbox.page(actor, query, 0, SHOWN);
        var part = new Part(Words.say("inbox.home.waiting"));
        if (tasks.isEmpty()) {
            part.add(new EmptyState(Words.say("inbox.empty.title"), Words.say("inbox.empty.words")));
            return Optional.of(part);
        }
        part.link("/taches", Words.say("inbox.home.all", inbox.count(actor, query)));
        var stack = Part.stack(first(actor, tasks.get(0)));
        if (tasks.size() > 1) {
            var rows = new Rows().onCard();
            tasks.stream().skip(1).forEach(task -> row(rows, task));
            stack.add(rows);
        }
        part.add(stack);
        return Optional.of(part);
    }

    private Component first(Actor actor, OpenTask task) {
        var address = "/taches/" + task.id();
        var draft = desk.draft(actor, task.id());
        var meta = Card.meta(Due.shortBadge(task.due()), new Span(Words.say("inbox.home.due", task.due())));
        var content = new ArrayList<Component>(List.of(Part.words(Words.say(
                "inbox.task.about", Words.of(task.about().type()), task.about().title()))));
        draft.ifPresent(saved -> content.add(Part.quiet(Words.say("inbox.home.draft", Shown.ago(saved.saved())))));
        content.add(Card.buttons(
                Action.primaryLink(Words.say(draft.isPresent() ? "inbox.home.resume" : "inbox.open"), address)));
        return Card.waiting(meta, Words.say("task." + task.form()), address, content.toArray(Component[]::new));
    }

    private static void row(Rows rows, OpenTask task) {
        var meta = new ArrayList<Component>(Due.meta(task.due()));
        if (task.about().stage() != null) {
            meta.add(new FriseMini(task.about().stage()));
        }
        var title = Words.say(
                "inbox.home.row", Words.say("task." + task.form()), task.about().title());
        rows.row("/taches/" + task.id(), title, meta);
    }
}
