package org.couveuse.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what the database says is attached with what lies on the disk; reads only. */
@Service
@Transactional(readOnly = true)
public class FileCheck {

    /** A file is in place before its row is committed: younger ones may still get theirs. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileCheck(Vault vault, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What does not fit: the number of an attachment, or the name of a file. */
    public record Fault(String thing, String what) {}

    private record Kept(String id, String storedAs, long size) {}

    /** Attachments whose bytes are not there, or not as many as there should be. */
    public List<Fault> withoutFile() {
        return jdbc
                .sql("select id, stored_as, size_bytes from attachment order by at, id")
                .query((row, n) -> new Kept(row.getString("id"), row.getString("stored_as"), row.getLong("size_bytes")))
                .list()
                .stream()
                .filter(kept -> !vault.has(kept.storedAs(), kept.size()))
                .map(kept -> new Fault(kept.id(), "no file of this size: " + kept.storedAs()))
                .toList();
    }

    /** Files that belong to no attachment; an interrupted upload may leave one. */
    public List<Fault> withoutAttachment() {
        var lying = vault.before(clock.instant().minus(YOUNG));
        var known = new HashSet<>(
                jdbc.sql("select stored_as from attachment").query(String.class).list());
        return lying.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Fault(name, "no attachment names it"))
                .toList();
    }
}
