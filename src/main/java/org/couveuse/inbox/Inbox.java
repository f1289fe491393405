package org.couveuse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody. A page is one limited read for each thing the person counts as, merged here: a query over
 * all of them at once cannot use the index.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** Counts stop here: « plus de 1 000 » is all anybody needs to know. */
    public static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        TITLE("title_sort", Comparator.comparing(t -> SortKey.of(t.about().title()))),
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
     * @param text beginning of words of the title, or part of it; accents and capitals don't matter
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
        var found = new ArrayList<OpenTask>();
        for (var candidate : actor.candidates()) {
            found.addAll(branch(actor, query, candidate, offset + limit));
        }
        var order = query.order().order.thenComparing(OpenTask::id);
        return OpenTasks.merged(found).stream()
                .sorted(query.descending() ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** How many, counted up to {@link #COUNTED}. */
    public int count(Actor actor, Query query) {
        return actor.candidates().stream()
                .flatMap(c -> ids(actor, query, c).stream())
                .collect(Collectors.toSet())
                .size();
    }

    /** What the actor's tasks are: kinds, organisations; what the inbox can be filtered by. */
    public Offered offered(Actor actor) {
        var forms = new TreeSet<String>();
        var organisations = new LinkedHashSet<UUID>();
        for (var candidate : actor.candidates()) {
            jdbc.sql(
                            "select distinct form, organisation from open_task where candidate = ? and state = 'OPEN' limit 500")
                    .param(candidate.toString())
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

    private List<OpenTask> branch(Actor actor, Query query, Candidate candidate, int limit) {
        var where = new Where(actor, query, candidate);
        var direction = query.descending() ? " desc" : "";
        var sql = "select * from open_task t where " + where.sql() + " order by " + query.order().column + direction
                + ", task" + direction + " limit " + limit;
        return jdbc.sql(sql).params(where.params()).query(OpenTasks::row).list();
    }

    private List<String> ids(Actor actor, Query query, Candidate candidate) {
        var where = new Where(actor, query, candidate);
        return jdbc.sql("select task from open_task t where " + where.sql() + " limit " + COUNTED)
                .params(where.params())
                .query(String.class)
                .list();
    }

    /** The conditions of one branch. */
    private static final class Where {

        private final List<String> parts = new ArrayList<>(List.of("candidate = ?", "state = 'OPEN'"));
        private final List<Object> params = new ArrayList<>();

        Where(Actor actor, Query query, Candidate candidate) {
            params.add(candidate.toString());
            if (actor.person() != null) {
                add("not exists (select 1 from open_task_barred b where b.task = t.task and b.person = ?)", actor.id());
            }
            switch (query.scope()) {
                case AVAILABLE -> parts.add("assignee is null");
                case MINE -> {
                    if (!candidate.kind().equals("PERSON")) {
                        add("assignee = ?", actor.person() == null ? new UUID(0, 0) : actor.id());
                    }
                }
                case WAITING -> waiting(actor);
                case ALL -> {}
            }
            add("stage = ?", query.stage() == null ? null : query.stage().name());
            add("organisation = ?", query.organisation());
            add("body = ?", query.body());
            add("form = ?", query.form());
            add("due < ?", query.dueBefore() == null ? null : OpenTasks.utc(query.dueBefore()));
            var text = query.text() == null ? "" : SortKey.of(query.text());
            add("title_sort like ? escape '!'", text.isEmpty() ? null : "%" + escaped(text) + "%");
        }

        private void waiting(Actor actor) {
            if (actor.person() == null) {
                parts.add("assignee is null");
            } else {
                parts.add("(assignee is null or assignee = ?)");
                params.add(actor.id());
            }
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                parts.add(condition);
                params.add(value);
            }
        }

        String sql() {
            return String.join(" and ", parts);
        }

        List<Object> params() {
            return params;
        }
    }
}
