package org.couveuse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody likes to see their tasks: what they last looked at, and the views they named. */
@Service
@Transactional
public class InboxViews {

    /** Nobody needs more tabs. */
    public static final int MOST = 12;

    private static final int LONGEST_NAME = 60;
    private static final String LAST = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Texts texts;

    InboxViews(JdbcClient jdbc, Clock clock, Texts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
    }

    /** Until when a task is due, counted in days from the day one looks. */
    public enum Window {
        /** Should have been done by now. */
        LATE(-1),
        /** By the end of tomorrow. */
        TOMORROW(2),
        /** By the end of the seventh day. */
        WEEK(8),
        /** By the end of the fourteenth day. */
        FORTNIGHT(15),
        /** By the end of the thirtieth day. */
        MONTH(31);

        private final int days;

        Window(int days) {
            this.days = days;
        }

        /** The moment before which a task within this window is due. */
        public Instant end(Instant now, ZoneId zone) {
            return days < 0
                    ? now
                    : LocalDate.ofInstant(now, zone)
                            .plusDays(days)
                            .atTime(LocalTime.MIN)
                            .atZone(zone)
                            .toInstant();
        }
    }

    /** What is looked at: the tab, the filters, the order. */
    public record Filters(
            Inbox.Scope scope,
            @Nullable Stage stage,
            @Nullable UUID organisation,
            @Nullable UUID body,
            @Nullable String form,
            @Nullable Window window,
            @Nullable String text,
            Inbox.Order order,
            boolean descending,
            boolean keys) {

        /** Everything, earliest due first, with single-letter keys. */
        public static Filters none() {
            return new Filters(Inbox.Scope.ALL, null, null, null, null, null, null, Inbox.Order.DUE, false, true);
        }

        /** Whether both show the same tasks; the order and the keys don't matter. */
        public boolean sameTasks(Filters other) {
            return other.order(order, descending).keys(keys).equals(this);
        }

        /** The same on another tab. */
        public Filters scope(Inbox.Scope other) {
            return new Filters(other, stage, organisation, body, form, window, text, order, descending, keys);
        }

        /** The same in a stage. */
        public Filters stage(@Nullable Stage other) {
            return new Filters(scope, other, organisation, body, form, window, text, order, descending, keys);
        }

        /** The same of an organisation. */
        public Filters organisation(@Nullable UUID other) {
            return new Filters(scope, stage, other, body, form, window, text, order, descending, keys);
        }

        /** The same of a kind. */
        public Filters form(@Nullable String other) {
            return new Filters(scope, stage, organisation, body, other, window, text, order, descending, keys);
        }

        /** The same within a window. */
        public Filters window(@Nullable Window other) {
            return new Filters(scope, stage, organisation, body, form, other, text, order, descending, keys);
        }

        /** The same with a text in the title. */
        public Filters text(@Nullable String other) {
            return new Filters(scope, stage, organisation, body, form, window, other, order, descending, keys);
        }

        /** The same in another order. */
        public Filters order(Inbox.Order other, boolean backwards) {
            return new Filters(scope, stage, organisation, body, form, window, text, other, backwards, keys);
        }

        /** The same with or without single-letter keys. */
        public Filters keys(boolean on) {
            return new Filters(scope, stage, organisation, body, form, window, text, order, descending, on);
        }
    }

    /** A named view. */
    public record Saved(UUID id, String name, Filters filters) {}

    /** What to ask the inbox for these filters now. */
    public Inbox.Query query(Filters filters) {
        var window = filters.window();
        return new Inbox.Query(
                filters.scope(),
                filters.stage(),
                filters.organisation(),
                filters.body(),
                filters.form(),
                window == null ? null : window.end(clock.instant(), texts.zone()),
                filters.text(),
                filters.order(),
                filters.descending());
    }

    /** What the actor last looked at. */
    @Transactional(readOnly = true)
    public Filters last(Actor actor) {
        return all(actor).stream()
                .filter(view -> view.name().equals(LAST))
                .map(Saved::filters)
                .findFirst()
                .orElse(Filters.none());
    }

    /** The actor's named views, the oldest first. */
    @Transactional(readOnly = true)
    public List<Saved> named(Actor actor) {
        return all(actor).stream().filter(view -> !view.name().equals(LAST)).toList();
    }

    /** Remembers what the actor looks at. */
    public void look(Actor actor, Filters filters) {
        write(actor, LAST, filters);
    }

    /** Names what the actor looks at; the same name again replaces it. */
    public void save(Actor actor, String name, Filters filters) {
        var wanted = name.strip();
        new Checks().text("name", wanted, LONGEST_NAME).refuse();
        var others = named(actor).stream()
                .filter(view -> !view.name().equals(wanted))
                .count();
        if (others >= MOST) {
            throw RuleViolation.field("name", "inbox.view.tooMany", MOST);
        }
        write(actor, wanted, filters);
    }

    /** Forgets a named view of the actor's. */
    public void forget(Actor actor, UUID view) {
        jdbc.sql("delete from inbox_view where id = ? and person = ?")
                .params(view, actor.id())
                .update();
    }

    private List<Saved> all(Actor actor) {
        return jdbc.sql("select id, name, filters from inbox_view where person = ? order by saved, id")
                .param(actor.id())
                .query((row, n) -> new Saved(
                        row.getObject("id", UUID.class), row.getString("name"), read(row.getString("filters"))))
                .list();
    }

    private void write(Actor actor, String name, Filters filters) {
        var json = written(filters);
        var updated = jdbc.sql("update inbox_view set filters = ? where person = ? and name = ?")
                .params(json, actor.id(), name)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into inbox_view (id, person, name, filters, saved) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), actor.id(), name, json, OpenTasks.utc(clock.instant()))
                    .update();
        }
    }

    private static String written(Filters filters) {
        return JsonColumn.CANONICAL.valueToTree(filters).toString();
    }

    private static Filters read(String json) {
        try {
            return JsonColumn.CANONICAL.readValue(json, Filters.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException olderForm) {
            return Filters.none();
        }
    }
}
