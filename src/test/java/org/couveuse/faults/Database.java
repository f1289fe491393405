package org.couveuse.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL that keeps what it says, at one port for all its lives, and that can be killed and frozen. */
final class Database implements AutoCloseable {

    static final String USER = "postgres";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    Database(Path folder) throws IOException {
        this.folder = folder;
        try (var socket = new java.net.ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.server = begin();
    }

    private EmbeddedPostgres begin() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(java.time.Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String address() {
        return server.getJdbcUrl(USER, "postgres");
    }

    /** As kill -9 of the server and of everybody who worked for it. */
    void kill() throws IOException, InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            each.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    /** Starts it again where it was killed. */
    void again() throws IOException {
        server.close();
        server = begin();
    }

    /** It neither answers nor refuses. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** It goes on as if nothing had been. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", which));
        processes().forEach(each -> command.add(String.valueOf(each.pid())));
        // some of them may have ended meanwhile, which is well
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private List<ProcessHandle> processes() throws IOException {
        var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        var master = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        return Stream.concat(Stream.of(master), master.descendants()).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
