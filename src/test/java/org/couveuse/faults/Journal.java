package org.couveuse.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the clients know, written by them as they go: each action before it is sent, with the key it is sent with, and
 * each yes as it arrives. The product never sees it.
 */
final class Journal {

    /** What was asked for. */
    enum Deed {
        /** A need, found again by its title. */
        NEED,
        /** The triage of a need, found again by the need. */
        DECISION,
        /** A file, found again by its name. */
        FILE
    }

    /**
     * An action of a client.
     *
     * @param mark by what it is found in the database
     * @param acknowledged whether a node said yes
     */
    record Entry(Deed deed, String key, String mark, boolean acknowledged) {}

    private final Path file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Journal(Path file) {
        this.file = file;
    }

    void intends(Deed deed, String key, String mark) {
        entries.put(key, new Entry(deed, key, mark, false));
        line("intends " + deed + " " + key + " " + mark);
    }

    void acknowledged(String key) {
        entries.computeIfPresent(key, (k, entry) -> new Entry(entry.deed(), k, entry.mark(), true));
        line("acknowledged " + key);
    }

    /** Something a client was told that is neither yes nor a fault one waits out. */
    void told(String key, String what) {
        line("told " + key + " " + what.replaceAll("\\s+", " "));
    }

    long acknowledged(Deed deed) {
        return entries.values().stream()
                .filter(entry -> entry.deed() == deed && entry.acknowledged())
                .count();
    }

    /** All actions of a kind, by their mark. */
    Map<String, Entry> all(Deed deed) {
        return entries.values().stream()
                .filter(entry -> entry.deed() == deed)
                .collect(Collectors.toMap(Entry::mark, entry -> entry));
    }

    private synchronized void line(String words) {
        try {
            Files.writeString(
                    file,
                    Instant.now() + " " + words + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
