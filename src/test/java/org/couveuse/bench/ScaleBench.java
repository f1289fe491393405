package org.couveuse.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.couveuse.CouveuseApplication;
import org.couveuse.Troupe;
import org.couveuse.deployment.ScalePlay;
import org.couveuse.deployment.ScalePlay.Deployed;
import org.couveuse.deployment.ScalePlay.Invited;
import org.couveuse.engine.TimeTravel;
import org.couveuse.postgres.RealPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one organisation costs in a campaign of 100 and in one of 10,000 on a real PostgreSQL, and how fast the page of
 * each opens over HTTP. Started by {@code bench/run scale}.
 */
public final class ScaleBench {

    private static final int FEW = 100;
    private static final int SAMPLE = 400;
    private static final int OPENINGS = 31;
    private static final int PINGS = 10;
    private static final double PER_ORGANISATION = 1.3;
    private static final double PAGE = 1.5;
    private static final String OPENING = "page";
    private static final String NOTHING = "select 1";

    private final ScalePlay play;
    private final JdbcClient jdbc;
    private final int port;
    private boolean well = true;

    private ScaleBench(ScalePlay play, JdbcClient jdbc, int port) {
        this.play = play;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Ends with 1 when an organisation costs more among many than it may, or when something is not right. */
    public static void main(String[] args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        boolean well;
        try (var context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(CouveuseApplication.class, RealPostgres.class)
                        .profiles("test")
                        .properties(
                                "server.port=0",
                                "logging.level.root=warn",
                                "spring.datasource.hikari.allow-pool-suspension=true")
                        .run()) {
            var bench = new ScaleBench(
                    context.getBean(ScalePlay.class),
                    context.getBean(JdbcClient.class),
                    context.getWebServer().getPort());
            bench.run(many, new Pristine(context.getBean(HikariDataSource.class)), context.getBean(TimeTravel.class));
            context.getBean(TimeTravel.class).reset();
            well = bench.well;
        }
        System.exit(well ? 0 : 1);
    }

    /**
     * A large campaign and small ones in turn, so that the machine's moods fall on both. Then the database is taken back
     * to how it was, and a small campaign is alone in it: it comes last, so that the process is as warm for it.
     */
    private void run(int many, Pristine empty, TimeTravel clock) throws Exception {
        lived("warming up", 4 * FEW);
        var large = new Lived(String.valueOf(many), play.launched(many));
        var small = new ArrayList<Lived>();
        for (var i = 0; i < SAMPLE / FEW; i++) {
            small.add(new Lived(FEW + " beside", play.launched(FEW)));
        }
        var beside = small.get(0);
        var begun = System.nanoTime();
        var every = Math.max(1, many / SAMPLE);
        var batches = 0;
        for (var next = play.batch(large.of); next.isPresent(); next = play.batch(large.of)) {
            large.add("start", next.getAsDouble());
            if (++batches % every == 0) {
                small.stream()
                        .map(each -> play.batch(each.of))
                        .filter(OptionalDouble::isPresent)
                        .findFirst()
                        .ifPresent(time -> beside.add("start", time.getAsDouble()));
            }
        }
        System.out.printf(Locale.ROOT, "%d invited in %.1f s%n", many, (System.nanoTime() - begun) / 1e9);
        small.forEach(each -> play.start(each.of).forEach(time -> beside.add("start", time)));
        tidy();
        var few =
                small.stream().flatMap(each -> play.some(each.of, FEW).stream()).toList();
        var some = play.some(large.of, SAMPLE);
        for (var i = 0; i < Math.max(some.size(), few.size()); i++) {
            if (i < some.size()) {
                steps(large, some.get(i));
            }
            if (i < few.size()) {
                steps(beside, few.get(i));
            }
        }
        play.fold();
        pages(large, beside);
        right(large, some.size());
        small.forEach(each -> right(each, FEW));
        clock.reset();
        empty.restore();
        table(lived(FEW + " alone", FEW), large, beside);
    }

    /**
     * The steps of one organisation, and beside them a question that asks for nothing. That one tells what a question
     * costs on its way: where product and database wake each other on two processors it may come to cost five times as
     * much from one minute to the next, and every step with it, whatever the database holds.
     */
    private void steps(Lived campaign, Invited who) {
        for (var i = 0; i < PINGS; i++) {
            var begun = System.nanoTime();
            jdbc.sql(NOTHING).query(Integer.class).single();
            campaign.add(NOTHING, (System.nanoTime() - begun) / 1e6);
        }
        play.steps(who, campaign.times);
    }

    /**
     * What the database does by itself some time after so many rows were written, and what would fall on whoever comes
     * next otherwise. Organisations answer days after they were invited.
     */
    private void tidy() {
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
    }

    private void table(Lived alone, Lived large, Lived beside) {
        System.out.printf("%-12s", "median ms");
        for (var each : List.of(alone, large, beside)) {
            System.out.printf("%16s", each.name);
        }
        System.out.printf("%16s%16s%n", "to alone", "to beside");
        for (var what : large.times.keySet()) {
            var most = what.equals(OPENING) ? PAGE : PER_ORGANISATION;
            var toAlone = large.median(what) / alone.median(what);
            var toBeside = large.median(what) / beside.median(what);
            var enough = what.equals(NOTHING) || Math.max(toAlone, toBeside) <= most;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s%16.2f%16.2f%16.2f%16.2f%16.2f %s%n",
                    what,
                    alone.median(what),
                    large.median(what),
                    beside.median(what),
                    toAlone,
                    toBeside,
                    enough ? "" : "MORE THAN " + most);
            well &= enough;
        }
    }

    /** A campaign with the times it took. */
    private record Lived(String name, Deployed of, Map<String, List<Double>> times) {

        Lived(String name, Deployed of) {
            this(name, of, new LinkedHashMap<>());
        }

        void add(String what, double time) {
            times.computeIfAbsent(what, w -> new ArrayList<>()).add(time);
        }

        double median(String what) {
            var sorted = times.getOrDefault(what, List.of(Double.NaN)).stream()
                    .sorted()
                    .toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    private Lived lived(String name, int organisations) throws Exception {
        var found = new Lived(name, play.launched(organisations));
        play.start(found.of).forEach(time -> found.add("start", time));
        tidy();
        play.some(found.of, organisations).forEach(who -> steps(found, who));
        play.fold();
        right(found, organisations);
        pages(found);
        return found;
    }

    private void right(Lived campaign, int reported) {
        play.wrong(campaign.of, reported).forEach(wrong -> {
            System.out.println("WRONG: " + campaign.name + ", " + wrong);
            well = false;
        });
    }

    /** Opens the pages in turn. The page of a campaign that was alone when it was opened keeps those times. */
    private void pages(Lived... campaigns) throws Exception {
        var programs = new ArrayList<ScreenProgram>();
        for (var campaign : campaigns) {
            programs.add(new ScreenProgram(port, campaign.of.officer(), Troupe.PASSWORD));
        }
        for (var i = 0; i < OPENINGS; i++) {
            for (var c = 0; c < campaigns.length; c++) {
                open(programs.get(c), campaigns[c]);
            }
        }
    }

    private void open(ScreenProgram program, Lived campaign) throws Exception {
        var begun = System.nanoTime();
        var page = program.open("deploiements/" + campaign.of.campaign());
        campaign.add(OPENING, (System.nanoTime() - begun) / 1e6);
        if (!page.contains("Par étape")) {
            System.out.println("WRONG: the page is not that of a campaign");
            well = false;
        }
    }
}
