package org.couveuse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A member's program that knows nothing but the address and the documented interface: it signs in with each request,
 * lists its tasks, reads the schema of the ballot, fills it in and sends it, and computes its own receipt.
 */
final class VotingProgram {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MENTIONS =
            List.of("EXCELLENT", "VERY_GOOD", "GOOD", "FAIRLY_GOOD", "FAIR", "INSUFFICIENT", "TO_REJECT");

    private final HttpClient http;
    private final URI address;
    private final String round;
    private final String credentials;
    private final RandomGenerator chance;
    private final ConcurrentLinkedQueue<Call> calls;
    private @Nullable JsonNode acknowledged;

    VotingProgram(HttpClient http, URI address, UUID round, Member member, ConcurrentLinkedQueue<Call> calls) {
        this.http = http;
        this.address = address;
        this.round = round.toString();
        this.credentials = Base64.getEncoder()
                .encodeToString((member.username() + ":" + member.password()).getBytes(StandardCharsets.UTF_8));
        this.chance = RandomGenerator.of("SplittableRandom");
        this.calls = calls;
    }

    /** Somebody who may vote, and how they sign in. */
    record Member(String username, String password) {}

    /** One request that was answered: what for, how, and after how long. */
    record Call(String what, int status, double millis) {}

    /** An answer. */
    record Answer(int status, JsonNode body) {

        boolean done() {
            return status == 200;
        }
    }

    /** The ballot that was acknowledged last; nothing when none was. */
    @Nullable
    JsonNode acknowledged() {
        return acknowledged;
    }

    /** Asks who it is, as it would some minutes before it votes. */
    void signsIn() throws IOException, InterruptedException {
        send("sign-in", "GET", "/api/me", null, null);
    }

    /** Votes by its open task; sends it a second time with the same key when told to. */
    void votes(boolean twice, @Nullable CountDownLatch sendsAt) throws IOException, InterruptedException {
        var task = find();
        var ballot = ballot(task.at("/schema/examples/0"));
        var key = UUID.randomUUID().toString();
        await(sendsAt);
        var first = send("submission", "POST", submission(task), ballot, key);
        acknowledge(first, ballot);
        if (twice) {
            var second = send("submission again", "POST", submission(task), ballot, key);
            if (first.done() && !second.body().equals(first.body())) {
                throw new IllegalStateException("one key, two answers: " + first + second);
            }
        }
    }

    /** Votes, then puts another ballot in its place. */
    void changes(@Nullable CountDownLatch sendsAt) throws IOException, InterruptedException {
        var task = find();
        var ballot = ballot(task.at("/schema/examples/0"));
        acknowledge(send("submission", "POST", submission(task), ballot, null), ballot);
        var other = ballot(task.at("/schema/examples/0"));
        await(sendsAt);
        acknowledge(send("change", "PUT", "/api/rounds/" + round + "/ballot", other, null), other);
    }

    /** Opens its ballot task. */
    private JsonNode find() throws IOException, InterruptedException {
        var mine = send("list", "GET", "/api/tasks?form=user_castBallot", null, null);
        if (mine.body().path("items").size() != 1) {
            throw new IllegalStateException("not one ballot to cast, but " + mine);
        }
        return send("task", "GET", "/api/tasks/" + mine.body().at("/items/0/id").asText(), null, null)
                .body();
    }

    private static String submission(JsonNode task) {
        return "/api/tasks/" + task.at("/task/id").asText() + "/submission";
    }

    /** The example of the task with mentions and notes of its own, and a nonce nobody else knows. */
    private ObjectNode ballot(JsonNode example) {
        ObjectNode ballot = example.deepCopy();
        for (var line : ballot.withArray("lines")) {
            ((ObjectNode) line).put("choice", MENTIONS.get(chance.nextInt(MENTIONS.size())));
            for (var score : (ArrayNode) line.withArray("scores")) {
                ((ObjectNode) score).put("value", chance.nextInt(11));
            }
        }
        var nonce = new byte[16];
        for (int i = 0; i < nonce.length; i++) {
            nonce[i] = (byte) chance.nextInt();
        }
        return ballot.put("nonce", HexFormat.of().formatHex(nonce));
    }

    private void acknowledge(Answer answer, ObjectNode ballot) {
        if (answer.done()) {
            acknowledged = ballot;
        }
    }

    /** Its ballot as it is in the box; nothing when there is none. */
    @Nullable
    JsonNode inTheBox() throws IOException, InterruptedException {
        var mine = send("my ballot", "GET", "/api/rounds/" + round + "/ballot", null, null);
        return mine.done() ? mine.body() : null;
    }

    /** The receipt of a ballot, made from its canonical text as {@code docs/ballot-receipt.md} describes it. */
    String receipt(int number, JsonNode ballot) {
        var themes = new ArrayList<String>();
        var scores = new ArrayList<String>();
        for (var line : ballot.path("lines")) {
            var theme = line.path("theme").asText();
            themes.add("theme " + theme + " " + line.path("choice").asText() + "\n");
            for (var score : line.path("scores")) {
                scores.add("score " + theme + " " + score.path("criterion").asText() + " "
                        + score.path("value").asInt() + "\n");
            }
        }
        themes.sort(Comparator.naturalOrder());
        scores.sort(Comparator.naturalOrder());
        var text = "couveuse-ballot " + (scores.isEmpty() ? 1 : 2) + "\nround " + round + "\nnumber " + number + "\n"
                + String.join("", themes) + String.join("", scores)
                + "nonce " + ballot.path("nonce").asText() + "\n";
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for something and writes down how it was answered. */
    Answer send(String what, String method, String path, @Nullable JsonNode body, @Nullable String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var begun = System.nanoTime();
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        calls.add(new Call(what, answer.statusCode(), (System.nanoTime() - begun) / 1e6));
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private static void await(@Nullable CountDownLatch latch) throws InterruptedException {
        if (latch != null) {
            latch.await();
        }
    }
}
