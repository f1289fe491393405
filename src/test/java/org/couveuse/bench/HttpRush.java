package org.couveuse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.couveuse.Troupe;
import org.couveuse.bench.VotingProgram.Call;
import org.couveuse.bench.VotingProgram.Member;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.RoundTable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * All members of a forum vote by program over HTTP in the same moment. Some send their ballot twice with one key, some
 * put another in its place, and some send theirs just when the vote is closed. Then what the interface publishes is
 * held against what it had acknowledged to each of them.
 */
public final class HttpRush {

    private static final int CLOSES_EARLY = 10;

    private final Troupe troupe;
    private final ActingAs acting;
    private final Accounts accounts;
    private final TimeTravel time;
    private final RoundTable table;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    /** A rush on the server of this context. */
    public HttpRush(ApplicationContext context, int port) {
        troupe = context.getBean(Troupe.class);
        acting = context.getBean(ActingAs.class);
        accounts = context.getBean(Accounts.class);
        time = context.getBean(TimeTravel.class);
        table = context.getBean(RoundTable.class);
        address = URI.create("http://localhost:" + port);
    }

    /**
     * What came of it.
     *
     * @param signingIn seconds until all had signed in, at once, before the vote: BCrypt for each
     * @param seconds from the moment all began until the last had voted, those at the close included
     * @param members how many there were
     * @param acknowledged how many were told that their ballot is cast
     * @param counted how many ballots the result counts
     * @param late of those who cast at the very close, how many were in time
     * @param refusals by what was asked and the status, answers that are neither 200 nor 204
     * @param wrong what does not fit, in words; nothing when all is well
     */
    public record Result(
            double signingIn,
            double seconds,
            int members,
            int acknowledged,
            int counted,
            int late,
            Map<String, Long> refusals,
            List<String> wrong,
            Map<String, double[]> waits) {}

    /**
     * Plays it.
     *
     * @param members how many vote, the chair among them
     * @param themes how many candidate themes there are
     * @param strength of the passwords' BCrypt: 10 is the product's own
     */
    public Result play(int members, int themes, int strength) throws Exception {
        var forum = table.forum(members - 1, themes);
        var criteria = List.of(RoundTable.criterion("Portée", "3"), RoundTable.criterion("Coût", "1"));
        var round = table.open(forum, BallotMode.SECRET, 1, criteria);
        var signIns = signIns(forum, new BCryptPasswordEncoder(strength));
        var programs = forum.voters().stream()
                .map(voter -> new VotingProgram(http, address, round, signIns.get(voter), calls))
                .toList();
        var officer = new VotingProgram(http, address, round, signIns.get(forum.officer()), calls);
        signs(programs.get(0), round);

        var signingIn = together(programs, VotingProgram::signsIn);
        var seconds = rush(programs, officer, round);
        time.runDue();

        var wrong = new ArrayList<String>();
        var counted = check(programs, round, wrong);
        return new Result(
                signingIn,
                seconds,
                members,
                (int) programs.stream().filter(p -> p.acknowledged() != null).count(),
                counted,
                (int) late(programs).stream()
                        .filter(p -> p.acknowledged() != null)
                        .count(),
                refusals(wrong),
                wrong,
                waits());
    }

    private Map<UUID, Member> signIns(RoundTable.Forum forum, BCryptPasswordEncoder encoder) {
        var all = new HashMap<UUID, Member>();
        var people = new ArrayList<>(forum.voters());
        people.add(forum.officer());
        people.parallelStream()
                .map(person -> Map.entry(person, "rue" + person.toString().substring(0, 13)))
                .map(e -> Map.entry(e, encoder.encode("mot de passe de " + e.getValue())))
                .toList()
                .forEach(e -> {
                    var name = e.getKey().getValue();
                    acting.asSystem(() -> accounts.openHashed(e.getKey().getKey(), name, e.getValue()));
                    all.put(e.getKey().getKey(), new Member(name, "mot de passe de " + name));
                });
        return all;
    }

    private static void signs(VotingProgram who, UUID round) throws Exception {
        var reason = JsonNodeFactory.instance.objectNode().put("reason", "Le forum se réunit aujourd’hui.");
        who.send("early close", "POST", "/api/rounds/" + round + "/early-close", reason, null);
    }

    /** Each tenth member waits for the close: half of them to cast, half to change. The chair is not one of them. */
    private static List<VotingProgram> late(List<VotingProgram> programs) {
        var late = new ArrayList<VotingProgram>();
        for (int i = CLOSES_EARLY - 1; i < programs.size(); i += 2 * CLOSES_EARLY) {
            late.add(programs.get(i));
        }
        return late;
    }

    private interface Act {
        void by(VotingProgram program) throws Exception;
    }

    /** Seconds until all have done something, each in a thread of their own. */
    private static double together(List<VotingProgram> programs, Act act) throws Exception {
        var pool = Executors.newFixedThreadPool(programs.size());
        var begun = System.nanoTime();
        var all = pool.invokeAll(programs.stream()
                .<Callable<Void>>map(program -> () -> {
                    act.by(program);
                    return null;
                })
                .toList());
        for (var one : all) {
            one.get();
        }
        pool.shutdown();
        return (System.nanoTime() - begun) / 1e9;
    }

    private double rush(List<VotingProgram> programs, VotingProgram officer, UUID round) throws Exception {
        var start = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(programs.size() + 1);
        var early = new ArrayList<Future<?>>();
        var atTheClose = new ArrayList<Future<?>>();
        var late = late(programs);
        for (int i = 0; i < programs.size(); i++) {
            var program = programs.get(i);
            var turn = i % CLOSES_EARLY;
            var changesLate = turn == CLOSES_EARLY - 1 && !late.contains(program);
            // of those who come at the close, the first is too late
            var moment = i == CLOSES_EARLY - 1 ? closed : closing;
            Callable<Void> act = () -> {
                start.await();
                if (changesLate || turn % 3 == 2) {
                    program.changes(changesLate ? closing : null);
                } else {
                    program.votes(turn % 3 == 1, late.contains(program) ? moment : null);
                }
                return null;
            };
            (turn == CLOSES_EARLY - 1 ? atTheClose : early).add(pool.submit(act));
        }
        var begun = System.nanoTime();
        start.countDown();
        for (var one : early) {
            one.get(10, TimeUnit.MINUTES);
        }
        closing.countDown();
        signs(officer, round);
        closed.countDown();
        for (var one : atTheClose) {
            one.get(10, TimeUnit.MINUTES);
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        pool.shutdown();
        return seconds;
    }

    /** Compares what is published with what was acknowledged; how many ballots were counted. */
    private int check(List<VotingProgram> programs, UUID round, List<String> wrong) throws Exception {
        var chair = programs.get(0);
        var receipts = new HashSet<String>();
        for (var ballot : chair.send("receipts", "GET", "/api/rounds/" + round + "/ballots", null, null)
                .body()
                .path("ballots")) {
            receipts.add(ballot.path("receipt").asText());
        }
        var expected = new TreeMap<String, Long>();
        if (programs.get(CLOSES_EARLY - 1).acknowledged() != null) {
            wrong.add("a ballot was taken after the close");
        }
        var acknowledged = 0;
        for (var program : programs) {
            var told = program.acknowledged();
            var boxed = program.inTheBox();
            if (told == null || boxed == null) {
                if (told != null || boxed != null) {
                    wrong.add("acknowledged " + told + ", in the box " + boxed);
                }
                continue;
            }
            acknowledged++;
            var receipt = program.receipt(boxed.path("number").asInt(), told);
            if (!receipts.contains(receipt)
                    || !receipt.equals(boxed.path("receipt").asText())) {
                wrong.add("a receipt that is not published: " + receipt);
            }
            told.path("lines").forEach(line -> expected.merge(line(line, "theme", "choice"), 1L, Long::sum));
        }
        if (receipts.size() != acknowledged) {
            wrong.add(receipts.size() + " receipts for " + acknowledged + " ballots");
        }
        var result = chair.send("result", "GET", "/api/rounds/" + round, null, null)
                .body()
                .path("result");
        var counts = new TreeMap<String, Long>();
        for (var theme : result.path("themes")) {
            for (var count : theme.path("counts")) {
                if (count.path("count").asLong() > 0) {
                    counts.put(
                            theme.path("theme").asText() + " "
                                    + count.path("mention").asText(),
                            count.path("count").asLong());
                }
            }
        }
        if (!counts.equals(expected)) {
            wrong.add("the mentions counted are not those acknowledged");
        }
        if (result.path("ballots").asInt() != acknowledged) {
            wrong.add(result.path("ballots") + " ballots counted, " + acknowledged + " acknowledged");
        }
        return result.path("ballots").asInt();
    }

    private static String line(JsonNode line, String theme, String choice) {
        return line.path(theme).asText() + " " + line.path(choice).asText();
    }

    /** Only who came at the close, or asks for a ballot that was refused then, may be told no. */
    private Map<String, Long> refusals(List<String> wrong) {
        var found = new TreeMap<String, Long>();
        for (var call : calls) {
            if (call.status() >= 300) {
                found.merge(call.what() + " " + call.status(), 1L, Long::sum);
                var atTheClose = Set.of("submission", "change", "my ballot").contains(call.what());
                if (!atTheClose || !Set.of(404, 409).contains(call.status())) {
                    wrong.add(call.toString());
                }
            }
        }
        return found;
    }

    /** By what was asked: how many there were, and the median, the 95th and the longest wait in milliseconds. */
    private Map<String, double[]> waits() {
        var all = new TreeMap<String, List<Call>>();
        calls.forEach(call ->
                all.computeIfAbsent(call.what(), what -> new ArrayList<>()).add(call));
        var waits = new TreeMap<String, double[]>();
        all.forEach((what, some) -> {
            some.sort(Comparator.comparingDouble(Call::millis));
            waits.put(what, new double[] {some.size(), at(some, 0.5), at(some, 0.95), at(some, 1)});
        });
        return waits;
    }

    private static double at(List<Call> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1))
                .millis();
    }
}
