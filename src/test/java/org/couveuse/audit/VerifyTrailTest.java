package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseApplication;
import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The command as somebody runs it: a process of its own, on a copy of the trail. */
@CouveuseTest
class VerifyTrailTest {

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

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path place;

    private record Answer(int code, String said) {}

    @Test
    void a_whole_trail_is_green_and_a_changed_one_is_named_in_both_languages() throws Exception {
        copy();
        var whole = run();
        assertThat(whole.said()).contains("La chaîne est entière", "The chain is whole", "head: ");
        assertThat(whole.code()).isEqualTo(VerifyTrail.WHOLE);

        tamper(
                "drop trigger audit_entry_kept",
                "update audit_entry set action = 'forged' where id = (select entry from"
                        + " audit_seal where number = 1)");
        var broken = run();
        assertThat(broken.said())
                .contains("Rupture au numéro 1", "Break at number 1", "an entry or its seal was changed");
        assertThat(broken.code()).isEqualTo(VerifyTrail.BROKEN);
    }

    @Test
    void a_tail_that_was_cut_is_found_with_a_file_of_published_heads() throws Exception {
        copy();
        var head = chain.head();
        var file = place.resolve("heads.csv");
        Files.writeString(
                file, "\uFEFFday,number,hash,at\r\n2026-11-22," + head.number() + "," + head.hash() + ",x\r\n");
        tamper(
                "drop trigger audit_entry_kept",
                "drop trigger audit_seal_kept",
                "delete from audit_entry where id = (select entry from audit_seal where number = " + head.number()
                        + ")",
                "delete from audit_seal where number = " + head.number(),
                "update audit_head set number = number - 1, hash = (select hash from audit_seal where number = "
                        + (head.number() - 1) + ")");
        assertThat(run().code()).as("the chain holds in itself").isEqualTo(VerifyTrail.WHOLE);

        var cut = run("--couveuse.heads=" + file);
        assertThat(cut.said()).contains("la fin de la chaîne a été coupée", "the tail of the chain was cut");
        assertThat(cut.code()).isEqualTo(VerifyTrail.BROKEN);
    }

    @Test
    void without_a_database_or_with_a_file_that_says_nothing_nothing_is_verified() throws Exception {
        assertThat(run().code()).isEqualTo(VerifyTrail.FAILED);
        assertThat(run("--couveuse.heads=" + place.resolve("none.csv")).code()).isEqualTo(VerifyTrail.FAILED);
    }

    @Test
    void a_file_of_heads_is_read_by_its_header() {
        assertThat(VerifyTrail.read(List.of("\"hash\",\"number\"", "abc,7", "")))
                .containsExactly(new Chain.Head(7, "abc"));
        assertThatThrownBy(() -> VerifyTrail.read(List.of("a,b", "1,2"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyTrail.read(List.of("number,hash", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(VerifyTrail.isAskedBy("--couveuse.command=verify-trail")).isTrue();
        assertThat(VerifyTrail.isAskedBy("--couveuse.demo=large")).isFalse();
    }

    private void copy() throws SQLException {
        assumeTrue(onH2(), "the copy is made by H2");
        for (var i = 0; i < 3; i++) {
            transaction.executeWithoutResult(
                    status -> trail.record(new Trail.Event(null, "said", UUID.randomUUID(), "mot")));
        }
        sealer.pass();
        var script = place.resolve("trail.sql");
        jdbc.sql("script nosettings to '" + script
                        + "' table audit_entry, audit_seal, audit_head, audit_unsealed, audit_published")
                .query((row, n) -> row.getString(1))
                .list();
        tamper("runscript from '" + script + "'");
    }

    private boolean onH2() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> jdbc.sql("select count(*) from information_schema.tables"
                                        + " where table_name = 'IN_DOUBT' or table_name = 'LOCKS'")
                                .query(Long.class)
                                .single()
                        > 0));
    }

    private void tamper(String... statements) throws SQLException {
        try (var database = DriverManager.getConnection(url(), "sa", "");
                var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url() {
        return "jdbc:h2:file:" + place.resolve("trail");
    }

    private Answer run(String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.timezone=UTC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                CouveuseApplication.class.getName(),
                "--couveuse.command=verify-trail",
                "--spring.datasource.url=" + url() + ";IFEXISTS=TRUE"));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
