package org.couveuse.bench;

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
import org.couveuse.CouveuseApplication;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.postgres.RealPostgres;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.RoundResults;
import org.couveuse.themes.RoundTable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All members of a forum vote at the same moment on a real PostgreSQL, through the real service: how long each waits,
 * whether anybody meets an error, and whether a ballot is lost or doubled. Started by {@code bench/run voting}.
 */
public final class VotingBench {

    private static final int THEMES = 40;
    private static final List<Integer> FORUMS = List.of(100, 100, 500, 1_000);
    private static final int AT_ONCE = 64;

    private VotingBench() {}

    /** Runs each size of forum once; the first is for warming up. Ends with 1 when a ballot was lost or an error met. */
    public static void main(String[] args) throws InterruptedException {
        var healthy = true;
        try (var context = new SpringApplicationBuilder(CouveuseApplication.class, RealPostgres.class)
                .profiles("test")
                .properties("server.port=0", "logging.level.root=warn")
                .run()) {
            System.out.printf(
                    Locale.ROOT,
                    "%d themes, all members at once on %d connections of the web server, %d processors%n",
                    THEMES,
                    AT_ONCE,
                    Runtime.getRuntime().availableProcessors());
            System.out.println("members   total s   ballots/s   median ms   p95 ms   worst ms   errors   lost");
            for (var members : FORUMS) {
                healthy &= rush(context, members);
            }
        }
        System.exit(healthy ? 0 : 1);
    }

    private static boolean rush(ConfigurableApplicationContext context, int members) throws InterruptedException {
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
        return errors.isEmpty() && counted == members && lines == members * THEMES;
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
