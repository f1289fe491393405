package org.couveuse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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
    private final TaskTitles titles;

    Inbox(JdbcClient jdbc, Absences absences, TaskHandlers handlers, TaskTitles titles) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.handlers = handlers;
        this.titles = titles;
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

    /** One page: {@code limit} tasks after the first {@code offset}. */
    public List<OpenTask> page(Actor actor, Query query, int offset, int limit) {
        var direction = query.descending() ? " desc" : "";
        var sorted = " order by " + query.order().column + direction + ", task" + direction;
        var found = each(actor, query, "select * from open_task t where ", sorted, offset + limit, OpenTaskRows::row);
        var order = query.order().order.thenComparing(OpenTask::id);
        return OpenTaskRows.merged(found).stream()
                .sorted(query.descending() ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** How many, counted up to {@link #COUNTED}. */
    public int count(Actor actor, Query query) {
        return Set.copyOf(each(
                        actor,
                        query,
                        "select task from open_task t where ",
                        "",
                        COUNTED,
                        (row, n) -> row.getString("task")))
                .size();
    }

    /** What the actor's tasks are: kinds, organisations; what the inbox can be filtered by. */
    public Offered offered(Actor actor) {
        var forms = new TreeSet<String>();
        var organisations = new LinkedHashSet<UUID>();
        for (var part : parts(actor)) {
            var where = new InboxWhere(actor, Query.all(), part, titles);
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

    /** The same read for each part, in one statement; each part gives so many rows at most. */
    private <T> List<T> each(Actor actor, Query query, String read, String sorted, int limit, RowMapper<T> mapper) {
        var reads = new ArrayList<String>();
        var params = new ArrayList<>();
        for (var part : parts(actor)) {
            var where = new InboxWhere(actor, query, part, titles);
            reads.add("(" + read + where.sql() + sorted + " limit " + limit + ")");
            params.addAll(where.params());
        }
        return reads.isEmpty()
                ? List.of()
                : jdbc.sql(String.join(" union all ", reads))
                        .params(params)
                        .query(mapper)
                        .list();
    }
}
