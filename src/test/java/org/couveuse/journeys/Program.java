package org.couveuse.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the system that the journeys need, installed from Debian's package where that may be done. */
final class Program {

    private Program() {}

    /** Where the first of these is, once Debian's package was installed if need be; empty where it cannot be had. */
    static Optional<Path> find(List<String> names, String debian) {
        return onPath(names).or(() -> fromDebian(names, debian));
    }

    private static Optional<Path> onPath(List<String> names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian(List<String> names, String debian) {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        return run("apt-get", "update") && run("apt-get", "install", "-y", "--no-install-recommends", debian)
                ? onPath(names)
                : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
