package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes behind the proxy of {@code docker-compose.yml}, with its own file: people stay with a node while it lives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("nodes")
class ProxyE2E {

    private static final String NODE = "couveuse_node";
    private static final String WORDS = "Ce que je disais derrière le mandataire.";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private TwoNodes nodes;
    private Proxy proxy;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var port = Proxy.freePort();
        nodes = TwoNodes.start(
                folder,
                "--couveuse.base-address=http://localhost:" + port,
                "--server.forward-headers-strategy=native",
                "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1");
        proxy = Proxy.start(folder, port, nodes.left, nodes.right);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (proxy != null) {
            proxy.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void newcomers_are_spread_over_the_nodes_and_each_stays_with_theirs() throws Exception {
        var seen = new HashSet<String>();
        for (var number = 0; number < 40; number++) {
            seen.add(node(ask("/connexion")).orElseThrow());
        }
        assertThat(seen).hasSize(2);
        for (var node : seen) {
            for (var number = 0; number < 10; number++) {
                var answer = ask("/connexion", "Cookie", NODE + "=" + node);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(node(answer).orElse(node)).isEqualTo(node);
            }
        }
    }

    @Test
    @Order(2)
    void the_inside_is_not_shown_and_nobody_says_who_they_are_but_the_proxy() throws Exception {
        for (var inside : List.of("/readyz", "/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(ask(inside).statusCode()).as(inside).isEqualTo(404);
        }
        nodes.database.sql("delete from sign_in_failure").update();
        for (var number = 1; number <= 5; number++) {
            var refused = ask(
                    "/api/me",
                    "Authorization",
                    basic("inconnu" + number, "faux"),
                    "X-Forwarded-For",
                    "203.0.113." + number);
            assertThat(refused.statusCode()).isEqualTo(401);
        }
        assertThat(nodes.count("select count(*) from sign_in_failure"))
                .as("five names, and one address: the proxy's word on it")
                .isEqualTo(6);
    }

    @Test
    @Order(3)
    void who_loses_their_node_signs_in_on_the_other_and_finds_the_draft_there() throws Exception {
        var task = task();
        try (var chromium = Chromium.start()) {
            var browser = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr"));
            browser.setDefaultTimeout(30_000);
            var page = browser.newPage();
            signIn(page);
            page.navigate(proxy.address("/taches/" + task));
            page.locator("vaadin-radio-button").first().locator("input").check();
            var words = page.locator("vaadin-text-area textarea").first();
            words.fill(WORDS);
            words.blur();
            TwoNodes.soon(
                    "the draft is kept",
                    Duration.ofSeconds(20),
                    () -> nodes.database
                                    .sql("select count(*) from draft where body like ?")
                                    .param("%" + WORDS + "%")
                                    .query(Long.class)
                                    .single()
                            == 1);
            for (var number = 0; number < 5; number++) {
                page.reload();
                page.locator("vaadin-text-area textarea").first().waitFor();
            }
            var before = cookie(browser, NODE);
            var held = holder(cookie(browser, "JSESSIONID"));

            held.kill();

            for (var number = 0; number < 10; number++) {
                assertThat(ask("/api/me", "Authorization", basic("agence1", Founding.PASSWORD))
                                .statusCode())
                        .as("a program notices nothing")
                        .isEqualTo(200);
            }
            page.navigate(proxy.address("/taches/" + task));
            page.waitForURL(url -> url.contains("connexion"));
            signIn(page);
            page.navigate(proxy.address("/taches/" + task));
            page.locator("vaadin-text-area textarea").first().waitFor();
            assertThat(page.locator("vaadin-text-area textarea").first().inputValue())
                    .isEqualTo(WORDS);
            assertThat(cookie(browser, NODE)).isNotEqualTo(before);
            assertThat(holder(cookie(browser, "JSESSIONID"))).isNotSameAs(held);
        }
    }

    private String task() throws Exception {
        var received = http.send(
                request("/api/needs", "Authorization", basic("gestionnaire1", Founding.PASSWORD))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"title": "Guichet derrière le mandataire", "description": "On attend.",
                                 "channel": "INNOVATION_CELL"}"""))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return TwoNodes.json(received, "a need", 201).get("task").asText();
    }

    private void signIn(Page page) {
        page.navigate(proxy.address("/connexion"));
        page.locator("#username").fill("agence2");
        page.locator("#password").fill(Founding.PASSWORD);
        page.locator("form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("connexion"));
    }

    private static String cookie(BrowserContext browser, String name) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** The node that knows a session: asked beside the proxy, the other sends to the sign-in page. */
    private Child holder(String session) throws Exception {
        for (var node : nodes.both()) {
            if (!node.isAlive()) {
                continue;
            }
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(node.address("/compte")))
                            .header("Cookie", "JSESSIONID=" + session)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return node;
            }
            assertThat(answer.statusCode()).isEqualTo(302);
        }
        throw new AssertionError("no node knows the session");
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(proxy.address(path))).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Optional<String> node(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(NODE + "="))
                .map(cookie -> cookie.substring(NODE.length() + 1).split(";")[0])
                .findFirst();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
