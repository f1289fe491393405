package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed in the middle of its work, and everything it had said yes to is there when it starts again. */
class KilledE2E {

    private static final int THREADS = 4;
    private static final int ENOUGH = 120;
    private static final Duration TO_WORK = Duration.ofMinutes(5);

    /** A step that was under way when the product died stays locked for a minute before it is taken up again. */
    private static final Duration TO_RESUME = Duration.ofMinutes(3);

    private final ObjectMapper json = new ObjectMapper();

    /** Needs that were acknowledged and wait for triage, and those whose triage was acknowledged too. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    private final Set<String> declined = ConcurrentHashMap.newKeySet();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    @Test
    void a_killed_product_has_lost_nothing_that_it_acknowledged(@TempDir Path folder) throws Exception {
        JsonNode kept;
        try (var product = Child.start(folder, "first")) {
            kept = submitUntilKilled(product);
            assertThat(failures).isEmpty();
            assertThat(waiting.size() + declined.size()).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(declined).isNotEmpty();
        }

        try (var product = Child.start(folder, "second")) {
            for (var need : waiting) {
                assertThat(product.get("agence1", "/api/needs/" + need).statusCode())
                        .as(need)
                        .isEqualTo(200);
            }
            var open = openTriages(product);
            assertThat(open).containsAll(waiting).doesNotContainAnyElementsOf(declined);
            for (var need : declined) {
                assertThat(declinedInTheEnd(product, need)).as(need).isTrue();
            }

            var inbox = read(product, "admin", "/api/admin/open-tasks/check");
            assertThat(inbox.get("missing").asInt()).isZero();
            assertThat(inbox.get("stale").asInt()).isZero();
            assertThat(inbox.get("different").asInt()).isZero();
            var head = sealed(product);
            assertThat(head.get("number").asLong())
                    .isGreaterThanOrEqualTo(kept.get("number").asLong());
            var against = "?number=" + kept.get("number").asLong() + "&hash="
                    + kept.get("hash").asText();
            assertThat(read(product, "verificateur", "/api/audit/verification" + against)
                            .get("broken")
                            .isNull())
                    .as("the head of the trail from before the kill is still in it")
                    .isTrue();
        }
    }

    /** Gives the head of the trail as it was said shortly before the end. */
    private JsonNode submitUntilKilled(Child product) throws IOException, InterruptedException {
        var killed = new AtomicBoolean();
        var enough = new CountDownLatch(ENOUGH);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (var thread = 0; thread < THREADS; thread++) {
                var triages = thread == 0;
                pool.submit(() -> submit(product, triages, enough, killed));
            }
            assertThat(enough.await(TO_WORK.toSeconds(), TimeUnit.SECONDS))
                    .as("%s needs within %s; %s", ENOUGH, TO_WORK, failures)
                    .isTrue();
            var head = read(product, "verificateur", "/api/audit/verification").get("head");
            killed.set(true);
            product.kill();
            return head;
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Submits needs until the product is gone; an answer that does not come acknowledges nothing. */
    private void submit(Child product, boolean triages, CountDownLatch enough, AtomicBoolean killed) {
        try {
            for (var number = 1; number < 10_000; number++) {
                var answer = product.post("gestionnaire1", "/api/needs", """
                        {"title": "Besoin numéro %s", "description": "Le formulaire demande trois fois la même adresse.",
                         "frequency": "WEEKLY", "channel": "INNOVATION_CELL"}""".formatted(number));
                if (answer.statusCode() != 201) {
                    failures.add(answer.statusCode() + " " + answer.body());
                    return;
                }
                var received = json.readTree(answer.body());
                var need = received.get("id").asText();
                // from here on its triage may or may not be acknowledged
                if (triages && decline(product, received.get("task").asText())) {
                    declined.add(need);
                } else if (!triages) {
                    waiting.add(need);
                }
                enough.countDown();
            }
        } catch (IOException e) {
            if (!killed.get()) {
                failures.add(e.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean decline(Child product, String task) throws IOException, InterruptedException {
        var answer = product.post("agence1", "/api/tasks/" + task + "/submission", """
                {"outcome": "DECLINE", "reason": "Ce besoin est déjà couvert."}""");
        if (answer.statusCode() / 100 != 2) {
            failures.add(answer.statusCode() + " " + answer.body());
            return false;
        }
        return true;
    }

    /** The decision is kept at once; what follows from it is a step of its own, which may have died with the product. */
    private boolean declinedInTheEnd(Child product, String need) throws IOException, InterruptedException {
        var until = System.nanoTime() + TO_RESUME.toNanos();
        do {
            var found =
                    read(product, "agence1", "/api/needs/" + need).get("detail").get("need");
            if (found.get("state").asText().equals("DECLINED")) {
                return true;
            }
            assertThat(found.get("state").asText()).as(need).isEqualTo("TRIAGED");
            Thread.sleep(500);
        } while (System.nanoTime() < until);
        return false;
    }

    private Set<String> openTriages(Child product) throws IOException, InterruptedException {
        var found = new HashSet<String>();
        var after = "";
        do {
            var page = read(product, "agence1", "/api/tasks?scope=all&form=user_triageNeed&limit=200" + after);
            page.get("items")
                    .forEach(item -> found.add(item.get("subject").get("id").asText()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asText();
        } while (!after.isEmpty());
        return found;
    }

    /** The head of the trail once everything is sealed, which takes at most five seconds. */
    private JsonNode sealed(Child product) throws IOException, InterruptedException {
        for (var tries = 0; tries < 50; tries++) {
            var verification = read(product, "verificateur", "/api/audit/verification");
            assertThat(verification.get("broken").isNull())
                    .as(verification.toString())
                    .isTrue();
            if (verification.get("unsealed").asInt() == 0) {
                return verification.get("head");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the trail is not sealed within five seconds");
    }

    private JsonNode read(Child product, String account, String path) throws IOException, InterruptedException {
        var answer = product.get(account, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
