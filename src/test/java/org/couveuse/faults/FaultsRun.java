package org.couveuse.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.couveuse.faults.Journal.Deed;
import org.couveuse.journeys.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Breaks things while programs work, and compares what they were told with what is there: {@code faults/run}. */
public final class FaultsRun {

    private static final int PROGRAMS = 4;
    private static final int LIVES = 6;
    private static final int TO_SETTLE = 180;
    private static final ObjectMapper JSON = new ObjectMapper();

    private FaultsRun() {}

    /**
     * What came of it.
     *
     * @param faults what is wrong, in words; empty when nothing is
     */
    record Result(
            long seed, List<String> blows, long needs, long decisions, long files, int mails, List<String> faults) {

        boolean green() {
            return faults.isEmpty();
        }

        /** So that it can be read. */
        String said() {
            var words = new StringBuilder("seed " + seed + "\nblows " + blows + "\nacknowledged: " + needs + " needs, "
                    + decisions + " decisions, " + files + " files; mails taken: " + mails + "\n");
            faults.stream()
                    .limit(40)
                    .forEach(fault -> words.append("  ").append(fault).append('\n'));
            return words.append(green() ? "GREEN" : "RED: " + faults.size() + " faults")
                    .toString();
        }
    }

    /** @param arguments {@code all}, {@code h2} or {@code bad}, and perhaps a seed */
    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "all";
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        var folder = Files.createTempDirectory("couveuse-faults");
        var result =
                switch (what) {
                    case "all" -> play(folder, seed, shuffled(seed));
                    case "h2" -> killed(folder, seed, "jdbc:h2:file:./data/couveuse;WRITE_DELAY=0");
                    case "bad" -> killed(folder, seed, "jdbc:h2:file:./data/couveuse");
                    default -> throw new IllegalArgumentException("all, h2 or bad, not " + what);
                };
        System.out.println(result.said() + "\njournal and logs: " + folder);
        System.exit(result.green() ? 0 : 1);
    }

    private static List<Blow> shuffled(long seed) {
        var blows = new ArrayList<>(List.of(Blow.values()));
        blows.addAll(List.of(Blow.NODE_KILLED, Blow.DATABASE_KILLED));
        Collections.shuffle(blows, new Random(seed));
        return blows;
    }

    /** Two nodes on PostgreSQL, struck by one blow after the other at moments that the seed chooses. */
    static Result play(Path folder, long seed, List<Blow> blows) throws Exception {
        var chance = new Random(seed);
        try (var scene = new Scene(folder, seed)) {
            var journal = new Journal(folder.resolve("journal.txt"));
            var clients = new Clients(scene::nodes, journal, seed, PROGRAMS);
            var struck = new ArrayList<String>();
            for (var blow : blows) {
                Thread.sleep(2_000 + chance.nextInt(6_000));
                struck.add(blow + (blow == Blow.DISK_FULL ? " (" + scene.disk() + ")" : ""));
                blow.strike(scene);
            }
            Thread.sleep(3_000);
            clients.finish(TO_SETTLE);
            var faults = new ArrayList<String>();
            settle(scene.jdbc(), faults);
            faults.addAll(new Comparison(journal, scene.jdbc()).faults());
            faults.addAll(trail(scene.nodes().get(0)));
            return result(seed, struck, journal, scene.post().taken(), faults);
        }
    }

    /** One node on H2, killed under load again and again. */
    static Result killed(Path folder, long seed, String address) throws Exception {
        var chance = new Random(seed);
        var struck = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var sums = new long[3];
        for (var life = 1; life <= LIVES; life++) {
            var place = Files.createDirectories(folder.resolve("life-" + life));
            var journal = new Journal(place.resolve("journal.txt"));
            try (var node = Child.start(place, "node", "--spring.datasource.url=" + address)) {
                var clients = new Clients(() -> List.of(node), journal, seed + life, PROGRAMS);
                var seconds = 5 + chance.nextInt(10);
                Thread.sleep(seconds * 1_000L);
                node.kill();
                clients.stop();
                struck.add("killed after " + seconds + " s");
            }
            var file = address.replace("./", place.resolve("./").normalize() + "/");
            faults.addAll(
                    new Comparison(journal, JdbcClient.create(new DriverManagerDataSource(file, "sa", ""))).faults());
            for (var deed : Deed.values()) {
                sums[deed.ordinal()] += journal.acknowledged(deed);
            }
        }
        return new Result(seed, struck, sums[0], sums[1], sums[2], 0, faults);
    }

    private static Result result(long seed, List<String> struck, Journal journal, int mails, List<String> faults) {
        return new Result(
                seed,
                struck,
                journal.acknowledged(Deed.NEED),
                journal.acknowledged(Deed.DECISION),
                journal.acknowledged(Deed.FILE),
                mails,
                faults);
    }

    /** What was begun goes on by itself: steps, announcements, seals and mails have their time. */
    private static void settle(JdbcClient database, List<String> faults) throws InterruptedException {
        var open = "select (select count(*) from act_ru_job where handler_type_ <> 'history-cleanup'"
                + " and (duedate_ <= now() or duedate_ is null))"
                + " + (select count(*) from event_publication where completion_date is null)"
                + " + (select count(*) from audit_unsealed)"
                + " + (select count(*) from mail where state in ('QUEUED', 'FAILED'))";
        for (var waited = 0; waited < TO_SETTLE; waited++) {
            if (database.sql(open).query(Long.class).single() == 0) {
                return;
            }
            Thread.sleep(1_000);
        }
        faults.add("what was begun is not done after " + TO_SETTLE + " s: "
                + database.sql(open).query(Long.class).single() + " steps, announcements, seals or mails");
    }

    private static List<String> trail(Child node) throws IOException, InterruptedException {
        var said = JSON.readTree(
                node.get("verificateur", "/api/audit/verification").body());
        return said.path("broken").isNull() ? List.of() : List.of("the trail is broken: " + said);
    }
}
