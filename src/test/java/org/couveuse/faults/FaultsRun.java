package org.couveuse.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.couveuse.faults.MoodyPost.Twice;
import org.couveuse.journeys.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Breaks things while programs work, and compares what they were told with what is there: {@code faults/run}. */
public final class FaultsRun {

    /** As shipped, but for mails: the one that a node had in hand when it died would be sent by the other after five minutes. */
    private static final List<String> LONG = List.of("--couveuse.mail.lease=PT1M", "--couveuse.outbox.every=PT10S");

    /** What a node that died leaves to the other is taken over after seconds instead of minutes. */
    static final List<String> SHORT = List.of(
            "--couveuse.mail.lease=PT15S",
            "--couveuse.outbox.every=PT3S",
            "--couveuse.outbox.patience=PT10S",
            "--couveuse.requests.longest=PT10S",
            "--camunda.bpm.job-execution.max-wait=2000");

    private static final int PROGRAMS = 4;
    private static final int LIVES = 6;
    private static final int TO_SETTLE = 180;
    private static final ObjectMapper JSON = new ObjectMapper();

    private FaultsRun() {}

    /** When something broke that may keep a node from hearing or keeping a yes. */
    private record Broken(Instant from, Instant until) {
        boolean explains(Twice mail) {
            return !until.isBefore(mail.first().minusSeconds(1)) && !from.isAfter(mail.again());
        }
    }

    /** @param arguments {@code all}, {@code h2}, {@code bad} or the name of one blow, and perhaps a seed */
    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "all";
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        var folder = Files.createTempDirectory("couveuse-faults");
        var from = System.nanoTime();
        var result =
                switch (what) {
                    case "all" -> play(folder, seed, LONG, shuffled(seed));
                    case "h2" -> killed(folder, seed, "jdbc:h2:file:./data/couveuse;WRITE_DELAY=0");
                    case "bad" -> killed(folder, seed, "jdbc:h2:file:./data/couveuse");
                    default -> play(folder, seed, LONG, List.of(Blow.valueOf(what)));
                };
        System.out.println(result.said() + "\n" + words(from) + "; journal and logs: " + folder);
        System.exit(result.green() ? 0 : 1);
    }

    private static List<Blow> shuffled(long seed) {
        var blows = new ArrayList<>(List.of(Blow.values()));
        blows.remove(Blow.NODE_LOST);
        blows.addAll(List.of(Blow.NODE_KILLED, Blow.DATABASE_KILLED));
        if (OtherTime.library().isEmpty()) {
            System.out.println("left out: CLOCK_JUMPED, as libfaketime is not installed (apt-get install libfaketime)");
            blows.remove(Blow.CLOCK_JUMPED);
        }
        Collections.shuffle(blows, new Random(seed));
        return blows;
    }

    /** Two nodes on PostgreSQL, struck by one blow after the other at moments that the seed chooses. */
    static Result play(Path folder, long seed, List<String> settings, List<Blow> blows) throws Exception {
        var chance = new Random(seed);
        var from = System.nanoTime();
        var began = Instant.now();
        try (var scene = new Scene(folder, seed, settings)) {
            var journal = new Journal(folder.resolve("journal.txt"));
            var told = new ArrayList<String>();
            note(told, from, "two nodes are ready");
            var clients = new Clients(scene::nodes, journal, seed, PROGRAMS);
            var broken = new ArrayList<Broken>();
            for (var blow : blows) {
                Thread.sleep(2_000 + chance.nextInt(6_000));
                note(told, from, blow + (blow == Blow.DISK_FULL ? " (" + scene.disk() + ")" : ""));
                var struck = Instant.now();
                blow.strike(scene);
                if (blow.ends()) {
                    broken.add(new Broken(struck, Instant.now()));
                }
            }
            Thread.sleep(3_000);
            note(told, from, "no new actions");
            clients.finish(TO_SETTLE);
            note(told, from, "every action is answered");
            var faults = new ArrayList<String>();
            settle(scene.jdbc(), faults);
            note(told, from, "what was begun is done");
            var comparison = new Comparison(journal, scene.jdbc(), scene.files());
            comparison.effects();
            faults.addAll(comparison.faults());
            faults.addAll(scene.unnoticed());
            faults.addAll(dated(scene.jdbc(), began));
            scene.post().twice().stream()
                    .filter(mail -> broken.stream().noneMatch(each -> each.explains(mail)))
                    .forEach(mail -> faults.add("a mail was taken twice for no reason: " + mail));
            faults.addAll(checks(scene.nodes().get(0)));
            note(
                    told,
                    from,
                    "compared; mails taken twice, as somebody died in between: "
                            + scene.post().twice().size());
            return Result.of(seed, told, List.of(journal), scene.post().taken(), faults);
        }
    }

    /** One node on H2, killed under load again and again. */
    static Result killed(Path folder, long seed, String address) throws Exception {
        var chance = new Random(seed);
        var from = System.nanoTime();
        var told = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var journals = new ArrayList<Journal>();
        for (var life = 1; life <= LIVES; life++) {
            var place = Files.createDirectories(folder.resolve("life-" + life));
            var journal = new Journal(place.resolve("journal.txt"));
            journals.add(journal);
            try (var node = Child.start(place, "node", "--spring.datasource.url=" + address)) {
                var clients = new Clients(() -> List.of(node), journal, seed + life, PROGRAMS);
                var seconds = 5 + chance.nextInt(10);
                Thread.sleep(seconds * 1_000L);
                node.kill();
                clients.stop();
                note(told, from, "killed after " + seconds + " s");
            }
            var file = address.replace("./", place.resolve("./").normalize() + "/");
            var database = JdbcClient.create(new DriverManagerDataSource(file, "sa", ""));
            new Comparison(journal, database, place.resolve("data/files"))
                    .faults()
                    .forEach(fault -> faults.add(place.getFileName() + ": " + fault));
        }
        return Result.of(seed, told, journals, 0, faults);
    }

    private static void note(List<String> told, long from, String what) {
        told.add(words(from) + " " + what);
        System.out.println(told.get(told.size() - 1));
    }

    private static String words(long from) {
        var time = Duration.ofNanos(System.nanoTime() - from);
        return "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** What was begun goes on by itself: steps, announcements, seals and mails have their time. */
    private static void settle(JdbcClient database, List<String> faults) throws InterruptedException {
        var open = "select (select count(*) from act_ru_job where handler_type_ <> 'history-cleanup'"
                + " and (duedate_ <= now() or duedate_ is null)) as steps,"
                + " (select count(*) from event_publication where completion_date is null) as announcements,"
                + " (select count(*) from audit_unsealed) as seals,"
                + " (select count(*) from mail where state in ('QUEUED', 'FAILED')) as mails";
        for (var waited = 0; waited < TO_SETTLE; waited++) {
            var left = database.sql(open).query().singleRow();
            if (left.values().stream().allMatch(Long.valueOf(0)::equals)) {
                return;
            }
            Thread.sleep(1_000);
        }
        faults.add("what was begun is not done after " + TO_SETTLE + " s: "
                + database.sql(open).query().singleRow());
    }

    /** Nothing is dated before the run or after now, whatever the clock of a node said meanwhile. */
    private static List<String> dated(JdbcClient database, Instant began) {
        var found = new ArrayList<String>();
        for (var moment : List.of("audit_entry.at", "audit_seal.sealed", "mail.created", "answered_request.at")) {
            var table = moment.substring(0, moment.indexOf('.'));
            var column = moment.substring(table.length() + 1);
            var wrong = database.sql("select count(*) from " + table + " where " + column + " < :began or " + column
                            + " > current_timestamp + interval '2' second")
                    .param("began", began.minusSeconds(2).atOffset(java.time.ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            if (wrong > 0) {
                found.add(wrong + " rows of " + table + " are dated outside of the run");
            }
        }
        return found;
    }

    /** What the product says of itself: the trail, and its own checks, those of files included. */
    private static List<String> checks(Child node) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var trail = JSON.readTree(
                node.get("verificateur", "/api/audit/verification").body());
        if (!trail.path("broken").isNull()) {
            found.add("the trail is broken: " + trail);
        }
        var said = node.get("admin", "/api/admin/checks");
        var findings = JSON.readTree(said.body()).findValues("faults");
        if (said.statusCode() != 200 || findings.isEmpty() || findings.stream().anyMatch(each -> each.asLong() != 0)) {
            found.add("the product's own checks say: " + said.body());
        }
        return found;
    }
}
