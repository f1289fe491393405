package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.couveuse.demonstration.InventedOrganisations.Answering;
import org.couveuse.deployment.AdoptionCare;
import org.couveuse.deployment.PathProgress;
import org.couveuse.people.ActingAs;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.springframework.stereotype.Component;

/** What each organisation of the large campaign does, and on which day. */
@Component
class AdoptionsAtLarge {

    private static final List<String> REASONS = List.of("EQUIPPED", "NO_CAPACITY", "NOT_RELEVANT", "INCOMPATIBLE");

    /** Blockers are raised in the last days before today. */
    private static final int BLOCKED_SINCE = -6;

    /** Fates return after so many organisations. */
    private static final int ROUND = 20;

    private static final int CALLED = 24;
    private static final int DONE = 36;

    private final Founding founding;
    private final Player player;
    private final Changes changes;
    private final AdoptionCare care;
    private final BlockerService blockers;
    private final PathProgress path;
    private final ActingAs acting;

    AdoptionsAtLarge(
            Founding founding,
            Player player,
            Changes changes,
            AdoptionCare care,
            BlockerService blockers,
            PathProgress path,
            ActingAs acting) {
        this.founding = founding;
        this.player = player;
        this.changes = changes;
        this.care = care;
        this.blockers = blockers;
        this.path = path;
        this.acting = acting;
    }

    /** What is to be done on which day. */
    static final class Diary {

        private final Map<Integer, List<Runnable>> days = new TreeMap<>();

        private void on(int day, Runnable act) {
            days.computeIfAbsent(day, d -> new java.util.ArrayList<>()).add(act);
        }

        /** Does what the day asks; returns how much that was. */
        int day(int day) {
            var acts = Objects.requireNonNullElse(days.remove(day), List.<Runnable>of());
            acts.forEach(Runnable::run);
            return acts.size();
        }

        /** Days up to now that were passed over. */
        boolean forgot() {
            return days.keySet().stream().anyMatch(day -> day <= 0);
        }
    }

    /** Writes down what an organisation will do that is invited on a day; {@code said} has the words. */
    void write(Diary diary, LargePlot said, Answering who, UUID adoption, int invited, Fate fate, int place) {
        var contact = who.contact();
        var answers = invited + 1 + place % 3;
        switch (fate) {
            case INVITED -> {}
            case SILENT -> {
                if (place % 3 > 0) {
                    diary.on(
                            invited + CALLED,
                            () -> does(
                                    founding.person("agence2"), adoption, "user_callOrganisation", said.form("CALL")));
                }
            }
            case POSTPONES ->
                diary.on(answers, () -> does(contact, adoption, "user_answerInvitation", said.form("POSTPONES")));
            case DECLINES ->
                diary.on(
                        answers,
                        () -> does(
                                contact,
                                adoption,
                                "user_answerInvitation",
                                said.form("DECLINES")
                                        .deepCopy()
                                        .put("reason", REASONS.get(place / 5 % REASONS.size()))));
            default -> goes(diary, said, contact, adoption, answers, fate, place);
        }
    }

    private void goes(Diary diary, LargePlot said, UUID contact, UUID adoption, int answers, Fate fate, int place) {
        diary.on(answers, () -> does(contact, adoption, "user_answerInvitation", none()));
        if (fate == Fate.ACCEPTS) {
            return;
        }
        diary.on(answers + 1, () -> does(contact, adoption, "user_assessReadiness", none()));
        if (fate == Fate.READY) {
            return;
        }
        diary.on(answers + 2, () -> does(contact, adoption, "user_planAdoption", said.form("PLAN")));
        if (fate == Fate.PLANS) {
            return;
        }
        diary.on(answers + 3, () -> does(contact, adoption, "user_reportProgress", said.form("CONTINUE")));
        if (fate == Fate.BLOCKED) {
            var blocker = said.blockers().get(place / ROUND % said.blockers().size());
            diary.on(BLOCKED_SINCE + place / ROUND % 4, () -> raise(contact, adoption, blocker));
        }
        if (fate == Fate.ADOPTS) {
            var done = answers + DONE + place % 17;
            diary.on(done, () -> {
                acting.as(contact, () -> care.reportNow(player.actor(contact), adoption));
                does(contact, adoption, "user_reportProgress", said.form("DONE"));
            });
            diary.on(done + 4, () -> does(founding.person("agence1"), adoption, "user_confirmAdoption", none()));
        }
    }

    /** Marks the steps of the critical path that are done once a wave is out: its invitations, and the review before. */
    void out(UUID campaign, int wave) {
        var officer = player.actor(founding.person("agence1"));
        var steps = wave == 1 ? List.of(1) : List.of(2 * (wave - 1), 2 * wave - 1);
        acting.as(officer.id(), () -> steps.forEach(step -> path.done(officer, campaign, step)));
    }

    private void does(UUID person, UUID adoption, String form, ObjectNode said) {
        player.does(person, adoption, form, example -> changes.over(example, said));
    }

    private void raise(UUID contact, UUID adoption, Plot.BlockerPlot blocker) {
        var who = player.actor(contact);
        acting.as(
                contact,
                () -> blockers.raise(
                        who,
                        new Raise(
                                adoption,
                                blocker.title(),
                                blocker.description(),
                                Severity.valueOf(blocker.severity()))));
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
