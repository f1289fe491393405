package org.couveuse.inbox;

import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.Slice;
import org.couveuse.shared.SoughtWords;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Finder;
import org.couveuse.subjects.Hit;
import org.couveuse.subjects.SearchKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the tasks of who asks, the earliest due first: exactly those that their inbox shows for the same words. */
@Component
class TaskFinder implements Finder {

    private final Inbox inbox;
    private final Texts texts;

    TaskFinder(Inbox inbox, Texts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.TASK;
    }

    @Override
    public Slice<Hit> find(Actor who, SoughtWords words, @Nullable String after, int limit) {
        var offset = Cursor.offset(after);
        var found = inbox.page(who, Inbox.Query.text(words.typed()), offset, limit + 1);
        var hits = found.stream().limit(limit).map(this::hit).toList();
        return new Slice<>(hits, found.size() > limit ? String.valueOf(offset + limit) : null);
    }

    private Hit hit(OpenTask task) {
        var about = task.about();
        return new Hit(
                SearchKind.TASK,
                task.id(),
                texts.get("task." + task.form()),
                "/taches/" + task.id(),
                about.title(),
                about.stage(),
                null,
                about.organisation(),
                about.body(),
                task.due());
    }
}
