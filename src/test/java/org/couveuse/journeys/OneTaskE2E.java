package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.apache.catalina.Context;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One task, and a session that ends in the middle of its form, two tabs, two people. */
class OneTaskE2E extends JourneyTest {

    private static final String WORDS = "Ce besoin est déjà couvert par le guichet unique.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();
    private UUID need;
    private String task;

    @BeforeEach
    void a_need_that_waits_for_its_triage() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address("/api/needs")))
                .header("Authorization", "Basic " + credentials("gestionnaire1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"title": "Une seule fois %s", "description": "Le même formulaire trois fois.",
                         "channel": "INNOVATION_CELL"}""".formatted(UUID.randomUUID())))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        need = UUID.fromString(json.readTree(answer.body()).path("id").asText());
        task = address("/taches/" + json.readTree(answer.body()).path("task").asText());
    }

    @AfterEach
    void what_follows_from_the_decision_is_done() {
        time.runDue();
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_form_leaves_the_draft_for_after_the_next_sign_in()
            throws InterruptedException {
        var page = signedIn("agence2", Look.WIDE_FRENCH_LIGHT);
        fill(page);
        kept(1);

        everySessionExpires();
        send(page);

        var ended = page.getByText("Votre session a pris fin");
        ended.waitFor();
        assertThat(decisions()).isZero();
        ended.click();
        page.waitForURL(url -> url.contains("connexion"));
        page.locator("#username").fill("agence2");
        page.locator("#password").fill(Founding.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
        page.navigate(task);
        reason(page).waitFor();
        assertThat(reason(page).inputValue()).isEqualTo(WORDS);
        send(page);
        decided();
    }

    @Test
    void who_sends_a_task_from_two_tabs_has_done_it_once_and_is_told_so() throws InterruptedException {
        var one = signedIn("agence1", Look.WIDE_FRENCH_LIGHT);
        fill(one);
        kept(1);
        var other = one.context().newPage();
        other.navigate(task);
        assertThat(reason(other).inputValue())
                .as("the other tab goes on where this one is")
                .isEqualTo(WORDS);

        send(one);
        decided();
        send(other);

        other.getByText("Vous avez déjà fait cette tâche").first().waitFor();
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void of_two_people_who_send_a_task_the_second_is_told_who_was_first_and_keeps_the_draft()
            throws InterruptedException {
        var one = signedIn("agence1", Look.WIDE_FRENCH_LIGHT);
        var other = signedIn("agence2", Look.WIDE_FRENCH_LIGHT);
        fill(one);
        fill(other);
        kept(2);

        send(other);
        decided();
        send(one);

        one.getByText("a fait cette tâche le").first().waitFor();
        assertThat(decisions()).isEqualTo(1);
        kept(1);
    }

    private void fill(Page page) {
        page.navigate(task);
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Le décliner"))
                .locator("input")
                .check();
        reason(page).fill(WORDS);
        reason(page).blur();
        Watch.settled(page);
    }

    private static Locator reason(Page page) {
        return page.getByLabel("Motif").locator("visible=true").first();
    }

    private static void send(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Envoyer").setExact(true))
                .click();
    }

    /** So many people have a draft of this task. */
    private void kept(int drafts) throws InterruptedException {
        soon("select count(*) from draft where task = ? and body like '%guichet unique%'", idOfTask(), drafts);
    }

    private void decided() throws InterruptedException {
        soon("select count(*) from audit_entry where action = 'user_triageNeed' and subject = ?", need, 1);
    }

    private long decisions() {
        return count("select count(*) from audit_entry where action = 'user_triageNeed' and subject = ?", need);
    }

    private String idOfTask() {
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private void soon(String sql, Object of, int wanted) throws InterruptedException {
        var until = System.nanoTime() + 15_000_000_000L;
        while (count(sql, of) != wanted && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(count(sql, of)).isEqualTo(wanted);
    }

    private long count(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }

    /** As when nobody has acted for half an hour. */
    private void everySessionExpires() {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        for (var child : tomcat.getHost().findChildren()) {
            for (var session : ((Context) child).getManager().findSessions()) {
                session.expire();
            }
        }
    }

    private static String credentials(String account) {
        return Base64.getEncoder().encodeToString((account + ":" + Founding.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
