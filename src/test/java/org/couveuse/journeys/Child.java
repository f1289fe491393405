package org.couveuse.journeys;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.couveuse.demonstration.Founding;
import org.jspecify.annotations.Nullable;

/**
 * The product in a process of its own, with its shipped settings: only the folder it is started in, its port and the
 * short demonstration are chosen. Its database is the H2 file it makes in that folder.
 */
final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final String READY = "Couveuse est prête";

    private final Process process;
    private final Path log;
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Child(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it in a folder and waits until it says that it is ready. */
    static Child start(Path folder, String name) throws IOException, InterruptedException {
        var port = freePort();
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=UTC",
                        "-Xmx768m",
                        "org.couveuse.CouveuseApplication",
                        "--couveuse.demo=founding",
                        "--server.port=" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", classPath());
        var child = new Child(builder.start(), log, "http://localhost:" + port);
        child.waitUntilReady();
        return child;
    }

    /** What the tests run with, without the tests themselves. */
    private static String classPath() {
        var own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(own.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        var until = System.nanoTime() + START.toNanos();
        while (!said().contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                kill();
                throw new AssertionError("the product did not start:\n" + said());
            }
            Thread.sleep(200);
        }
    }

    private String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return send(account, path, null);
    }

    HttpResponse<String> post(String account, String path, String json) throws IOException, InterruptedException {
        return send(account, path, json);
    }

    private HttpResponse<String> send(String account, String path, @Nullable String json)
            throws IOException, InterruptedException {
        var credentials = Base64.getEncoder()
                .encodeToString((account + ":" + Founding.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
        var full = json == null
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        return http.send(full.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Kills it as kill -9 does: it hears nothing and finishes nothing. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
