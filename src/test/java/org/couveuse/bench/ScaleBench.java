package org.couveuse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.couveuse.CouveuseApplication;
import org.couveuse.Troupe;
import org.couveuse.deployment.ScalePlay;
import org.couveuse.deployment.ScalePlay.Deployed;
import org.couveuse.engine.TimeTravel;
import org.couveuse.postgres.RealPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * What one organisation costs in a campaign of 100 and in one of 10,000 on a real PostgreSQL, and how fast the page of
 * each opens over HTTP. Started by {@code bench/run scale}.
 */
public final class ScaleBench {

    private static final int FEW = 100;
    private static final int SAMPLE = 400;
    private static final int OPENINGS = 31;
    private static final double PER_ORGANISATION = 1.3;
    private static final double PAGE = 1.5;
    private static final String OPENING = "page";

    private final ScalePlay play;
    private final int port;
    private boolean well = true;

    private ScaleBench(ScalePlay play, int port) {
        this.play = play;
        this.port = port;
    }

    /** Ends with 1 when an organisation costs more among many than it may, or when something is not right. */
    public static void main(String[] args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        boolean well;
        try (var context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(CouveuseApplication.class, RealPostgres.class)
                        .profiles("test")
                        .properties("server.port=0", "logging.level.root=warn")
                        .run()) {
            var bench = new ScaleBench(
                    context.getBean(ScalePlay.class), context.getWebServer().getPort());
            bench.run(many);
            context.getBean(TimeTravel.class).reset();
            well = bench.well;
        }
        System.exit(well ? 0 : 1);
    }

    /** The small campaign alone, then the large one, then a small one beside it: the large one must stand both. */
    private void run(int many) throws Exception {
        lived(4 * FEW);
        var alone = lived(FEW);
        var large = lived(many);
        var beside = lived(FEW);
        pages(alone, large, beside);
        System.out.printf(
                Locale.ROOT,
                "%-12s %14s %14s %14s %8s%n",
                "median ms",
                FEW + " alone",
                many + "",
                FEW + " beside",
                "ratio");
        for (var what : large.times.keySet()) {
            var most = what.equals(OPENING) ? PAGE : PER_ORGANISATION;
            var least = Math.min(alone.median(what), beside.median(what));
            var ratio = large.median(what) / least;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %14.2f %14.2f %14.2f %8.2f %s%n",
                    what,
                    alone.median(what),
                    large.median(what),
                    beside.median(what),
                    ratio,
                    ratio <= most ? "" : "MORE THAN " + most);
            well &= ratio <= most;
        }
    }

    /** A campaign that was lived, with its times. */
    private record Lived(Deployed deployed, Map<String, List<Double>> times) {

        double median(String what) {
            var sorted = times.get(what).stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    private Lived lived(int organisations) throws Exception {
        var begun = System.nanoTime();
        var deployed = play.launched(organisations);
        var made = System.nanoTime();
        var times = new LinkedHashMap<String, List<Double>>();
        times.put("start", play.start(deployed));
        var started = System.nanoTime();
        var sample = Math.min(SAMPLE, organisations);
        times.putAll(play.steps(deployed, sample));
        times.put("sums", play.fold());
        var found = new Lived(deployed, times);
        times.put(OPENING, new ArrayList<>());
        var program = new ScreenProgram(port, deployed.officer(), Troupe.PASSWORD);
        for (var i = 0; i < OPENINGS; i++) {
            open(program, found);
        }
        System.out.printf(
                Locale.ROOT,
                "%d organisations: made in %.1f s, all invited in %.1f s, %d went four steps further%n",
                organisations,
                (made - begun) / 1e9,
                (started - made) / 1e9,
                sample);
        play.wrong(deployed, sample).forEach(wrong -> {
            System.out.println("WRONG: " + wrong);
            well = false;
        });
        return found;
    }

    /** Opens the pages in turn, so that what else the machine does falls on all alike. */
    private void pages(Lived... campaigns) throws Exception {
        var programs = new ArrayList<ScreenProgram>();
        for (var campaign : campaigns) {
            campaign.times.get(OPENING).clear();
            programs.add(new ScreenProgram(port, campaign.deployed.officer(), Troupe.PASSWORD));
        }
        for (var i = 0; i < OPENINGS; i++) {
            for (var c = 0; c < campaigns.length; c++) {
                open(programs.get(c), campaigns[c]);
            }
        }
    }

    private void open(ScreenProgram program, Lived campaign) throws Exception {
        var begun = System.nanoTime();
        var page = program.open("deploiements/" + campaign.deployed.campaign());
        campaign.times.get(OPENING).add((System.nanoTime() - begun) / 1e6);
        if (!page.contains("Par étape")) {
            System.out.println("WRONG: the page is not that of a campaign");
            well = false;
        }
    }
}
