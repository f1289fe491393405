package org.couveuse.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.couveuse.faults.Journal.Deed;
import org.couveuse.journeys.Child;
import org.jspecify.annotations.Nullable;

/**
 * Programs that work while things break. Each sends its requests with a key to one node or another, and sends the same
 * again with the same key until it hears a yes or a no.
 */
final class Clients {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECOND_PERSON = 5;
    private static final int WITH_FILE = 8;

    private final Supplier<List<Child>> nodes;
    private final Journal journal;
    private final long seed;
    private final ExecutorService pool;
    private final AtomicInteger number = new AtomicInteger();
    private final CountDownLatch ended;
    private final Set<Thread> seconds = ConcurrentHashMap.newKeySet();
    private volatile boolean going = true;
    private volatile boolean givingUp;

    Clients(Supplier<List<Child>> nodes, Journal journal, long seed, int programs) {
        this.nodes = nodes;
        this.journal = journal;
        this.seed = seed;
        this.pool = Executors.newFixedThreadPool(programs);
        this.ended = new CountDownLatch(programs);
        for (var each = 0; each < programs; each++) {
            var own = new Random(seed + each);
            pool.submit(() -> work(own));
        }
    }

    /** No new actions; those under way are sent on until they are answered, at most this long. */
    void finish(long seconds) throws InterruptedException {
        going = false;
        if (!ended.await(seconds, TimeUnit.SECONDS)) {
            stop();
        }
        end();
    }

    /** No more of anything, as when the programs are killed too. */
    void stop() throws InterruptedException {
        going = false;
        givingUp = true;
        ended.await(2, TimeUnit.MINUTES);
        end();
    }

    private void end() throws InterruptedException {
        pool.shutdown();
        for (var second : seconds) {
            second.join(TimeUnit.MINUTES.toMillis(1));
        }
    }

    private void work(Random chance) {
        try {
            while (going) {
                raise(chance);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            journal.told("program", "ended by " + e);
        } finally {
            ended.countDown();
        }
    }

    private void raise(Random chance) throws IOException, InterruptedException {
        var mark = "Essai " + seed + "-" + number.incrementAndGet();
        var said = send(chance, Deed.NEED, mark, "gestionnaire1", "/api/needs", """
                {"title": "%s", "description": "Envoyé pendant que des choses se brisent.",
                 "channel": "INNOVATION_CELL"}""".formatted(mark));
        if (said.isEmpty() || !going) {
            return;
        }
        var received = JSON.readTree(said.get().body());
        var need = received.path("id").asText();
        if (chance.nextInt(WITH_FILE) == 0) {
            attach(chance, need, mark + ".txt");
        }
        var task = "/api/tasks/" + received.path("task").asText() + "/submission";
        var reason = """
                {"outcome": "DECLINE", "reason": "Couvert (%s)."}""";
        if (chance.nextInt(SECOND_PERSON) == 0) {
            // two people, each from another tab at another node, do one task: one of them is told no
            beside(() ->
                    send(new Random(seed), Deed.DECISION, need + " agence2", "agence2", task, reason.formatted(2)));
        }
        send(chance, Deed.DECISION, need + " agence1", "agence1", task, reason.formatted(1));
    }

    private interface Sending {
        Optional<HttpResponse<String>> now() throws IOException, InterruptedException;
    }

    private void beside(Sending sending) {
        var thread = new Thread(() -> {
            try {
                sending.now();
            } catch (IOException | RuntimeException e) {
                journal.told("second", String.valueOf(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        seconds.removeIf(before -> !before.isAlive());
        seconds.add(thread);
    }

    /** Files have no key: each is sent once, and counts when it was acknowledged. */
    private void attach(Random chance, String need, String name) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        journal.intends(Deed.FILE, key, name);
        try {
            var answer = any(chance)
                    .send(
                            "gestionnaire1",
                            "POST",
                            "/api/subjects/" + need + "/attachments",
                            """
                    --limite\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: text/plain\r
                    \r
                    %s\r
                    --limite--\r
                    """.formatted(name, contents(name)),
                            "Content-Type",
                            "multipart/form-data; boundary=limite");
            if (answer.statusCode() == 201) {
                journal.acknowledged(key);
            } else {
                journal.told(key, answer.statusCode() + " " + answer.body());
            }
        } catch (IOException gone) {
            journal.told(key, gone.toString());
        }
    }

    /** What a file of this name says. */
    static String contents(String name) {
        return name.repeat(50);
    }

    /** The yes, if there was one; nothing when it was a no, or when nobody waits for an answer any more. */
    private Optional<HttpResponse<String>> send(
            Random chance, Deed deed, String mark, String account, String path, String body)
            throws InterruptedException {
        var key = UUID.randomUUID().toString();
        journal.intends(deed, key, mark);
        while (!givingUp) {
            var answer = once(chance, account, path, body, key);
            if (answer != null && answer.statusCode() / 100 == 2) {
                journal.acknowledged(key);
                return Optional.of(answer);
            }
            if (answer != null && answer.body().contains("inbox.answerLost")) {
                journal.acknowledged(key);
                return Optional.empty();
            }
            if (answer != null && answer.statusCode() < 500 && !answer.body().contains("inbox.stillWorking")) {
                journal.told(key, answer.statusCode() + " " + answer.body());
                return Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(100 + chance.nextInt(400));
        }
        return Optional.empty();
    }

    private @Nullable HttpResponse<String> once(Random chance, String account, String path, String body, String key)
            throws InterruptedException {
        try {
            return any(chance)
                    .send(account, "POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key);
        } catch (IOException gone) {
            return null;
        }
    }

    private Child any(Random chance) {
        var all = nodes.get();
        return all.get(chance.nextInt(all.size()));
    }
}
