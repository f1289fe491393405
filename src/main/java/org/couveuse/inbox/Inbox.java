package org.couveuse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody. A page is one statement with a limited read for each thing the person counts as, merged
 * here: a condition over all of them at once cannot use the index.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** Counts stop here: « plus de 1 000 » is all anybody needs to know. */
    public static final int COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final Absences absences;
    private final TaskHandlers handlers;
    private final InboxWords words;

    Inbox(JdbcClient jdbc, Absences absences, TaskHandlers handlers, InboxWords words) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.handlers = handlers;
        this.words = words;
    }

    /** Which tasks. */
    public enum Scope {
        /** Taken by me, or mine alone. */
        MINE,
        /** Free for me to take. */
        AVAILABLE,
        /** Both: what waits for me. */
        WAITING,
        /** Both, and those colleagues have taken. */
        ALL
    }

    /** In which order. */
    public enum Order {
        DUE("due", Comparator.comparing(OpenTask::due)),
        CREATED("created", Comparator.comparing(OpenTask::created)),
        TITLE(
                "title_sort",
                Comparator.comparing(t -> OpenTasks.titleSort(t.about().title()))),
        STAGE(
                "stage",
                Comparator.comparing((OpenTask t) ->
                        t.about().stage() == null ? "" : t.about().stage().name()));

        private final String column;
        private final Comparator<OpenTask> order;

        Order(String column, Comparator<OpenTask> order) {
            this.column = column;
            this.order = order;
        }
    }

    /**
     * What to show.
     *
     * @param text words of the thing's title or of what the task asks to do; accents, capitals, plurals and elisions
     *     don't matter
     * @param dueBefore only what is due earlier
     */
    public record Query(
            Scope scope,
            @Nullable Stage stage,
            @Nullable UUID organisation,
            @Nullable UUID body,
            @Nullable String form,
            @Nullable Instant dueBefore,
            @Nullable String text,
            Order order,
            boolean descending) {

        /** Everything that concerns me, by due date. */
        public static Query all() {
            return new Query(Scope.ALL, null, null, null, null, null, null, Order.DUE, false);
        }

        /** Everything that concerns me and has these words, by due date. */
        public static Query text(String words) {
            return new Query(Scope.ALL, null, null, null, null, null, words, Order.DUE, false);
        }

        /** The same in a scope. */
        public Query scope(Scope other) {
            return new Query(other, stage, organisation, body, form, dueBefore, text, order, descending);
        }

        /** The same, due before a moment. */
        public Query dueBefore(@Nullable Instant moment) {
            return new Query(scope, stage, organisation, body, form, moment, text, order, descending);
        }
    }

    /** One page: {@code limit} tasks after the first {@code offset}. It is one read, so it opens no transaction. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OpenTask> page(Actor actor, Query query, int offset, int limit) {
        var direction = query.descending() ? " desc" : "";
        var sorted = " order by " + query.order().column + direction + ", task" + direction;
        var wanted = offset + limit;
        var reads = reads(actor, query, OpenTaskRows.COLUMNS, sorted + " limit " + wanted);
        if (reads.isEmpty()) {
            return List.of();
        }
        // a task has at most one row a read: with one task more than wanted, no row of those wanted is cut off
        var most = wanted + reads.count();
        var found = rows(reads, "select " + OpenTaskRows.COLUMNS + " from (", ") t" + sorted + " limit " + most);
        var tasks = OpenTaskRows.merged(found);
        if (found.size() == most && tasks.size() <= wanted) {
            tasks = OpenTaskRows.merged(rows(reads, "", ""));
        }
        var order = query.order().order.thenComparing(OpenTask::id);
        return tasks.stream()
                .sorted(query.descending() ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** How many, counted up to {@link #COUNTED}. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int count(Actor actor, Query query) {
        var reads = reads(actor, query, "task", " limit " + COUNTED);
        if (reads.isEmpty()) {
            return 0;
        }
        var found = counted(reads, " limit " + COUNTED);
        // so many rows, and fewer tasks: some have several rows, and there may be more tasks
        return found.rows() < COUNTED || found.tasks() == COUNTED
                ? found.tasks()
                : counted(reads, "").tasks();
    }

    private Counted counted(Reads reads, String limit) {
        return jdbc.sql("select count(*), count(distinct task) from (select task from (" + reads.sql() + ") r" + limit
                        + ") t")
                .params(reads.params())
                .query((row, n) -> new Counted(row.getInt(1), row.getInt(2)))
                .single();
    }

    private record Counted(int rows, int tasks) {}

    /** What the actor's tasks are: kinds, organisations; what the inbox can be filtered by. */
    public Offered offered(Actor actor) {
        var forms = new TreeSet<String>();
        var organisations = new LinkedHashSet<UUID>();
        for (var part : parts(actor)) {
            var where = new InboxWhere(actor, Query.all(), part, InboxWords.Condition.NONE);
            jdbc.sql("select distinct form, organisation from open_task t where " + where.sql() + " limit 500")
                    .params(where.params())
                    .query((row, n) -> {
                        forms.add(row.getString("form"));
                        var organisation = row.getObject("organisation", UUID.class);
                        return organisation != null && organisations.add(organisation);
                    })
                    .list();
        }
        return new Offered(List.copyOf(forms), List.copyOf(organisations));
    }

    /** Kinds of tasks and organisations among somebody's tasks. */
    public record Offered(List<String> forms, List<UUID> organisations) {}

    /** Everything the actor counts as, and what those count as for whom they stand in. */
    private List<InboxPart> parts(Actor actor) {
        var parts = new ArrayList<InboxPart>();
        if (actor.standsApart()) {
            return parts;
        }
        actor.candidates().forEach(candidate -> parts.add(InboxPart.own(candidate)));
        var standIns = absences.standIns(actor.person());
        if (!standIns.isEmpty()) {
            var forms = handlers.forms().stream()
                    .filter(form -> handlers.of(form).delegable())
                    .sorted()
                    .toList();
            standIns.forEach(away -> away.candidates().stream()
                    .filter(candidate -> !actor.counts(candidate))
                    .forEach(candidate -> parts.add(new InboxPart(candidate, away.person(), forms))));
        }
        return parts;
    }

    /** The same read for each part and each way the words may be found, in one statement. */
    private Reads reads(Actor actor, Query query, String columns, String end) {
        var reads = new ArrayList<String>();
        var params = new ArrayList<>();
        var conditions = words.of(query.text());
        for (var part : parts(actor)) {
            for (var condition : conditions) {
                var where = new InboxWhere(actor, query, part, condition);
                reads.add("(select " + columns + " from open_task t where " + where.sql() + end + ")");
                params.addAll(where.params());
            }
        }
        return new Reads(reads.size(), String.join(" union all ", reads), params);
    }

    private List<OpenTask> rows(Reads reads, String before, String after) {
        return jdbc.sql(before + reads.sql() + after)
                .params(reads.params())
                .query(OpenTaskRows::row)
                .list();
    }

    private record Reads(int count, String sql, List<Object> params) {

        boolean isEmpty() {
            return count == 0;
        }
    }
}
