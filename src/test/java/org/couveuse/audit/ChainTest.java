package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.couveuse.CouveuseTest;
import org.couveuse.audit.Chain.Fault;
import org.couveuse.audit.Chain.Head;
import org.couveuse.postgres.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class ChainTest {

    private static final List<String> TABLES = List.of("audit_entry", "audit_seal");

    @Autowired
    private Trail trail;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID subject;

    /** Who tampers with a database has its owner's rights: what keeps others from it is taken away meanwhile. */
    @BeforeEach
    void the_keepers_look_away() {
        if (TestPostgres.isWanted()) {
            TABLES.forEach(table ->
                    jdbc.sql("alter table " + table + " disable trigger user").update());
            return;
        }
        keepers().forEach(keeper -> jdbc.sql("drop trigger " + keeper.split(" ")[2])
                .update());
    }

    @AfterEach
    void the_keepers_are_back() {
        if (TestPostgres.isWanted()) {
            TABLES.forEach(table ->
                    jdbc.sql("alter table " + table + " enable trigger user").update());
            return;
        }
        keepers().forEach(keeper -> jdbc.sql(keeper).update());
    }

    @BeforeEach
    void three_sealed_entries() {
        subject = UUID.randomUUID();
        write("one", null);
        write("two", "ce qui a été dit");
        write("three", null);
        sealer.pass();
    }

    @Test
    void the_chain_holds_and_numbers_every_entry_once_without_gap() {
        var found = chain.verify(null);

        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isZero();
        assertThat(found.verified()).isEqualTo(found.head().number()).isEqualTo(count("audit_entry"));
        assertThat(count("audit_seal")).isEqualTo(count("audit_entry"));
    }

    @Test
    void what_is_not_sealed_yet_is_named_apart() {
        write("four", null);

        var found = chain.verify(null);
        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isEqualTo(1);

        assertThat(sealer.pass()).isEqualTo(1);
        assertThat(sealer.pass()).isZero();
        assertThat(chain.verify(null).head().number()).isEqualTo(found.head().number() + 1);
    }

    @Test
    void an_entry_of_a_transaction_that_failed_is_nowhere() {
        var before = count("audit_unsealed");
        transaction.executeWithoutResult(status -> {
            trail.record(new Trail.Event(null, "never", subject, null));
            status.setRollbackOnly();
        });

        assertThat(count("audit_unsealed")).isEqualTo(before);
        assertThat(trail.history(subject, 10).items()).hasSize(3);
    }

    @Test
    void a_changed_entry_is_found_and_named() {
        var entry = entry("one");
        during(
                "update audit_entry set action = 'other' where id = ?",
                "update audit_entry set action = 'one' where id = ?",
                entry,
                () -> found(Fault.CHANGED, number(entry), entry));
    }

    @Test
    void a_changed_text_is_found_and_named() {
        var entry = entry("two");
        during(
                "update audit_entry set note = 'autre chose' where id = ?",
                "update audit_entry set note = 'ce qui a été dit' where id = ?",
                entry,
                () -> found(Fault.CHANGED, number(entry), entry));
    }

    @Test
    void a_text_that_went_without_a_word_is_found() {
        var entry = entry("two");
        during(
                "update audit_entry set note = null where id = ?",
                "update audit_entry set note = 'ce qui a été dit' where id = ?",
                entry,
                () -> found(Fault.TEXT_MISSING, number(entry), entry));
    }

    @Test
    void a_text_may_be_erased_and_the_chain_still_holds() {
        var entry = entry("two");
        transaction.executeWithoutResult(status -> trail.erase(entry, null));
        transaction.executeWithoutResult(status -> trail.erase(entry, null));
        sealer.pass();

        assertThat(chain.verify(null).broken()).isNull();
        assertThat(jdbc.sql("select count(*) from audit_entry where id = ? and note is null and salt is null")
                        .param(entry)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(trail.history(entry, 10).items())
                .extracting(Trail.Row::action)
                .containsExactly(Chain.ERASED);
    }

    @Test
    void a_deleted_entry_is_found_and_named() {
        var entry = entry("one");
        var number = number(entry);
        var undo = taken("audit_entry", "id", entry);
        try {
            found(Fault.ENTRY_MISSING, number, entry);
        } finally {
            undo.run();
        }
        assertThat(chain.verify(null).broken()).isNull();
    }

    @Test
    void an_inserted_entry_is_found_and_named() {
        var entry = UUID.randomUUID();
        jdbc.sql("insert into audit_entry (id, at, action, subject) values (?, current_timestamp, 'forged', ?)")
                .params(entry, subject)
                .update();
        try {
            found(Fault.ENTRY_INSERTED, null, entry);
            sealer.pass();
            found(Fault.ENTRY_INSERTED, null, entry);
        } finally {
            jdbc.sql("delete from audit_entry where id = ?").param(entry).update();
        }
        assertThat(chain.verify(null).broken()).isNull();
    }

    @Test
    void an_entry_taken_away_before_its_seal_is_found() {
        write("four", null);
        var entry = entry("four");
        jdbc.sql("delete from audit_entry where id = ?").param(entry).update();
        try {
            sealer.pass();
            found(Fault.ENTRY_MISSING, null, entry);
        } finally {
            jdbc.sql("delete from audit_unsealed where entry = ?").param(entry).update();
        }
    }

    @Test
    void a_seal_taken_from_the_middle_is_found() {
        var entry = entry("two");
        var number = number(entry);
        var undo = taken("audit_seal", "number", number);
        try {
            found(Fault.SEAL_MISSING, number, null);
        } finally {
            undo.run();
        }
        assertThat(chain.verify(null).broken()).isNull();
    }

    @Test
    void a_cut_tail_is_found_against_a_head_that_was_published() {
        var published = chain.head();
        var entry = entry("three");
        var number = number(entry);
        var sealBack = taken("audit_seal", "number", number);
        found(Fault.TAIL_CUT, number, null);

        var entryBack = taken("audit_entry", "id", entry);
        head(new Head(number - 1, hash(number - 1)));
        try {
            assertThat(chain.verify(null).broken()).isNull();
            assertThat(chain.verify(published).broken()).isEqualTo(new Chain.Break(Fault.TAIL_CUT, number, null));
        } finally {
            entryBack.run();
            sealBack.run();
            head(published);
        }
        assertThat(chain.verify(published).broken()).isNull();
    }

    @Test
    void a_chain_hashed_anew_after_a_change_is_found_against_a_head_that_was_published() {
        var published = chain.head();
        var entry = entry("three");
        var number = number(entry);
        jdbc.sql("update audit_entry set action = 'other' where id = ?")
                .param(entry)
                .update();
        var forged = jdbc.sql("select * from audit_entry where id = ?")
                .param(entry)
                .query((row, n) -> Sealer.seal(row))
                .single()
                .hash(number, hash(number - 1));
        rehash(number, forged);
        head(new Head(number, forged));
        try {
            assertThat(chain.verify(null).broken()).isNull();
            assertThat(chain.verify(published).broken()).isEqualTo(new Chain.Break(Fault.REWRITTEN, number, entry));
        } finally {
            jdbc.sql("update audit_entry set action = 'three' where id = ?")
                    .param(entry)
                    .update();
            rehash(number, published.hash());
            head(published);
        }
        assertThat(chain.verify(published).broken()).isNull();
    }

    @Test
    void several_who_seal_while_others_write_seal_each_entry_once() throws Exception {
        var before = chain.head().number();
        var work = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 4; i++) {
            work.add(Executors.callable(() -> {
                for (var n = 0; n < 15; n++) {
                    write("concurrent", "texte " + n);
                }
            }));
            work.add(Executors.callable(() -> {
                for (var n = 0; n < 15; n++) {
                    sealer.pass();
                }
            }));
        }
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        sealer.pass();

        var found = chain.verify(null);
        assertThat(found.broken()).isNull();
        assertThat(found.unsealed()).isZero();
        assertThat(found.head().number()).isEqualTo(before + 60);
    }

    private static List<String> keepers() {
        try (var file = ChainTest.class.getResourceAsStream("/db/migration/h2/V112.1__audit_append_only.sql")) {
            var sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";"))
                    .map(statement -> statement.strip().replaceAll("\\s+", " "))
                    .filter(statement -> statement.startsWith("create trigger "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String action, @Nullable String note) {
        transaction.executeWithoutResult(status -> trail.record(new Trail.Event(null, action, subject, note)));
    }

    private void found(Fault fault, @Nullable Long number, @Nullable UUID entry) {
        var found = chain.verify(null);
        assertThat(found.broken()).isEqualTo(new Chain.Break(fault, number, entry));
        if (number != null) {
            assertThat(found.verified()).isEqualTo(number - 1);
        }
    }

    private void during(String tampering, String undoing, UUID entry, Runnable check) {
        jdbc.sql(tampering).param(entry).update();
        try {
            check.run();
        } finally {
            jdbc.sql(undoing).param(entry).update();
        }
        assertThat(chain.verify(null).broken()).isNull();
    }

    private UUID entry(String action) {
        return jdbc.sql("select id from audit_entry where subject = ? and action = ?")
                .params(subject, action)
                .query(UUID.class)
                .single();
    }

    private Long number(UUID entry) {
        return jdbc.sql("select number from audit_seal where entry = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    private String hash(long number) {
        return jdbc.sql("select hash from audit_seal where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void rehash(long number, String hash) {
        jdbc.sql("update audit_seal set hash = ? where number = ?")
                .params(hash, number)
                .update();
    }

    private void head(Head head) {
        jdbc.sql("update audit_head set number = ?, hash = ?")
                .params(head.number(), head.hash())
                .update();
    }

    /** Deletes a row and gives what puts it back as it was. */
    private Runnable taken(String table, String column, Object id) {
        var row = jdbc.sql("select * from " + table + " where " + column + " = ?")
                .param(id)
                .query()
                .singleRow();
        jdbc.sql("delete from " + table + " where " + column + " = ?").param(id).update();
        return () -> jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
