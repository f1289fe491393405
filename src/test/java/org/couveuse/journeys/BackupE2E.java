package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.couveuse.postgres.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up is there again in a new place, whole; half a backup and a place that is not empty are refused. */
@Tag("nodes")
class BackupE2E {

    private static final String FILE = "Ce que le besoin demande, à la lettre.\n";
    private static final int NEEDS = 6;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void on_h2_once_the_product_is_stopped() throws Exception {
        Kept kept;
        try (var product = Child.start(there(), "first")) {
            kept = fill(product);
        }
        assertThat(Child.command(there(), "backup", "--to=../backup")).isZero();
        comesBack(kept, new String[0], new String[0]);
    }

    @Test
    void on_postgresql_while_the_product_runs() throws Exception {
        var first = on(TestPostgres.database());
        var second = on(TestPostgres.database());
        Kept kept;
        try (var product = Child.start(there(), "first", first)) {
            kept = fill(product);
            assertThat(Child.command(there(), with(first, "backup", "--to=../backup")))
                    .isZero();
        }
        comesBack(kept, first, second);
    }

    private Path there() throws IOException {
        return Files.createDirectories(folder.resolve("there"));
    }

    /** The need with the attachment, what else was sent, and where the trail ended. */
    private record Kept(List<String> needs, String attachment, JsonNode head) {}

    private Kept fill(Child product) throws Exception {
        var needs = new ArrayList<String>();
        for (var number = 0; number < NEEDS; number++) {
            var received = read(product.post("gestionnaire1", "/api/needs", """
                    {"title": "À sauvegarder %s", "description": "Ligne\\tune\\nLigne \\\\N deux.",
                     "channel": "INNOVATION_CELL"}""".formatted(number)), 201);
            needs.add(received.get("id").asText());
            if (number % 2 == 0) {
                read(
                        product.post(
                                "agence1", "/api/tasks/" + received.get("task").asText() + "/submission", """
                        {"outcome": "DECLINE", "reason": "Déjà couvert."}"""),
                        200);
            }
        }
        var sent = product.send(
                "gestionnaire1",
                "POST",
                "/api/subjects/" + needs.get(0) + "/attachments",
                """
                --limite\r
                Content-Disposition: form-data; name="file"; filename="demande.txt"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --limite--\r
                """.formatted(FILE),
                "Content-Type",
                "multipart/form-data; boundary=limite");
        var attachment = read(sent, 201).get("id").asText();
        var head = read(product.get("verificateur", "/api/audit/verification"), 200);
        for (var tries = 0; head.get("unsealed").asInt() > 0 && tries < 100; tries++) {
            Thread.sleep(100);
            head = read(product.get("verificateur", "/api/audit/verification"), 200);
        }
        return new Kept(needs, attachment, head.get("head"));
    }

    private void comesBack(Kept kept, String[] first, String[] second) throws Exception {
        var here = Files.createDirectories(folder.resolve("here"));
        assertThat(Child.command(there(), with(first, "restore", "--from=../backup")))
                .as("a place that is not empty")
                .isEqualTo(1);
        refusesHalves(here, second);
        assertThat(Child.command(here, with(second, "restore", "--from=../backup")))
                .isZero();
        try (var product = Child.start(here, "restored", second)) {
            for (var need : kept.needs()) {
                var found = read(product.get("agence1", "/api/needs/" + need), 200);
                assertThat(found.toString()).contains("Ligne\\tune\\nLigne \\\\N deux.");
            }
            assertThat(product.get("gestionnaire1", "/api/attachments/" + kept.attachment())
                            .body())
                    .isEqualTo(FILE);
            for (var check :
                    read(product.get("admin", "/api/admin/checks"), 200).get("findings")) {
                assertThat(check.get("faults").asInt()).as(check.toString()).isZero();
            }
            var against = "?number=" + kept.head().get("number").asText() + "&hash="
                    + kept.head().get("hash").asText();
            assertThat(read(product.get("verificateur", "/api/audit/verification" + against), 200)
                            .get("broken")
                            .isNull())
                    .isTrue();
            var task = read(product.get("agence1", "/api/tasks?scope=all&form=user_triageNeed"), 200)
                    .get("items")
                    .get(0)
                    .get("id")
                    .asText();
            read(product.post("agence1", "/api/tasks/" + task + "/submission", """
                    {"outcome": "DECLINE", "reason": "Après la restauration."}"""), 200);
        }
        assertThat(Child.command(here, with(second, "release-mails"))).isZero();
    }

    /** A backup that was cut off, changed or never finished changes nothing where it was to be restored. */
    private void refusesHalves(Path here, String[] second) throws Exception {
        var whole = folder.resolve("backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)))
                .isEqualTo("rwx------");
        for (var harm : List.of("manifest.json", "manifest.json.sha256", "database", "files")) {
            var half = folder.resolve("half-" + harm);
            copy(whole, half);
            try (Stream<Path> parts = Files.walk(half.resolve(harm))) {
                var part = parts.filter(Files::isRegularFile).findFirst().orElseThrow();
                if (harm.startsWith("manifest")) {
                    Files.delete(part);
                } else {
                    Files.write(part, Arrays.copyOf(Files.readAllBytes(part), (int) Files.size(part) - 1));
                }
            }
        }
        // one start of the command costs seconds; what it reads is the same for all halves
        assertThat(Child.command(here, with(second, "restore", "--from=../half-files")))
                .isEqualTo(1);
        for (var harm : List.of("manifest.json", "manifest.json.sha256", "database", "files")) {
            assertThat(org.couveuse.administration.BackupProbe.refusal(folder.resolve("half-" + harm)))
                    .as(harm)
                    .contains(harm.startsWith("manifest") ? "no finished backup" : "not whole");
        }
        assertThat(here.resolve("data/files")).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static String[] on(String address) {
        return new String[] {
            "--spring.datasource.url=" + address,
            "--spring.datasource.username=" + TestPostgres.USER,
            "--spring.datasource.password=" + TestPostgres.USER,
            "--couveuse.demo-anywhere=true"
        };
    }

    private static String[] with(String[] settings, String... command) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(settings)).toArray(String[]::new);
    }

    private JsonNode read(HttpResponse<String> answer, int expected) throws IOException {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(expected);
        return json.readTree(answer.body());
    }
}
