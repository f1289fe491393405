package org.couveuse.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.couveuse.journeys.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes, their database, their mail server and the disk of their attachments, all of which can be broken. */
final class Scene implements AutoCloseable {

    private static final int DISK = 4 * 1024 * 1024;

    private final Path folder;
    private final Path files;
    private final Database database;
    private final MoodyPost post;
    private final Random chance;
    private final boolean mounted;
    private volatile List<Child> nodes = List.of();
    private int started;

    Scene(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.files = Files.createDirectories(folder.resolve("files"));
        this.chance = new Random(seed);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", files.toString());
        this.database = new Database(folder.resolve("database"));
        this.post = new MoodyPost();
        var both = List.of(launch(), launch());
        for (var node : both) {
            node.waitUntilReady();
        }
        nodes = both;
    }

    private Child launch() throws IOException {
        return Child.launch(
                folder,
                "node-" + ++started,
                "--spring.datasource.url=" + database.address(),
                "--spring.datasource.username=" + Database.USER,
                "--spring.datasource.password=" + Database.USER,
                "--couveuse.demo-anywhere=true",
                "--couveuse.files=" + files,
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + post.port(),
                "--spring.mail.properties.mail.smtp.timeout=3000",
                "--couveuse.mail.every=PT1S",
                "--couveuse.outbox.every=PT10S",
                "--spring.datasource.hikari.connection-timeout=10000",
                "--camunda.bpm.job-execution.lock-time-in-millis=10000");
    }

    List<Child> nodes() {
        return nodes;
    }

    Database database() {
        return database;
    }

    MoodyPost post() {
        return post;
    }

    /** How a full disk is played here. */
    String disk() {
        return mounted
                ? "a disk of 4 MB that is filled"
                : "a folder that takes no file, as no small disk may be mounted";
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(database.address(), Database.USER, Database.USER));
    }

    /** One of the two, and another in its place once the other has gone on alone for a while. */
    void killOneNode() throws IOException, InterruptedException {
        var which = chance.nextInt(nodes.size());
        nodes.get(which).kill();
        wait(5);
        var next = launch();
        next.waitUntilReady();
        var now = new ArrayList<>(nodes);
        now.set(which, next);
        nodes = List.copyOf(now);
    }

    void fill() throws IOException {
        if (!mounted) {
            var incoming = files.resolve("incoming");
            if (Files.exists(incoming)) {
                Files.move(incoming, files.resolve("incoming-away"));
            }
            Files.writeString(incoming, "no folder");
            return;
        }
        try (var out = FileChannel.open(files.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var block = new byte[4096];
            while (out.write(java.nio.ByteBuffer.wrap(block)) > 0) {
                // until the disk says no
            }
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(files.resolve(mounted ? "filler" : "incoming"));
        if (!mounted && Files.exists(files.resolve("incoming-away"))) {
            Files.move(files.resolve("incoming-away"), files.resolve("incoming"));
        }
    }

    static void wait(int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        post.close();
        database.close();
        if (mounted) {
            run("umount", files.toString());
        }
    }
}
