package org.couveuse.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.couveuse.bench.Score.Goal;
import org.couveuse.demonstration.Founding;
import org.couveuse.demonstration.Story;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * How much memory somebody who is signed in holds live, on the heaviest screens: sessions are opened over HTTP as a
 * browser does, each on one screen, and what the heap holds after a collection is divided by their number. Started by
 * {@code bench/run sessions}.
 */
public final class SessionBench {

    private static final int SESSIONS = 60;
    private static final int WARM = 12;
    private static final double MOST_BYTES = 1 << 20;
    private static final List<String> HEAVIEST = List.of(
            "", "taches", "besoins", "solutions", "pilotage", "deploiements", "experimentations", "organisations");

    private SessionBench() {}

    /** Ends with 1 when a session holds more than it should. */
    public static void main(String[] args) throws Exception {
        var score = new Score("sessions");
        try (var context = Base.POSTGRESQL.start()) {
            context.getBean(Story.class).play();
            measure(score, context);
        }
        System.exit(score.well() ? 0 : 1);
    }

    private static void measure(Score score, ServletWebServerApplicationContext context) throws Exception {
        var port = context.getWebServer().getPort();
        var programs = new ArrayList<ScreenProgram>();
        for (var i = 0; i < WARM; i++) {
            programs.add(open(port, i));
        }
        var before = live();
        var opened = new ArrayList<ScreenProgram>();
        for (var i = 0; i < SESSIONS; i++) {
            opened.add(open(port, i));
        }
        var each = (live() - before) / (double) SESSIONS;
        System.out.printf(
                Locale.ROOT, "%d sessions, %.0f kB each; %d before%n", opened.size(), each / 1024, programs.size());
        score.ratio("postgresql", "live memory of a session", SESSIONS, "1 MB", each / MOST_BYTES, Goal.atMost(1));
    }

    private static ScreenProgram open(int port, int number) throws IOException, InterruptedException {
        var program = new ScreenProgram(port, "agence1", Founding.PASSWORD);
        program.open(HEAVIEST.get(number % HEAVIEST.size()));
        return program;
    }

    /** What the heap holds once nothing more can be collected. */
    private static long live() throws InterruptedException {
        for (var i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(300);
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
