package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.Troupe;
import org.couveuse.deployment.WaveScenes.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A campaign of any size as it is lived: its wave goes out, organisations answer, assess, plan and report, the sums are
 * folded. Each step gives how long it took for one organisation, in milliseconds. The benchmark plays it with 10,000
 * organisations, a test with a few to see that everything is right.
 */
@Component
public class ScalePlay {

    private final WaveScenes scenes;
    private final WaveOpening opening;
    private final CampaignFigures figures;
    private final AdoptionActs acts;
    private final Troupe troupe;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ScalePlay(
            WaveScenes scenes,
            WaveOpening opening,
            CampaignFigures figures,
            AdoptionActs acts,
            Troupe troupe,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scenes = scenes;
        this.opening = opening;
        this.figures = figures;
        this.acts = acts;
        this.troupe = troupe;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A campaign whose wave is confirmed and has invited nobody yet; {@code officer} is the account of who looks. */
    public record Deployed(Scene scene, UUID campaign, int organisations, String officer) {}

    /** Makes the organisations, their contacts, the solution and the campaign. */
    public Deployed launched(int organisations) {
        var scene = scenes.launched(organisations);
        return new Deployed(
                scene,
                scene.campaign(),
                organisations,
                troupe.account(scene.cast().officer()));
    }

    /** Invites one batch; how long for one of its organisations, nothing when all are invited. */
    public OptionalDouble batch(Deployed of) {
        var wave = scenes.wave(of.scene());
        var left = wave.size() - wave.opened();
        var begun = System.nanoTime();
        transaction.executeWithoutResult(status -> opening.batch(wave.id()));
        return left == 0 ? OptionalDouble.empty() : OptionalDouble.of(since(begun) / Math.min(left, WaveOpening.BATCH));
    }

    /** Invites everybody, batch after batch; for each batch, how long for one of its organisations. */
    public List<Double> start(Deployed of) {
        var times = new ArrayList<Double>();
        for (var next = batch(of); next.isPresent(); next = batch(of)) {
            times.add(next.getAsDouble());
        }
        return times;
    }

    /** An organisation that is invited, and who answers for it. */
    public record Invited(UUID adoption, UUID contact) {}

    /** So many invited organisations, spread over all. */
    public List<Invited> some(Deployed of, int most) {
        var cast = of.scene().cast();
        var contacts = new HashMap<UUID, UUID>();
        for (var i = 0; i < cast.organisations().size(); i++) {
            contacts.put(cast.organisations().get(i), cast.contacts().get(i));
        }
        var all = jdbc.sql("select id, organisation from adoption where campaign = ? order by id")
                .param(of.campaign())
                .query((row, n) -> new Invited(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(contacts.get(row.getObject("organisation", UUID.class)))))
                .list();
        var every = Math.max(1, all.size() / most);
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .limit(most)
                .mapToObj(all::get)
                .toList();
    }

    /** An organisation answers, assesses, plans and reports; how long each of these took is added to the times. */
    public void steps(Invited who, Map<String, List<Double>> times) {
        var contact = who.contact();
        var adoption = who.adoption();
        timed(times, "answer", () -> acts.accept(contact, adoption, null));
        timed(times, "readiness", () -> acts.assess(contact, adoption, ReadinessOutcome.READY, null, null));
        timed(times, "plan", () -> acts.plan(contact, adoption));
        timed(times, "progress", () -> acts.report(contact, adoption, ProgressOutcome.CONTINUE));
    }

    /** Folds all moves that are not counted yet; for each time, how long for one of them. */
    public List<Double> fold() {
        var times = new ArrayList<Double>();
        for (var left = uncounted(); left > 0; left = uncounted()) {
            var begun = System.nanoTime();
            transaction.executeWithoutResult(status -> figures.fold());
            times.add(since(begun) / (left - uncounted()));
        }
        return times;
    }

    /** What is not as it should be after everybody was invited and so many reported; nothing when all is well. */
    public List<String> wrong(Deployed of, int reported) {
        var wrong = new ArrayList<String>();
        check(wrong, "adoptions", of.organisations(), count("from adoption where campaign = ?", of.campaign()));
        check(
                wrong,
                "organisations",
                of.organisations(),
                count("from (select distinct organisation from adoption where campaign = ?) o", of.campaign()));
        check(
                wrong,
                "mails",
                of.organisations(),
                count(
                        "from mail where person in (select m.person from membership m join adoption a"
                                + " on a.organisation = m.scope where a.campaign = ?)",
                        of.campaign()));
        check(
                wrong,
                "open tasks",
                of.organisations() - reported,
                count(
                        "from open_task t join adoption a on a.id = t.subject where t.state = 'OPEN'"
                                + " and a.campaign = ?",
                        of.campaign()));
        var officer = troupe.actor(of.scene().cast().officer());
        var sums = figures.standing(officer, of.campaign()).sums();
        check(wrong, "invited in the sums", of.organisations(), sums.invited());
        check(wrong, "in progress in the sums", reported, sums.in(AdoptionState.IN_PROGRESS));
        return wrong;
    }

    private int uncounted() {
        return count("from adoption_step where counted = ?", false);
    }

    private int count(String from, Object of) {
        return jdbc.sql("select count(*) " + from)
                .param(of)
                .query(Integer.class)
                .single();
    }

    private static void check(List<String> wrong, String what, int expected, int found) {
        if (expected != found) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static void timed(Map<String, List<Double>> times, String what, Runnable act) {
        var begun = System.nanoTime();
        act.run();
        times.computeIfAbsent(what, w -> new ArrayList<>()).add(since(begun));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
