package org.couveuse.inbox.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.couveuse.inbox.Calendars;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.InboxViews;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.inbox.InboxViews.Window;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Typed;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.MenuCounts;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.PagedGrid;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What waits: a sentence, tabs, filters that stay, the list, and a preview beside it. */
@Route(value = "taches", layout = MainLayout.class)
@PermitAll
public class InboxView extends Page implements BeforeEnterObserver {

    private static final int ROWS = 20;
    private static final int LONGEST_TEXT = 100;
    private static final String ROW = "Array.from(event.target.parentElement.children).indexOf(event.target)";

    private final transient Inbox inbox;
    private final transient InboxViews views;
    private final transient InboxParts parts;
    private final transient TaskDesk desk;
    private final transient Calendars calendars;
    private final transient CurrentActor current;
    private final Aside preview = new Aside();
    private Filters filters = Filters.none();
    private @Nullable PagedGrid<OpenTask> grid;
    private transient @Nullable OpenTask chosen;

    InboxView(
            Inbox inbox, InboxViews views, InboxParts parts, TaskDesk desk, Calendars calendars, CurrentActor current) {
        this.inbox = inbox;
        this.views = views;
        this.parts = parts;
        this.desk = desk;
        this.calendars = calendars;
        this.current = current;
        preview.addClassNames("preview", "card", "wide-only");
        preview.getElement().setAttribute("aria-label", Words.say("inbox.preview"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var asked = event.getLocation().getQueryParameters();
        filters = asked.getSingleParameter("texte")
                .map(text -> Typed.cut(Typed.visible(text).strip(), LONGEST_TEXT))
                .filter(text -> !text.isEmpty())
                .map(text -> Filters.none().text(text))
                .or(() -> asked.getSingleParameter("vue").map(tab -> asked(actor, tab)))
                .orElseGet(() -> views.last(actor));
        views.look(actor, filters);
        build(actor);
    }

    /** A tab by its address: a scope keeps the other filters, a named view brings its own. */
    private Filters asked(Actor actor, String tab) {
        var last = views.last(actor);
        return InboxTabs.scope(tab)
                .map(last::scope)
                .or(() -> views.named(actor).stream()
                        .filter(view -> view.id().toString().equals(tab))
                        .map(view -> view.filters().keys(last.keys()))
                        .findFirst())
                .orElse(last);
    }

    private void build(Actor actor) {
        clear();
        title(Words.say("inbox.tasks"));
        var calendar = Action.secondary(
                        Words.say("inbox.calendar"), () -> new CalendarQuestion(calendars, current).open())
                .small();
        beside(calendar);
        sentence(counted(actor));
        var tabs = new InboxTabs(inbox, views, actor, filters);
        tabs.onSave(() -> new ViewQuestion(name -> saveView(name)).open());
        tabs.onForget(this::forgetView);
        add(Part.stack(tabs, InboxFilters.of(parts, inbox.offered(actor), filters, this::look)));
        var list = list(actor);
        grid = list;
        var both = new Div(list, preview);
        both.addClassName("inbox");
        add(both);
        show(first(actor));
    }

    private Span[] counted(Actor actor) {
        var all = inbox.count(actor, Inbox.Query.all());
        var late = inbox.count(actor, views.query(Filters.none().window(Window.LATE)));
        var soon = inbox.count(actor, views.query(Filters.none().window(Window.TOMORROW))) - late;
        var lateWords = new Span(late == 0 ? "" : Words.say("inbox.sentence.late", late));
        lateWords.addClassName("late");
        return new Span[] {
            new Span(Words.say("inbox.sentence.all", all, late + soon == 0 ? 0 : 1)),
            lateWords,
            new Span(soon == 0 ? "" : Words.say("inbox.sentence.soon", soon, late == 0 ? 0 : 1)),
            new Span(".")
        };
    }

    private PagedGrid<OpenTask> list(Actor actor) {
        var rows = parts.rows(actor);
        var list = PagedGrid.<OpenTask>of(
                        Words.say("inbox.caption"),
                        ROWS,
                        (offset, limit) -> rows.known(inbox.page(actor, views.query(filters), offset, limit)))
                .column(Words.say("inbox.column.task"), rows::title)
                .column(Words.say("inbox.column.stage"), rows::stage)
                .column(Words.say("inbox.column.organisation"), rows::organisation)
                .column(Words.say("inbox.column.due"), rows::due)
                .column(Words.say("inbox.column.who"), rows::who)
                .onSelect(this::show)
                .empty(empty());
        var count = inbox.count(actor, views.query(filters));
        list.total(count < Inbox.COUNTED ? (long) count : null);
        if (filters.keys()) {
            keys(list);
        }
        return list;
    }

    private EmptyState empty() {
        if (filters.sameTasks(Filters.none())) {
            return new EmptyState(Words.say("inbox.empty.title"), Words.say("inbox.empty.words"));
        }
        return new EmptyState(Words.say("inbox.empty.filtered"), Words.say("inbox.empty.filteredWords"))
                .first(Action.secondary(
                        Words.say("inbox.filter.clear"),
                        () -> look(Filters.none().keys(filters.keys()))));
    }

    /** P claims, S goes to the next row; only while a row has the focus, never with another key held. */
    private void keys(PagedGrid<OpenTask> list) {
        list.getElement()
                .addEventListener("keydown", e -> {
                    var task = chosen;
                    if (task != null) {
                        claim(task, (int) e.getEventData().getNumber(ROW));
                    }
                })
                .addEventData(ROW)
                .setFilter("event.key.toLowerCase() === 'p' && event.target.matches('tbody tr')"
                        + " && !event.ctrlKey && !event.altKey && !event.metaKey");
        list.getElement()
                .addEventListener("keydown", e -> list.getElement()
                        .executeJs("const row = this.querySelector('tbody tr:focus');"
                                + " (row?.nextElementSibling ?? this.querySelector('tbody tr'))?.focus();"))
                .setFilter("event.key.toLowerCase() === 's' && event.target.matches('tbody tr')"
                        + " && !event.ctrlKey && !event.altKey && !event.metaKey");
    }

    private @Nullable OpenTask first(Actor actor) {
        return inbox.page(actor, views.query(filters), 0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private void show(@Nullable OpenTask task) {
        chosen = task;
        preview.removeAll();
        preview.setVisible(task != null);
        if (task != null) {
            var deeds = new InboxParts.Deeds(() -> claim(task, -1), this::again, on -> look(filters.keys(on)));
            preview.add(parts.preview(task, current.get(), filters.keys(), deeds));
        }
    }

    /** Takes a task; the row it was taken from keeps the focus. */
    private void claim(OpenTask task, int row) {
        try {
            desk.claim(current.get(), task.id());
            again();
            if (grid != null && row >= 0) {
                grid.getElement().executeJs("setTimeout(() => this.querySelectorAll('tbody tr')[$0]?.focus())", row);
            }
            Messages.say(Notice.success(Words.say("inbox.claimed", Words.say("task." + task.form()))));
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }

    private void again() {
        MenuCounts.again();
        build(current.get());
    }

    private void look(Filters wanted) {
        filters = wanted;
        views.look(current.get(), wanted);
        again();
    }

    private void saveView(String name) {
        views.save(current.get(), name, filters);
        again();
    }

    private void forgetView(UUID view) {
        views.forget(current.get(), view);
        again();
    }
}
