package org.couveuse.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.Inbox.Scope;
import org.couveuse.inbox.InboxViews;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.people.Actor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The views of the inbox: everything, mine, to take, and those the person named; each with how many. */
final class InboxTabs extends Div {

    private static final Map<Scope, String> ADDRESSES =
            Map.of(Scope.ALL, "toutes", Scope.MINE, "miennes", Scope.AVAILABLE, "libres");

    private Runnable save = () -> {};
    private Consumer<UUID> forget = id -> {};

    InboxTabs(Inbox inbox, InboxViews views, Actor actor, Filters filters) {
        var named = views.named(actor);
        var here = named.stream().filter(v -> v.filters().sameTasks(filters)).findFirst();
        var nav = new Nav();
        nav.addClassName("tabs");
        nav.getElement().setAttribute("aria-label", Words.say("inbox.tabs"));
        for (var scope : new Scope[] {Scope.ALL, Scope.MINE, Scope.AVAILABLE}) {
            var count = inbox.count(actor, Inbox.Query.all().scope(scope));
            var current = here.isEmpty() && filters.scope() == scope;
            nav.add(tab(ADDRESSES.get(scope), Words.say("inbox.tab." + scope), count, current));
        }
        for (var view : named) {
            var count = inbox.count(actor, views.query(view.filters()));
            nav.add(tab(
                    view.id().toString(),
                    view.name(),
                    count,
                    here.filter(view::equals).isPresent()));
        }
        addClassName("tabs-row");
        add(nav);
        if (here.isPresent()) {
            add(Action.plain(
                            Words.say("inbox.view.forget"),
                            () -> forget.accept(here.get().id()))
                    .small());
        } else if (!filters.sameTasks(Filters.none().scope(filters.scope()))) {
            add(Action.plain(Words.say("inbox.view.save"), () -> save.run())
                    .icon(Icon.PLUS)
                    .small());
        }
    }

    /** The scope that a tab's address means. */
    static Optional<Scope> scope(String address) {
        return ADDRESSES.entrySet().stream()
                .filter(e -> e.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void onSave(Runnable wanted) {
        save = wanted;
    }

    void onForget(Consumer<UUID> wanted) {
        forget = wanted;
    }

    private static Link tab(@Nullable String address, String name, int count, boolean current) {
        var number = new Span(count >= Inbox.COUNTED ? Words.say("inbox.many") : Shown.number(count));
        number.addClassName("n");
        var link = new Link("/taches?vue=" + address, new Span(name), number);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
