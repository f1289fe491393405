package org.couveuse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.couveuse.bench.Score.Goal;
import org.couveuse.demonstration.Story;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * How many times a second the public page is answered, server and askers on one machine, and that no session is opened
 * for it. Started by {@code bench/run public}.
 */
public final class PublicBench {

    private static final int AT_ONCE = 8;
    private static final int WARM = 2_000;
    private static final int TIMES = 6_000;
    private static final double LEAST = 200;

    private PublicBench() {}

    /** The databases; both unless told otherwise. Ends with 1 when the goal is missed or a session was opened. */
    public static void main(String[] args) throws Exception {
        var bases = args.length > 0 ? List.of(Base.valueOf(args[0])) : List.of(Base.values());
        var score = new Score("public");
        for (var base : bases) {
            try (var context = base.start()) {
                context.getBean(Story.class).play();
                ask(base, score, context);
            }
        }
        System.exit(score.well() ? 0 : 1);
    }

    private static void ask(Base base, Score score, ServletWebServerApplicationContext context) throws Exception {
        var address = "http://localhost:" + context.getWebServer().getPort() + "/transparence";
        rush(address, WARM, score, new Samples());
        var samples = new Samples();
        var begun = System.nanoTime();
        rush(address, TIMES, score, samples);
        var perSecond = TIMES / ((System.nanoTime() - begun) / 1e9);
        score.figure(base.words(), "public page", AT_ONCE, samples);
        score.ratio(base.words(), "public page", AT_ONCE, "200 a second", perSecond / LEAST, Goal.atLeast(1));
    }

    private static void rush(String address, int times, Score score, Samples samples) throws InterruptedException {
        var left = new AtomicInteger(times);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        for (var i = 0; i < AT_ONCE; i++) {
            pool.execute(() -> {
                var http = HttpClient.newHttpClient();
                while (left.getAndDecrement() > 0) {
                    once(http, address, score, samples);
                }
            });
        }
        pool.shutdown();
        if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
            score.wrong("the public page was not answered in ten minutes");
        }
    }

    private static void once(HttpClient http, String address, Score score, Samples samples) {
        try {
            var begun = System.nanoTime();
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            var took = (System.nanoTime() - begun) / 1e6;
            synchronized (samples) {
                samples.add(took);
            }
            var session = answer.headers().allValues("Set-Cookie").stream().anyMatch(c -> c.contains("JSESSIONID"));
            if (answer.statusCode() != 200 || session) {
                score.wrong("answered " + answer.statusCode() + (session ? " with a session" : ""));
            }
        } catch (IOException e) {
            score.wrong("not answered: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
