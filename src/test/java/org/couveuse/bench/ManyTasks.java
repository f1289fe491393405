package org.couveuse.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A million open tasks, written into the inbox's table and the engine's own by SQL, since no process could open so many
 * in the time of a benchmark: 100 bodies with equally many each, titles of three words out of 400.
 */
final class ManyTasks {

    private static final int BODIES = 100;
    private static final int WORDS = 400;
    private static final long AT_ONCE = 50_000;
    private static final List<String> KNOWN = List.of("accueil", "telephonique", "formulaire", "nuage");

    private final Base base;
    private final JdbcClient jdbc;
    private final List<UUID> bodies;
    private long size;

    ManyTasks(Base base, JdbcClient jdbc) {
        this.base = base;
        this.jdbc = jdbc;
        this.bodies = Stream.generate(UUID::randomUUID).limit(BODIES).toList();
        jdbc.sql("create table bench_body (n int primary key, id uuid not null)")
                .update();
        jdbc.sql("create table bench_word (n int primary key, word varchar(40) not null)")
                .update();
        IntStream.range(0, BODIES).forEach(i -> jdbc.sql("insert into bench_body values (?, ?)")
                .params(i, bodies.get(i))
                .update());
        IntStream.range(0, WORDS).forEach(i -> jdbc.sql("insert into bench_word values (?, ?)")
                .params(i, i < KNOWN.size() ? KNOWN.get(i) : invented(i))
                .update());
    }

    List<UUID> bodies() {
        return bodies;
    }

    /** Two words by which some tasks of every body are found. */
    String words() {
        return "accueils nuages";
    }

    /** How many tasks the actor's bodies have. */
    long of(Actor actor) {
        return size * actor.candidates().size() / BODIES;
    }

    /** Adds tasks until there are so many, and lets the database count its rows. */
    void grow(long to) {
        // not all in one transaction: H2 keeps what a transaction wrote in memory
        while (size < to) {
            var next = Math.min(to, size + AT_ONCE);
            inbox(size + 1, next);
            engine(size + 1, next);
            size = next;
        }
        jdbc.sql(base.analyse()).update();
    }

    /** Gives the engine's table of tasks an index by due date, or takes it away. */
    void index(boolean there) {
        jdbc.sql(there ? "create index bench_due on act_ru_task (due_date_)" : "drop index bench_due")
                .update();
        jdbc.sql(base.analyse()).update();
    }

    /** The page as somebody would write it by hand for exactly this case. */
    List<Object[]> plain(Actor actor, int limit) {
        var one = "(select task, form, title, stage, organisation, body, created, due, assignee from open_task"
                + " where candidate = ? and state = 'OPEN' order by due, task limit " + limit + ")";
        var sql = actor.candidates().stream().map(c -> one).collect(Collectors.joining(" union all "))
                + " order by due, task limit " + limit;
        return jdbc.sql(sql)
                .params(actor.candidates().stream().map(Object::toString).collect(Collectors.<Object>toList()))
                .query((row, n) -> IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> {
                            try {
                                return row.getObject(i);
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toArray())
                .list();
    }

    private void inbox(long first, long last) {
        jdbc.sql("""
                        insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due)
                        select concat('bench', g.n), concat('%s@', b.id), 'OPEN', 'user_resolveBlocker',
                            'blockerEscalation', %s, %s, 'BLOCKER', %s,
                            concat(u.word, ' ', v.word, ' ', w.word), concat(u.word, ' ', v.word, ' ', w.word),
                            %s, null, b.id, %s, %s
                        from %s""".formatted(
                                Role.TEAM_MEMBER.name(),
                                base.uuid(),
                                base.uuid(),
                                base.uuid(),
                                stage(),
                                moment("mod(g.n, 5000000)", "timestamp with time zone '2026-01-01 00:00:00+00'"),
                                due("timestamp with time zone '2026-03-01 00:00:00+00'"),
                                joined(first, last)))
                .update();
    }

    private void engine(long first, long last) {
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, task_def_key_, create_time_, due_date_, priority_,
                            suspension_state_)
                        select concat('bench', g.n), 1, 'Lever un blocage', 'user_resolveBlocker', %s, %s, 50, 1
                        from %s""".formatted(
                                moment("mod(g.n, 5000000)", "timestamp '2026-01-01 00:00:00'"),
                                due("timestamp '2026-03-01 00:00:00'"),
                                base.numbers(first, last)))
                .update();
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        select concat('bench', g.n), 1, concat('%s@', b.id), 'candidate', concat('bench', g.n)
                        from %s join bench_body b on b.n = mod(g.n, %d)""".formatted(Role.TEAM_MEMBER.name(), base.numbers(first, last), BODIES))
                .update();
        variable("title", "concat(u.word, ' ', v.word, ' ', w.word)", first, last);
        variable("stage", stage(), first, last);
        variable("body", "b.id", first, last);
    }

    private void variable(String name, String value, long first, long last) {
        jdbc.sql("""
                        insert into act_ru_variable (id_, rev_, type_, name_, task_id_, text_, var_scope_,
                            sequence_counter_, is_concurrent_local_)
                        select concat('%s', g.n), 1, 'string', '%s', concat('bench', g.n), cast(%s as varchar(200)),
                            concat('bench', g.n), 1, false
                        from %s""".formatted(name, name, value, joined(first, last))).update();
    }

    private String joined(long first, long last) {
        return base.numbers(first, last) + " join bench_body b on b.n = mod(g.n, " + BODIES + ")"
                + " join bench_word u on u.n = mod(g.n * 31, " + WORDS + ")"
                + " join bench_word v on v.n = mod(g.n / 7, " + WORDS + ")"
                + " join bench_word w on w.n = mod(g.n / 3000, " + WORDS + ")";
    }

    private static String stage() {
        return "case mod(g.n / 100, 5) when 0 then 'IDEATION' when 1 then 'EXPERIMENT' when 2 then 'SHARING'"
                + " when 3 then 'DEPLOYMENT' else 'FORMATION' end";
    }

    /** Due dates in an order of their own. */
    private static String due(String from) {
        return moment("mod(g.n * 104729, 5184000)", from);
    }

    private static String moment(String seconds, String from) {
        return from + " + cast(" + seconds + " as int) * interval '1' second";
    }

    /** A word nobody looks for. */
    private static String invented(int i) {
        return "m" + Integer.toString(i + 46_656, 36) + "ot";
    }
}
