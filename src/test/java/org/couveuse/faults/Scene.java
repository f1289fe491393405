package org.couveuse.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.couveuse.journeys.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes, their database, their mail server and the disk of their attachments, all of which can be broken. */
final class Scene implements AutoCloseable {

    private static final int DISK = 32 * 1024 * 1024;

    private final Path folder;
    private final Path files;
    private final List<String> settings;
    private final Database database;
    private final MoodyPost post;
    private final Random chance;
    private final boolean mounted;
    private final Map<Child, OtherTime> times = new ConcurrentHashMap<>();
    private final List<String> unnoticed = new ArrayList<>();
    private volatile List<Child> nodes = List.of();
    private int started;

    /** @param settings what the nodes have besides what they need */
    Scene(Path folder, long seed, List<String> settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.files = Files.createDirectories(folder.resolve("files"));
        this.settings = settings;
        this.chance = new Random(seed);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", files.toString());
        this.database = new Database(folder.resolve("database"));
        this.post = new MoodyPost();
        try {
            nodes = List.of(launch(), launch());
            for (var node : nodes) {
                node.waitUntilReady();
            }
        } catch (AssertionError | IOException e) {
            close();
            throw e;
        }
    }

    private Child launch() throws IOException {
        var name = "node-" + ++started;
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.address(),
                "--spring.datasource.username=" + Database.USER,
                "--spring.datasource.password=" + Database.USER,
                "--couveuse.demo-anywhere=true",
                "--couveuse.files=" + files,
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + post.port(),
                "--spring.mail.properties.mail.smtp.timeout=3000",
                "--couveuse.mail.every=PT1S",
                "--spring.datasource.hikari.connection-timeout=10000",
                "--camunda.bpm.job-execution.lock-time-in-millis=10000"));
        all.addAll(settings);
        var library = OtherTime.library();
        if (library.isEmpty()) {
            return Child.launch(folder, name, all.toArray(String[]::new));
        }
        var time = new OtherTime(folder.resolve(name + ".time"));
        var node = Child.launch(folder, name, time.environment(library.get()), all.toArray(String[]::new));
        times.put(node, time);
        return node;
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

    /** What was struck and was felt by nobody, so that it proves nothing. */
    List<String> unnoticed() {
        return unnoticed;
    }

    /** Where the attachments are. */
    Path files() {
        return files;
    }

    /** How a full disk is played here. */
    String disk() {
        return mounted
                ? "a disk of 32 MB that is filled"
                : "a folder that takes no file, as no small disk may be mounted";
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(database.address(), Database.USER, Database.USER));
    }

    /** One of the two, and, if wanted, another in its place once the other has gone on alone for a while. */
    void killOneNode(boolean another) throws IOException, InterruptedException {
        var which = chance.nextInt(nodes.size());
        nodes.get(which).kill();
        wait(5);
        var now = new ArrayList<>(nodes);
        if (another) {
            var next = launch();
            next.waitUntilReady();
            now.set(which, next);
        } else {
            now.remove(which);
        }
        nodes = List.copyOf(now);
    }

    /** The clock of one node is this far off, then this far, each for so many seconds, and right again. */
    void jump(List<Duration> far, int seconds) throws IOException, InterruptedException {
        var node = nodes.get(chance.nextInt(nodes.size()));
        var time = times.get(node);
        if (time == null) {
            throw new IllegalStateException("no clock can be moved where libfaketime is not installed");
        }
        for (var each : far) {
            time.jump(each);
            wait(seconds);
        }
        time.jump(Duration.ZERO);
        if (!node.said().contains("this machine's clock is ")) {
            unnoticed.add("a node did not notice that its machine's clock had jumped");
        }
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
    public void close() throws IOException, InterruptedException {
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
