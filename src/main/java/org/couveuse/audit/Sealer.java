package org.couveuse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.couveuse.audit.Chain.Head;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers and hashes what is committed, batch after batch. Whoever seals holds the row of the head: of two nodes the
 * second waits, then sees what the first sealed and goes on after it.
 */
@Component
public class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${couveuse.audit.every:PT1S}", initialDelayString = "${couveuse.audit.every:PT1S}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("the trail could not be sealed and will be sealed later", e);
        }
    }

    /** Seals all that waits; returns how many entries that was. Tests call it by hand. */
    public int pass() {
        var sealed = 0;
        int batch;
        do {
            var done = transaction.execute(status -> batch());
            batch = done == null ? 0 : done;
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int batch() {
        if (jdbc.sql("select entry from audit_unsealed limit 1")
                .query(UUID.class)
                .list()
                .isEmpty()) {
            return 0;
        }
        var head = head();
        var waiting = jdbc.sql("select e.* from audit_unsealed u join audit_entry e on e.id = u.entry"
                        + " order by u.at, u.entry limit " + BATCH)
                .query((row, n) -> seal(row))
                .list();
        var seals = new ArrayList<Object[]>();
        var number = head.number();
        var hash = head.hash();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var seal : waiting) {
            hash = seal.hash(++number, hash);
            seals.add(new Object[] {number, seal.entry(), seal.noteDigest(), hash, now});
        }
        batches.batchUpdate(
                "insert into audit_seal (number, entry, note_digest, hash, sealed) values (?, ?, ?, ?, ?)", seals);
        batches.batchUpdate(
                "delete from audit_unsealed where entry = ?",
                waiting.stream().map(seal -> new Object[] {seal.entry()}).toList());
        jdbc.sql("update audit_head set number = ?, hash = ? where id = 1")
                .params(number, hash)
                .update();
        return waiting.size();
    }

    private Head head() {
        return jdbc.sql("select number, hash from audit_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
                .single();
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getObject("subject", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                Seal.digest(row.getString("note"), row.getString("salt")),
                place(row));
    }

    /** From where an entry comes, as its row says. */
    static @Nullable Place place(ResultSet row) throws SQLException {
        var process = row.getString("process");
        return process == null
                ? null
                : new Place(
                        process,
                        row.getObject("process_key", UUID.class),
                        row.getString("step"),
                        row.getString("task"));
    }
}
