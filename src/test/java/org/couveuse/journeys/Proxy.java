package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The proxy of {@code docker-compose.yml} with its own file, in front of nodes that run here: in that file only the
 * port it listens at and the addresses of the nodes are others. Where Caddy cannot be had the tests fail.
 */
final class Proxy implements AutoCloseable {

    private static final Path SHIPPED = Path.of("src/main/docker/Caddyfile");

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A port that nobody listens at. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Has Caddy check the file as it is shipped, then starts it at this port and waits until it listens. */
    static Proxy start(Path folder, int port, Child left, Child right) throws IOException, InterruptedException {
        var caddy = Program.find(List.of("caddy"), "caddy")
                .orElseThrow(() -> new AssertionError("there is no caddy here, and it could not be installed"))
                .toString();
        var log = folder.resolve("proxy.log");
        var check = run(folder, log, caddy, "validate", SHIPPED.toAbsolutePath());
        assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(Files.readString(log)).isZero();

        var here = Files.writeString(folder.resolve("Caddyfile"), moved(Files.readString(SHIPPED), port, left, right));
        var proxy = new Proxy(run(folder, log, caddy, "run", here), port);
        for (var tries = 0; !proxy.listens(); tries++) {
            assertThat(proxy.process.isAlive() && tries < 100)
                    .as("the proxy listens: " + Files.readString(log))
                    .isTrue();
            Thread.sleep(100);
        }
        return proxy;
    }

    private static String moved(String shipped, int port, Child left, Child right) {
        assertThat(shipped).containsOnlyOnce("\n:8080 {").containsOnlyOnce(" couveuse:8080 couveuse-2:8080 {");
        return shipped.replace("\n:8080 {", "\n:" + port + " {")
                .replace(" couveuse:8080 couveuse-2:8080 {", " " + at(left) + " " + at(right) + " {");
    }

    private static String at(Child node) {
        return "127.0.0.1:" + URI.create(node.address("/")).getPort();
    }

    private static Process run(Path folder, Path log, String caddy, String verb, Path file) throws IOException {
        var builder = new ProcessBuilder(caddy, verb, "--config", file.toString(), "--adapter", "caddyfile")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Address of a page. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
