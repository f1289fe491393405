package org.couveuse.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.couveuse.bench.Score.Goal;
import org.couveuse.journeys.Chromium;

/**
 * How long from the start of a process to its first page, on an empty database and on one that is there, and what a
 * browser is sent for that page: the product beside the engine's own web application, both as processes of their own on
 * a file of H2, in turn. Nothing is asked of these figures; they are told. Started by {@code bench/run start}, which
 * gives the web application's class path.
 */
public final class StartBench {

    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private StartBench() {}

    /** What is started, and where its first page is. */
    private record Program(String name, List<String> command, String page) {

        static Program ours() {
            var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
            return new Program(
                    "ours",
                    List.of(
                            "-cp",
                            classes,
                            "org.couveuse.CouveuseApplication",
                            "--couveuse.demo=founding",
                            "--management.server.port=0"),
                    "/connexion");
        }

        static Program engine(String classes) {
            return new Program(
                    "engine's web application",
                    List.of("-cp", classes, "org.couveuse.bench.webapp.EngineWebapp"),
                    "/camunda/app/welcome/default/");
        }
    }

    /** The class path of the engine's web application, and how many times, three unless told otherwise. Ends with 0 whatever the figures are. */
    public static void main(String[] args) throws Exception {
        var score = new Score("start");
        var ours = Program.ours();
        var engine = Program.engine(args[0]);
        var times = new ArrayList<Samples>();
        for (var i = 0; i < 4; i++) {
            times.add(new Samples());
        }
        var sent = new long[2];
        var rounds = args.length > 1 ? Integer.parseInt(args[1]) : TIMES;
        for (var i = 0; i < rounds; i++) {
            for (var p = 0; p < 2; p++) {
                var program = p == 0 ? ours : engine;
                var folder = Files.createTempDirectory("start");
                started(program, folder, times.get(p), null);
                sent[p] = started(program, folder, times.get(2 + p), program.page());
            }
        }
        score.figure("h2", "first page, empty database, ours", 1, times.get(0));
        score.figure("h2", "first page, empty database, engine", 1, times.get(1));
        score.figure("h2", "first page, known database, ours", 1, times.get(2));
        score.figure("h2", "first page, known database, engine", 1, times.get(3));
        ratio(score, "start, empty database", times.get(0), times.get(1));
        ratio(score, "start, known database", times.get(2), times.get(3));
        System.out.printf(Locale.ROOT, "first page: %d kB, the engine's %d kB%n", sent[0] / 1024, sent[1] / 1024);
        score.ratio("h2", "bytes of the first page", 1, "the engine's", (double) sent[0] / sent[1], Goal.none());
        System.exit(score.well() ? 0 : 1);
    }

    private static void ratio(Score score, String what, Samples ours, Samples engine) {
        score.ratio("h2", what, 1, "the engine's", ours.median() / engine.median(), Goal.none());
    }

    /** Starts it, waits for its first page, and ends it; gives how many bytes a browser is sent for a page, if one is named. */
    private static long started(
            Program program, Path folder, Samples times, @org.jspecify.annotations.Nullable String page)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-Duser.timezone=UTC"));
        command.addAll(program.command());
        command.add("--server.port=" + port);
        var log = folder.resolve("log.txt").toFile();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            await(process, "http://localhost:" + port + program.page(), begun, log.toPath());
            times.add((System.nanoTime() - begun) / 1e6);
            return page == null ? 0 : sent("http://localhost:" + port + page);
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private static void await(Process process, String address, long begun, Path log)
            throws IOException, InterruptedException {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        while (true) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("did not start:\n" + Files.readString(log));
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens there yet
            }
            Thread.sleep(50);
        }
    }

    /** All that goes over the wire until the page rests, headers included, for a browser that has kept nothing. */
    private static long sent(String address) {
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext()) {
            var requests = new ArrayList<Request>();
            Page page = context.newPage();
            page.onRequestFinished(requests::add);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return requests.stream()
                    .map(Request::sizes)
                    .mapToLong(sizes -> (long) sizes.responseBodySize + sizes.responseHeadersSize)
                    .sum();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
