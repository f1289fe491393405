package org.couveuse.bench;

import java.util.Locale;
import org.couveuse.CouveuseApplication;
import org.couveuse.engine.TimeTravel;
import org.couveuse.postgres.RealPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The members of a forum vote by program, over HTTP, on a real PostgreSQL, all in the same moment. Started by
 * {@code bench/run voting-http}.
 */
public final class HttpVotingBench {

    private static final int THEMES = 40;
    private static final int STRENGTH = 10;
    private static final double A_MINUTE = 60;

    private HttpVotingBench() {}

    /** Ends with 1 when a ballot was lost or doubled, when anybody met an error, or when it took over a minute. */
    public static void main(String[] args) throws Exception {
        int members = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        boolean well = true;
        try (var context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(CouveuseApplication.class, RealPostgres.class)
                        .profiles("test")
                        .properties("server.port=0", "logging.level.root=warn")
                        .run()) {
            System.out.printf(
                    Locale.ROOT,
                    "%d themes, 2 criteria, %d processors for members, server and database together%n",
                    THEMES,
                    Runtime.getRuntime().availableProcessors());
            var rush = new HttpRush(context, context.getWebServer().getPort());
            var result = rush.play(members, THEMES, STRENGTH);
            context.getBean(TimeTravel.class).reset();
            System.out.printf(
                    Locale.ROOT,
                    "%d members signed in in %.1f s and voted in %.1f s; %d acknowledged, %d counted, %d of those who cast at the close in time%n",
                    result.members(),
                    result.signingIn(),
                    result.seconds(),
                    result.acknowledged(),
                    result.counted(),
                    result.late());
            System.out.printf("%-18s %7s %10s %9s %10s%n", "", "calls", "median ms", "p95 ms", "worst ms");
            result.waits()
                    .forEach((what, waits) -> System.out.printf(
                            Locale.ROOT,
                            "%-18s %7.0f %10.0f %9.0f %10.0f%n",
                            what,
                            waits[0],
                            waits[1],
                            waits[2],
                            waits[3]));
            System.out.println("refused at the close: " + result.refusals());
            result.wrong().stream().limit(20).forEach(wrong -> System.out.println("WRONG: " + wrong));
            well = result.wrong().isEmpty() && result.seconds() <= A_MINUTE;
        }
        System.exit(well ? 0 : 1);
    }
}
