package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final WaveInviting inviting;
    private final CampaignFigures figures;
    private final AdoptionActs acts;
    private final Troupe troupe;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ScalePlay(
            WaveScenes scenes,
            WaveInviting inviting,
            CampaignFigures figures,
            AdoptionActs acts,
            Troupe troupe,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scenes = scenes;
        this.inviting = inviting;
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

    /** Invites everybody, batch after batch; for each batch, how long for one of its organisations. */
    public List<Double> start(Deployed of) {
        var times = new ArrayList<Double>();
        for (var left = of.organisations(); left > 0; left -= WaveOpening.BATCH) {
            var begun = System.nanoTime();
            inviting.pass(1);
            times.add(since(begun) / Math.min(left, WaveOpening.BATCH));
        }
        inviting.pass();
        return times;
    }

    /** So many organisations, spread over all, answer, assess, plan and report; for each step, how long each time. */
    public Map<String, List<Double>> steps(Deployed of, int most) {
        var cast = of.scene().cast();
        var contacts = new HashMap<UUID, UUID>();
        for (var i = 0; i < cast.organisations().size(); i++) {
            contacts.put(cast.organisations().get(i), cast.contacts().get(i));
        }
        var times = new LinkedHashMap<String, List<Double>>();
        for (var adoption : some(of.campaign(), most)) {
            var contact = Objects.requireNonNull(contacts.get(adoption.organisation()));
            var id = adoption.id();
            timed(times, "answer", () -> acts.accept(contact, id, null));
            timed(times, "readiness", () -> acts.assess(contact, id, ReadinessOutcome.READY, null, null));
            timed(times, "plan", () -> acts.plan(contact, id));
            timed(times, "progress", () -> acts.report(contact, id, ProgressOutcome.CONTINUE));
        }
        return times;
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

    private record Invited(UUID id, UUID organisation) {}

    private List<Invited> some(UUID campaign, int most) {
        var all = jdbc.sql("select id, organisation from adoption where campaign = ? order by id")
                .param(campaign)
                .query(Invited.class)
                .list();
        var every = Math.max(1, all.size() / most);
        var some = new ArrayList<Invited>();
        for (var i = 0; i < all.size() && some.size() < most; i += every) {
            some.add(all.get(i));
        }
        return some;
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
