package org.couveuse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.couveuse.Troupe;
import org.couveuse.bench.Score.Goal;
import org.couveuse.inbox.Reminders;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred thousand tasks of 2,000 people of which something is to be said at the same moment: how long one sweep
 * takes, with one node and with two at once, whether everybody is told of each once and in one mail; and what as many
 * timers of the bare engine would take. Started by {@code bench/run reminders}.
 */
public final class ReminderBench {

    private static final int PEOPLE = 2_000;
    private static final int TIMERS = 2_000;
    private static final double MOST_SECONDS = 10;

    private final Base base;
    private final Score score;
    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final int tasks;
    private int sweeps;

    private ReminderBench(Base base, Score score, ApplicationContext context, int tasks) {
        this.base = base;
        this.score = score;
        this.jdbc = context.getBean(JdbcClient.class);
        this.reminders = context.getBean(Reminders.class);
        this.tasks = tasks;
    }

    /** How many tasks, and the databases; 100,000 on both unless told otherwise. Ends with 1 when a goal is missed. */
    public static void main(String[] args) throws Exception {
        var tasks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var bases = args.length > 1 ? List.of(Base.valueOf(args[1])) : List.of(Base.values());
        var score = new Score("reminders");
        for (var base : bases) {
            try (var context = base.start();
                    var bare = new BareEngine(base, context)) {
                var bench = new ReminderBench(base, score, context, tasks);
                bench.people(context.getBean(Troupe.class));
                bench.sweep("warming up", 1);
                var alone = bench.sweep("one node", 1);
                var both = bench.sweep("two nodes", 2);
                bench.goals(alone, both, bench.timers(bare));
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private void goals(double alone, double both, double timer) {
        var ours = alone * 1000 / tasks;
        score.ratio(base.words(), "one sweep", tasks, "10 s", alone / MOST_SECONDS, Goal.atMost(1));
        score.ratio(base.words(), "two nodes", tasks, "one node", both / alone, Goal.atMost(1.1));
        score.ratio(base.words(), "a timer of the bare engine", tasks, "one of ours", timer / ours, Goal.none());
    }

    private void people(Troupe troupe) {
        jdbc.sql("create table bench_person (n int primary key, id uuid not null)")
                .update();
        for (var i = 0; i < PEOPLE; i++) {
            jdbc.sql("insert into bench_person values (?, ?)")
                    .params(i, troupe.somebody())
                    .update();
        }
    }

    /** Opens the tasks anew, all due in a day, and lets so many nodes say it at once; how long it took, in seconds. */
    private double sweep(String what, int nodes) throws Exception {
        // what was said before stays, as in any installation: databases plan badly for tables they know as empty
        for (var table : List.of("open_task", "task_notice", "mail")) {
            jdbc.sql("delete from " + table).update();
        }
        sweeps++;
        jdbc.sql("""
                        insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,
                            page, title, title_sort, stage, organisation, body, created, due, remind_at)
                        select concat('bench%5$d-', g.n), concat('PERSON@', p.id), 'OPEN', 'user_reportProgress',
                            'organisationAdoption', %1$s, %1$s, 'ADOPTION', %1$s, 'Accueil en ligne', 'accueil en ligne',
                            'DEPLOYMENT', null, null, %2$s - interval '10' day, %2$s + interval '1' day, %2$s
                        from %3$s join bench_person p on p.n = mod(g.n, %4$d)""".formatted(base.uuid(), "current_timestamp", base.numbers(1, tasks), PEOPLE, sweeps))
                .update();
        jdbc.sql(base.analyse()).update();
        var pool = Executors.newFixedThreadPool(nodes);
        var begun = System.nanoTime();
        try {
            var work = new ArrayList<Callable<Object>>();
            for (var i = 0; i < nodes; i++) {
                work.add(Executors.callable(reminders::pass));
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var samples = new Samples();
        samples.add(seconds * 1000);
        score.figure(base.words(), "sweep, " + what, tasks, samples);
        expect("noted", tasks, "select count(*) from task_notice");
        expect("mails", Math.min(tasks, PEOPLE), "select count(*) from mail");
        expect("not written", 0, "select count(*) from reminder_mail");
        return seconds;
    }

    private void expect(String what, int expected, String sql) {
        var found = jdbc.sql(sql).query(Integer.class).single();
        if (found != expected) {
            score.wrong(what + ": " + found + " instead of " + expected);
        }
    }

    /** A task with a timer that reminds, as a model would have it; how long one takes to fire, in milliseconds. */
    private double timers(BareEngine bare) {
        var engine = bare.engine();
        var model = Bpmn.createExecutableProcess("reminded")
                .startEvent()
                .userTask("work")
                .boundaryEvent("soon")
                .cancelActivity(false)
                .timerWithDuration("PT1S")
                .endEvent()
                .moveToActivity("work")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("reminded.bpmn", model)
                .deploy();
        for (var i = 0; i < TIMERS; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey("reminded", UUID.randomUUID().toString());
        }
        var jobs = engine.getManagementService().createJobQuery().timers().list();
        var samples = new Samples();
        jobs.forEach(job -> samples.time(() -> engine.getManagementService().executeJob(job.getId())));
        score.figure(base.words(), "a timer of the bare engine", TIMERS, samples);
        return samples.sum() / Math.max(1, jobs.size());
    }
}
