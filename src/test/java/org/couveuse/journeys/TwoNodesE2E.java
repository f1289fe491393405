package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.demonstration.Founding;
import org.couveuse.hostile.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database do together what one does alone, each thing once; and one goes on without the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("nodes")
class TwoNodesE2E {

    private static final int NEEDS = 16;
    private static final Duration BACKGROUND = Duration.ofSeconds(90);
    private static final String JSON = "application/json";

    private final List<String> triaged = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private TwoNodes nodes;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        nodes = TwoNodes.start(folder);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void started_together_on_an_empty_database_they_make_everything_once() {
        assertThat(nodes.count("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(nodes.count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(nodes.count("select count(*) from body where kind = 'FORUM'"))
                .isEqualTo(1);
        assertThat(nodes.twice("username", "account")).isEmpty();
        assertThat(nodes.twice("code", "organisation")).isEmpty();
        assertThat(nodes.both()).allSatisfy(node -> assertThat(node.said()).doesNotContain(" ERROR ", "Exception"));
    }

    @Test
    @Order(2)
    void what_comes_to_both_at_once_with_one_key_is_done_once() throws Exception {
        assertThat(nodes.left
                        .send("gestionnaire2", "PUT", "/api/me/notices", """
                                {"daily": true, "refused": []}""", "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(200);
        for (var number = 0; number < NEEDS; number++) {
            var author = number % 2 == 0 ? "gestionnaire1" : "gestionnaire2";
            var received = inBoth("/api/needs", author, """
                    {"title": "Guichet numéro %s", "description": "Le formulaire demande trois fois la même adresse.",
                     "frequency": "WEEKLY", "channel": "INNOVATION_CELL"}""".formatted(number), 201);
            assertThat(received.get(0).get("id")).isEqualTo(received.get(1).get("id"));
            var need = received.get(0).get("id").asText();
            if (number < 4) {
                waiting.add(need);
                continue;
            }
            var task = received.get(0).get("task").asText();
            var done = inBoth("/api/tasks/" + task + "/submission", "agence1", decision(number), 200);
            assertThat(done.get(0)).isEqualTo(done.get(1));
            triaged.add(need);
        }
        assertThat(nodes.count("select count(*) from need")).isEqualTo(NEEDS);
        assertThat(nodes.twice("subject", "audit_entry where action = 'user_triageNeed'"))
                .isEmpty();
    }

    private static String decision(int number) {
        return number % 2 == 0 ? """
                {"outcome": "DECLINE", "reason": "Ce besoin est déjà couvert."}""" : """
                {"outcome": "CANDIDATE", "themeTitle": "Thème numéro %s", "wording": "Demander une seule fois.",
                 "reason": "Plusieurs l’ont dit."}""".formatted(number);
    }

    private List<JsonNode> inBoth(String path, String account, String body, int expected) throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = Together.all(nodes.both().stream()
                .<Callable<java.net.http.HttpResponse<String>>>map(node ->
                        () -> node.send(account, "POST", path, body, "Content-Type", JSON, "Idempotency-Key", key))
                .toList());
        return List.of(TwoNodes.json(answers.get(0), path, expected), TwoNodes.json(answers.get(1), path, expected));
    }

    @Test
    @Order(3)
    void a_change_on_one_is_seen_on_the_other_at_once() throws Exception {
        var need = waiting.get(0);
        assertThat(TwoNodes.read(nodes.right, "agence1", "/api/search?q=guichet+numero+0&type=NEED")
                        .get("items")
                        .findValuesAsText("id"))
                .contains(need);

        var renamed = nodes.left.send("admin", "POST", "/api/imports/organisations", """
                code,name_fr,kind,size_band,sector
                ITQ,Infrastructures renommées,agency,1000-4999,Numérique
                """, "Content-Type", "text/csv");
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(TwoNodes.read(nodes.right, "admin", "/api/organisations?q=renommees")
                        .get("items")
                        .findValuesAsText("code"))
                .contains("ITQ");
        assertThat(TwoNodes.read(nodes.right, "admin", "/api/search?q=renommees&type=ORGANISATION")
                        .get("items"))
                .hasSize(1);

        assertThat(nodes.right.get("verificateur", "/api/audit/verification").statusCode())
                .isEqualTo(200);
        nodes.database
                .sql("update membership set to_at = now() where role = 'AUDITOR'")
                .update();
        for (var node : nodes.both()) {
            assertThat(node.get("verificateur", "/api/audit/verification").statusCode())
                    .isEqualTo(403);
        }
        nodes.database
                .sql("update membership set to_at = null where role = 'AUDITOR'")
                .update();
    }

    @Test
    @Order(4)
    void steps_clocks_reminders_and_mails_are_done_once() throws Exception {
        TwoNodes.soon(
                "every decision takes effect",
                BACKGROUND,
                () -> nodes.count("select count(*) from need_step where kind = 'INFORMED'") == triaged.size());
        TwoNodes.soon("the second officer is told of each that waits", BACKGROUND, () -> waiting.stream()
                .allMatch(need -> alerts(need) > 0));
        TwoNodes.soon(
                "what waits is late",
                BACKGROUND,
                () -> nodes.count("select count(distinct n.task) from task_notice n join open_task o on o.task = n.task"
                                + " where n.kind = 'LATE' and o.state = 'OPEN'")
                        == waiting.size());
        nodes.database.sql("update mail set due = now() where state = 'HELD'").update();
        TwoNodes.soon(
                "all mails are out",
                BACKGROUND,
                () -> nodes.count("select count(*) from mail where state in ('QUEUED', 'FAILED', 'HELD')") == 0);

        assertThat(nodes.twice("need, kind", "need_step")).isEmpty();
        assertThat(nodes.count("select count(*) from theme")).isEqualTo(NEEDS / 2 - 2);
        assertThat(nodes.twice("subject", "audit_entry where action = 'need.secondOfficerAlerted'"))
                .isEmpty();
        assertThat(nodes.count("select count(*) from act_ru_incident")).isZero();
        var sent = sent();
        assertThat(sent).hasSize((int) nodes.count("select count(*) from mail where state = 'SENT'"));
        assertThat(sent.stream().filter(mail -> mail.startsWith("gestionnaire2@")))
                .as("the one mail of the day")
                .hasSize(1)
                .allMatch(mail -> triagedOf("gestionnaire2").allMatch(mail::contains));
        for (var need : triagedOf("gestionnaire1").toList()) {
            assertThat(sent.stream().filter(mail -> mail.startsWith("gestionnaire1@") && mail.contains(need)))
                    .as("what became of " + need)
                    .hasSize(1);
        }
        for (var need : waiting) {
            var task = task(need);
            assertThat(sent.stream().filter(mail -> mail.startsWith("agence1@") && mail.contains("/taches/" + task)))
                    .as("reminded of " + need + ": soon, and late")
                    .hasSize(2);
        }
    }

    private Stream<String> triagedOf(String author) {
        var wanted = author.equals("gestionnaire1") ? 0 : 1;
        return IntStream.range(0, triaged.size())
                .filter(number -> number % 2 == wanted)
                .mapToObj(triaged::get);
    }

    private long alerts(String need) {
        return nodes.count(
                "select count(*) from audit_entry where action = 'need.secondOfficerAlerted' and subject = ?",
                UUID.fromString(need));
    }

    private String task(String need) {
        return nodes.database
                .sql("select distinct task from open_task where subject = ? and state = 'OPEN'")
                .param(UUID.fromString(need))
                .query(String.class)
                .single();
    }

    /** Reader, subject and plain words of all mails that went out. */
    private List<String> sent() throws Exception {
        var found = new ArrayList<String>();
        for (MimeMessage message : nodes.post.getReceivedMessages()) {
            found.add(message.getRecipients(Message.RecipientType.TO)[0] + " " + message.getSubject() + "\n"
                    + Letter.plain(message));
        }
        return found;
    }

    @Test
    @Order(5)
    void whoever_signs_in_on_the_other_node_finds_their_draft_and_the_other_goes_on_alone() throws Exception {
        var task = task(waiting.get(1));
        try (var chromium = Chromium.start()) {
            var browser = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr"));
            browser.setDefaultTimeout(30_000);
            var page = browser.newPage();
            signIn(page, nodes.left, "agence2");
            page.navigate(nodes.left.address("/taches/" + task));
            page.locator("vaadin-radio-button").first().locator("input").check();
            var words = page.locator("vaadin-text-area textarea").first();
            words.fill("Ce que je disais au premier nœud.");
            words.blur();
            TwoNodes.soon(
                    "the draft is kept",
                    Duration.ofSeconds(20),
                    () -> nodes.count("select count(*) from draft where body like '%premier nœud%'") == 1);

            submitWhile(nodes.left::kill);

            // the browser brings the cookie of the node that is gone
            page.navigate(nodes.right.address("/taches/" + task));
            page.waitForURL(url -> url.contains("connexion"));
            signIn(page, nodes.right, "agence2");
            page.navigate(nodes.right.address("/taches/" + task));
            page.locator("vaadin-text-area textarea").first().waitFor();
            assertThat(page.locator("vaadin-text-area textarea").first().inputValue())
                    .isEqualTo("Ce que je disais au premier nœud.");
        }
        everythingHolds();
    }

    private static void signIn(Page page, Child node, String account) {
        page.navigate(node.address("/connexion"));
        page.locator("#username").fill(account);
        page.locator("#password").fill(Founding.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
    }

    /** Decisions are acknowledged by the node that dies; what follows from them is for the other to do. */
    private void submitWhile(Dying dies) throws Exception {
        for (var need : waiting.subList(2, 4)) {
            TwoNodes.json(
                    nodes.left.post("agence1", "/api/tasks/" + task(need) + "/submission", decision(0)),
                    "the last of the left",
                    200);
            triaged.add(need);
        }
        dies.now();
    }

    private interface Dying {
        void now() throws InterruptedException;
    }

    private void everythingHolds() throws Exception {
        var received = nodes.right.post("gestionnaire1", "/api/needs", """
                {"title": "Guichet resté seul", "description": "Un seul nœud répond.", "channel": "INNOVATION_CELL"}""");
        assertThat(received.statusCode()).isEqualTo(201);
        TwoNodes.soon(
                "what the dead node had begun is done",
                BACKGROUND,
                () -> nodes.count("select count(*) from need_step where kind = 'INFORMED'") == triaged.size());
        TwoNodes.soon(
                "all is sealed", Duration.ofSeconds(20), () -> nodes.count("select count(*) from audit_unsealed") == 0);
        assertThat(TwoNodes.read(nodes.right, "verificateur", "/api/audit/verification")
                        .get("broken")
                        .isNull())
                .isTrue();
        assertThat(TwoNodes.read(nodes.right, "admin", "/api/admin/checks").findValues("faults"))
                .isNotEmpty()
                .allMatch(faults -> faults.asInt() == 0);
        assertThat(TwoNodes.read(nodes.right, "admin", "/api/admin/open-tasks/check")
                        .get("first"))
                .isEmpty();
    }
}
