package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.engine.ModelRelease;
import org.couveuse.postgres.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One node after the other is brought to a release that changes a table and a model, while needs are on their way: both
 * work all the while, what runs ends in the version it began with, and the old node takes nothing back. How a plan
 * takes instances along is in {@code themes.RollingUpgradeTest}.
 */
@Tag("nodes")
class RollingUpgradeE2E {

    private static final String FILE = "need-intake.bpmn";
    private static final Duration BACKGROUND = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private String[] settings = {};
    private JdbcClient database = JdbcClient.create(new DriverManagerDataSource());

    @Test
    void one_node_after_the_other_comes_to_the_next_release_while_needs_are_on_their_way() throws Exception {
        var address = TestPostgres.database();
        database = JdbcClient.create(new DriverManagerDataSource(address, TestPostgres.USER, TestPostgres.USER));
        settings = new String[] {
            "--spring.datasource.url=" + address,
            "--spring.datasource.username=" + TestPostgres.USER,
            "--spring.datasource.password=" + TestPostgres.USER,
            "--couveuse.demo-anywhere=true",
            "--couveuse.files=" + folder.resolve("files"),
            "--camunda.bpm.job-execution.max-wait=2000"
        };
        var next = Map.of("CLASSPATH", Child.classPath() + File.pathSeparator + nextRelease());
        UUID waits;
        try (var old = start("old", Map.of())) {
            var first = need(old, "Commencé avant, trié par l’ancien");
            var second = need(old, "Commencé avant, trié par le nouveau");
            waits = need(old, "Commencé avant, trié à la fin");
            try (var renewed = start("renewed", next)) {
                assertThat(renewed.said()).contains("models with a new version: [" + FILE + "]");
                triaged(old, first);
                triaged(renewed, second);
                var begunByOld = need(old, "Commencé par l’ancien dans le nouveau modèle");
                triaged(renewed, begunByOld);
                for (var need : new UUID[] {first, second}) {
                    assertThat(version(takesEffect(need))).isEqualTo(1);
                }
                assertThat(version(takesEffect(begunByOld))).isEqualTo(2);

                old.kill();
                try (var again = start("old-again", Map.of())) {
                    assertThat(again.said()).contains("this node is older than the database");
                    var begunByOldAgain = need(again, "Commencé par l’ancien, reparti");
                    triaged(again, begunByOldAgain);
                    assertThat(version(takesEffect(begunByOldAgain))).isEqualTo(2);
                }
            }
        }
        try (var all = start("all-renewed", next)) {
            assertThat(all.said()).doesNotContain("models with a new version", "older than the database");
            triaged(all, waits);
            assertThat(version(takesEffect(waits))).isEqualTo(1);
            assertThat(TwoNodes.read(all, "admin", "/api/admin/checks").findValues("faults"))
                    .isNotEmpty()
                    .allMatch(faults -> faults.asInt() == 0);
            assertThat(count("select max(version_) from act_re_procdef where key_ = 'needIntake'"))
                    .isEqualTo(2);
            assertThat(count("select count(*) from act_ru_incident")).isZero();
        }
    }

    /** What the next release has besides or instead: a model in which a step is called otherwise, and a column. */
    private Path nextRelease() throws IOException {
        var release = folder.resolve("next");
        var model = new String(Objects.requireNonNull(ModelRelease.own().get(FILE)), StandardCharsets.UTF_8);
        assertThat(model).contains("\"service_createTheme\"");
        Files.writeString(
                Files.createDirectories(release.resolve("bpmn")).resolve(FILE),
                model.replace("\"service_createTheme\"", "\"service_openTheme\""));
        Files.writeString(
                Files.createDirectories(release.resolve("db/migration/common")).resolve("V9999__next_release.sql"),
                "alter table need add column of_the_next_release varchar(10);");
        return release;
    }

    private Child start(String name, Map<String, String> environment) throws IOException, InterruptedException {
        var child = Child.launch(folder, name, environment, settings);
        child.waitUntilReady();
        return child;
    }

    private UUID need(Child node, String title) throws IOException, InterruptedException {
        var answer = node.post("gestionnaire1", "/api/needs", """
                {"title": "%s", "description": "Il faut que cela change.", "channel": "INNOVATION_CELL"}""".formatted(title));
        return UUID.fromString(TwoNodes.json(answer, "a need", 201).get("id").asText());
    }

    private void triaged(Child node, UUID need) throws IOException, InterruptedException {
        var task = database.sql("select distinct task from open_task where subject = ? and state = 'OPEN'")
                .param(need)
                .query(String.class)
                .single();
        TwoNodes.json(
                node.post("agence1", "/api/tasks/" + task + "/submission", """
                {"outcome": "CANDIDATE", "themeTitle": "Thème de %s", "wording": "Demander une seule fois.",
                 "reason": "Plusieurs l’ont dit."}""".formatted(need)), "the triage", 200);
    }

    private UUID takesEffect(UUID need) throws InterruptedException {
        TwoNodes.soon(
                "the triage takes effect",
                BACKGROUND,
                () -> count("select count(*) from need where id = ? and theme is not null", need) == 1);
        return need;
    }

    private long version(UUID need) {
        return count(
                "select d.version_ from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_"
                        + " where i.business_key_ = ? and d.key_ = 'needIntake'",
                need.toString());
    }

    private long count(String query, Object... values) {
        return database.sql(query).params(values).query(Long.class).single();
    }
}
