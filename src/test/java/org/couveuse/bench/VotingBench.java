package org.couveuse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.couveuse.Troupe;
import org.couveuse.bench.Score.Goal;
import org.couveuse.engine.TimeTravel;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundTable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All members of a forum vote at the same moment on a real PostgreSQL, through the real service: how long each waits,
 * whether anybody meets an error, and whether a ballot is lost or doubled; beside it a user task of the bare engine with
 * as many instances, done by eight at once, as one would draw a vote without a model of its own for each ballot. Started
 * by {@code bench/run voting}.
 */
public final class VotingBench {

    private static final int THEMES = 40;
    private static final List<Integer> FORUMS = List.of(100, 100, 500, 1_000);
    private static final int AT_ONCE = 64;
    private static final int THREADS = 8;
    private static final String DATABASE = Base.POSTGRESQL.words();

    private VotingBench() {}

    /**
     * Runs each size of forum once; the first is for warming up. Ends with 1 when a ballot was lost, an error met, or a
     * goal missed.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var score = new Score("voting");
        try (var context = Base.POSTGRESQL.start();
                var bare = new BareEngine(Base.POSTGRESQL, context)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d themes, all members at once on %d connections of the web server, %d processors%n",
                    THEMES,
                    AT_ONCE,
                    Runtime.getRuntime().availableProcessors());
            System.out.println("members   total s   ballots/s   median ms   p95 ms   worst ms   errors   lost");
            var few = 0.0;
            for (var i = 0; i < FORUMS.size(); i++) {
                int members = FORUMS.get(i);
                var rush = rush(context, members, score);
                score.figure(DATABASE, i == 0 ? "ballot, warming up" : "ballot", members, rush.waited());
                score.ratio(
                        DATABASE, "ballot, p95", members, "3 s", rush.waited().p95() / 3_000, Goal.atMost(1));
                var each = rush.seconds() / members;
                if (i == 1) {
                    few = each;
                } else if (i > 1) {
                    score.ratio(
                            DATABASE, "time per ballot", members, "at " + FORUMS.get(1), each / few, Goal.atMost(1.1));
                }
                if (i == FORUMS.size() - 1) {
                    var multi = multiInstance(bare, members, score);
                    score.ratio(
                            DATABASE,
                            "multi-instance of the bare engine",
                            members,
                            "ours",
                            multi / rush.seconds(),
                            Goal.atLeast(1));
                }
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private record Rush(double seconds, Samples waited) {}

    /** One user task for all, with an instance for each: how long until all are done, in seconds. */
    private static double multiInstance(BareEngine bare, int members, Score score) throws InterruptedException {
        var engine = bare.engine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "vote.bpmn",
                        Bpmn.createExecutableProcess("vote")
                                .startEvent()
                                .userTask("ballot")
                                .multiInstance()
                                .parallel()
                                .cardinality(String.valueOf(members))
                                .multiInstanceDone()
                                .endEvent()
                                .done())
                .deploy();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("vote");
        var todo = new ConcurrentLinkedQueue<>(engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getId)
                .toList());
        var races = new AtomicInteger();
        var done = new ConcurrentLinkedQueue<Double>();
        var pool = Executors.newFixedThreadPool(THREADS);
        var begun = System.nanoTime();
        for (var i = 0; i < THREADS; i++) {
            pool.execute(() -> {
                for (var task = todo.poll(); task != null; task = todo.poll()) {
                    var from = System.nanoTime();
                    while (!completed(engine, task)) {
                        races.incrementAndGet();
                    }
                    done.add((System.nanoTime() - from) / 1e6);
                }
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(15, TimeUnit.MINUTES)) {
            score.wrong("the multi-instance was not done in 15 minutes");
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var samples = new Samples();
        done.forEach(samples::add);
        score.figure(DATABASE, "completion, multi-instance, bare engine", members, samples);
        System.out.printf(Locale.ROOT, "multi-instance: %.1f s, %d lost races%n", seconds, races.get());
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                != 0) {
            score.wrong("the multi-instance did not end");
        }
        return seconds;
    }

    private static boolean completed(ProcessEngine engine, String task) {
        try {
            engine.getTaskService().complete(task);
            return true;
        } catch (OptimisticLockingException e) {
            return false;
        }
    }

    private static Rush rush(ConfigurableApplicationContext context, int members, Score score)
            throws InterruptedException {
        var table = context.getBean(RoundTable.class);
        var troupe = context.getBean(Troupe.class);
        var ballots = context.getBean(BallotService.class);
        var time = context.getBean(TimeTravel.class);
        var forum = table.forum(members - 1, THEMES);
        var round = table.open(forum, BallotMode.SECRET, 1);
        var waited = new ConcurrentLinkedQueue<Long>();
        var errors = new ConcurrentLinkedQueue<Throwable>();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var begun = new long[1];
        for (UUID voter : forum.voters()) {
            var vote = vote(forum, voter);
            pool.execute(() -> {
                try {
                    start.await();
                    troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, vote));
                    waited.add(System.nanoTime() - begun[0]);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    errors.add(e);
                }
            });
        }
        begun[0] = System.nanoTime();
        start.countDown();
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        var total = (System.nanoTime() - begun[0]) / 1e9;
        var lines = context.getBean(JdbcClient.class)
                .sql("select count(*) from ballot_line l join ballot b on b.id = l.ballot where b.round = ?")
                .param(round)
                .query(Integer.class)
                .single();
        time.forward(Duration.ofDays(15));
        var counted = context.getBean(RoundResults.class)
                .result(troupe.actor(forum.chair()), round)
                .ballots();
        time.reset();
        var sorted = waited.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%7d %9.1f %11.0f %11.0f %8.0f %10.0f %8d %6d%n",
                members,
                total,
                sorted.length / total,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1),
                errors.size(),
                members - counted);
        errors.stream().limit(3).forEach(Throwable::printStackTrace);
        if (!errors.isEmpty() || counted != members || lines != members * THEMES) {
            score.wrong(errors.size() + " errors, " + counted + " ballots of " + members + ", " + lines + " lines");
        }
        return new Rush(total, samples(waited));
    }

    private static Samples samples(Iterable<Long> nanoseconds) {
        var samples = new Samples();
        nanoseconds.forEach(each -> samples.add(each / 1e6));
        return samples;
    }

    /** A mention for every theme. */
    private static BallotService.Vote vote(RoundTable.Forum forum, UUID voter) {
        var mentions = BallotChoice.values();
        var lines = new ArrayList<BallotService.Line>();
        for (var theme : forum.themes()) {
            lines.add(RoundTable.line(theme, mentions[Math.floorMod(voter.hashCode() + lines.size(), 7)]));
        }
        return new BallotService.Vote(lines, null, null);
    }

    /** Since the moment everybody began, in milliseconds: waiting for a place on the server counts. */
    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = (int) Math.ceil(share * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(0, place)).findFirst().orElseThrow() / 1e6;
    }
}
