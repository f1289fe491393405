package org.couveuse.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clock of its own for one process, which can be made to jump: {@code libfaketime}, where that is installed. */
final class OtherTime {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib64/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/faketime/libfaketime.so.1"),
            Path.of("/usr/local/lib/faketime/libfaketime.so.1"));

    private final Path file;

    OtherTime(Path file) throws IOException {
        this.file = file;
        jump(Duration.ZERO);
    }

    /** Where the library is; nothing where it is not installed. */
    static Optional<Path> library() {
        return PLACES.stream().filter(Files::exists).findFirst();
    }

    /** What the process is started with. */
    Map<String, String> environment(Path library) {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                // a jump of the clock moves neither the counter of the waits nor the dates of files
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // without this the JVM's waits, which go by that counter, end at once
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    /** The process is this far from the machine's time, a second from now at most. */
    void jump(Duration by) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, "%+d\n".formatted(by.toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
