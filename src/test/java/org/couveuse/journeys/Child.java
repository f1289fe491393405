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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.couveuse.demonstration.Founding;
import org.jspecify.annotations.Nullable;

/**
 * The product in a process of its own, with its shipped settings: only the folder it is started in, its ports and the
 * short demonstration are chosen. Unless it is told otherwise its database is the H2 file it makes in that folder.
 */
public final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
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
    public static Child start(Path folder, String name, String... settings) throws IOException, InterruptedException {
        var child = launch(folder, name, settings);
        child.waitUntilReady();
        return child;
    }

    /** Has it do a command in a folder, and gives what it ends with; what it said is in {@code commands.log} there. */
    public static int command(Path folder, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx512m",
                "org.couveuse.CouveuseApplication"));
        all.addAll(List.of(command));
        var log = folder.resolve("commands.log").toFile();
        var builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("CLASSPATH", classPath());
        var process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the command does not end:\n" + Files.readString(log.toPath()));
        }
        return process.exitValue();
    }

    /** Starts it in a folder and waits for nothing; settings as on the command line. */
    public static Child launch(Path folder, String name, String... settings) throws IOException {
        return launch(folder, name, Map.of(), settings);
    }

    /** Starts it in a folder and an environment, and waits for nothing; settings as on the command line. */
    public static Child launch(Path folder, String name, Map<String, String> environment, String... settings)
            throws IOException {
        var port = freePort();
        var log = folder.resolve(name + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx768m",
                // it lives for minutes: a quick start is worth more than the last of its speed
                "-XX:TieredStopAtLevel=1",
                "org.couveuse.CouveuseApplication",
                "--couveuse.demo=founding",
                "--server.port=" + port,
                "--management.server.port=0"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().putAll(environment);
        return new Child(builder.start(), log, "http://localhost:" + port);
    }

    /** What the tests run with, without the tests themselves. */
    static String classPath() {
        var own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(own.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                // it is started in another folder
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it says that it is ready; fails with what it said when it ends before. */
    public void waitUntilReady() throws IOException, InterruptedException {
        var until = System.nanoTime() + START.toNanos();
        while (!said().contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                kill();
                throw new AssertionError("the product did not start:\n" + said());
            }
            Thread.sleep(200);
        }
    }

    /** Address of a page. */
    public String address(String path) {
        return address + path;
    }

    /** Its number in the system, for those who stop it and let it go on. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it said so far. */
    public String said() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Asks as somebody of the demonstration. */
    public HttpResponse<String> get(String account, String path) throws IOException, InterruptedException {
        return send(account, path, null);
    }

    /** Sends JSON as somebody of the demonstration. */
    public HttpResponse<String> post(String account, String path, String json)
            throws IOException, InterruptedException {
        return send(account, path, json);
    }

    /** Sends something, with other headers than the credentials: names and values in turn. */
    public HttpResponse<String> send(String account, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(account, path).headers(headers).method(method, HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String account, String path, @Nullable String json)
            throws IOException, InterruptedException {
        var request = request(account, path);
        var full = json == null
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        return http.send(full.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String account, String path) {
        var credentials = Base64.getEncoder()
                .encodeToString((account + ":" + Founding.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
    }

    /** Kills it as kill -9 does: it hears nothing and finishes nothing. */
    public void kill() throws InterruptedException {
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
