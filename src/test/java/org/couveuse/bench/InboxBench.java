package org.couveuse.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.couveuse.bench.Score.Goal;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.Inbox.Query;
import org.couveuse.inbox.Inbox.Scope;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Role;
import org.couveuse.subjects.Stage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox's page of 50 among 1,000 to a million open tasks of 100 bodies, for somebody who belongs to three of them:
 * through the real service, by the engine's own query with the variables of the tasks it finds, and by plain SQL on the
 * inbox's table. The same tasks stand in both tables. Started by {@code bench/run inbox}.
 */
public final class InboxBench {

    private static final int PAGE = 50;
    private static final int TIMES = 101;
    private static final int WARM = 1_000;
    private static final int FEW_TIMES = 7;
    private static final List<Long> SIZES = List.of(1_000L, 10_000L, 100_000L, 1_000_000L);

    private final Base base;
    private final Score score;
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManyTasks many;
    private final Actor actor;

    private Samples small = new Samples();
    private Samples smallStage = new Samples();
    private Samples count = new Samples();

    private InboxBench(Base base, Score score, ListableBeanFactory beans) {
        this.base = base;
        this.score = score;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.inbox = beans.getBean(Inbox.class);
        this.tasks = beans.getBean(TaskService.class);
        this.runtime = beans.getBean(RuntimeService.class);
        this.many = new ManyTasks(base, jdbc);
        var bodies = many.bodies();
        this.actor = new Actor(
                UUID.randomUUID(),
                "Camille",
                null,
                IntStream.range(0, 3)
                        .mapToObj(i -> Candidate.of(Role.TEAM_MEMBER, bodies.get(i)))
                        .collect(Collectors.toSet()));
    }

    /** The largest number of tasks, and the databases; all unless told otherwise. Ends with 1 when a goal is missed. */
    public static void main(String[] args) throws IOException {
        var most = args.length > 0 ? Long.parseLong(args[0]) : SIZES.get(SIZES.size() - 1);
        var bases = args.length > 1 ? List.of(Base.valueOf(args[1])) : List.of(Base.values());
        var score = new Score("inbox");
        for (var base : bases) {
            try (var context = base.start()) {
                var bench = new InboxBench(base, score, context);
                SIZES.stream().filter(size -> size <= most).forEach(size -> bench.at(size, size == most));
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private void at(long size, boolean largest) {
        many.grow(size);
        var query = Query.all().scope(Scope.WAITING);
        var staged = new Query(Scope.WAITING, Stage.IDEATION, null, null, null, null, null, Inbox.Order.DUE, false);
        var worded = new Query(Scope.WAITING, null, null, null, null, null, many.words(), Inbox.Order.DUE, false);
        if (inbox.page(actor, query, 0, PAGE).size() != Math.min(PAGE, many.of(actor))
                || engine(null).size() != Math.min(PAGE, many.of(actor))) {
            score.wrong("a page without its tasks at " + size);
        }
        var ours = new Samples();
        var sql = new Samples();
        for (var i = 0; i < WARM + TIMES; i++) {
            (i < WARM ? new Samples() : ours).time(() -> inbox.page(actor, query, 0, PAGE));
            (i < WARM ? new Samples() : sql).time(() -> many.plain(actor, PAGE));
        }
        score.figure(base.words(), "page, ours", size, ours);
        score.figure(base.words(), "page, plain SQL", size, sql);
        var stage = figure("stage, ours", size, () -> inbox.page(actor, staged, 0, PAGE));
        var counted = figure("count, ours", size, () -> inbox.count(actor, query));
        var text = figure("words, ours", size, () -> inbox.page(actor, worded, 0, PAGE));
        if (inbox.page(actor, worded, 0, PAGE).isEmpty() && size > 1_000) {
            score.wrong("words that are there were not found at " + size);
        }
        var engine = slow("page, engine", size, () -> engine(null));
        slow("stage, engine", size, () -> engine(Stage.IDEATION));
        slow("count, engine", size, () -> tasks.createTaskQuery()
                .taskCandidateGroupIn(groups())
                .count());
        many.index(true);
        var indexed = slow("page, engine with an index", size, () -> engine(null));
        many.index(false);
        if (size == SIZES.get(0)) {
            small = ours;
            smallStage = stage;
        }
        if (size == 100_000) {
            count = counted;
        }
        if (largest) {
            goals(size, ours, sql, stage, counted, text, engine, indexed);
        }
    }

    /** How much faster we want to be where so many tasks live; an embedded database is for a look. */
    private Goal large(double times) {
        return base == Base.POSTGRESQL ? Goal.atLeast(times) : Goal.none();
    }

    private void goals(
            long size,
            Samples ours,
            Samples sql,
            Samples stage,
            Samples counted,
            Samples text,
            Samples engine,
            Samples indexed) {
        ratio("page, ours", size, "1,000 tasks", ours.median() / small.median(), Goal.atMost(2));
        ratio("page, engine", size, "ours", engine.median() / ours.median(), large(500));
        ratio("page, engine with an index", size, "ours", indexed.median() / ours.median(), large(10));
        ratio("page, ours", size, "plain SQL", ours.median() / sql.median(), Goal.atMost(3));
        ratio("stage, ours", size, "1,000 tasks", stage.median() / smallStage.median(), Goal.atMost(2));
        if (count.count() > 0) {
            ratio("count, ours", size, "100,000 tasks", counted.median() / count.median(), Goal.atMost(2));
        }
        ratio("words, ours", size, "20 ms", text.median() / 20, base == Base.H2 ? Goal.none() : Goal.atMost(1));
    }

    private void ratio(String what, long size, String to, double ratio, Goal goal) {
        score.ratio(base.words(), what, size, to, ratio, goal);
    }

    private Samples figure(String what, long size, Runnable work) {
        var samples = Samples.of(WARM, TIMES, work);
        score.figure(base.words(), what, size, samples);
        return samples;
    }

    private Samples slow(String what, long size, Runnable work) {
        var samples = Samples.of(3, FEW_TIMES, work);
        score.figure(base.words(), what, size, samples);
        return samples;
    }

    private List<String> groups() {
        return actor.candidates().stream().map(Candidate::toString).toList();
    }

    /** As one would ask the engine: the tasks of the groups by due date, and the variables of those on the page. */
    private List<Task> engine(@org.jspecify.annotations.Nullable Stage stage) {
        var query = tasks.createTaskQuery().taskCandidateGroupIn(groups());
        if (stage != null) {
            query.taskVariableValueEquals("stage", stage.name());
        }
        var page = query.orderByDueDate().asc().listPage(0, PAGE);
        var ids = page.stream().map(Task::getId).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            variables(ids);
        }
        return page;
    }

    private void variables(Set<String> ids) {
        runtime.createVariableInstanceQuery()
                .taskIdIn(ids.toArray(new String[0]))
                .list();
    }
}
