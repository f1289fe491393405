package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.couveuse.deployment.CampaignEnding;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.CampaignState;
import org.couveuse.deployment.WaveService;
import org.couveuse.deployment.WaveService.Move;
import org.couveuse.deployment.WaveService.Reason;
import org.couveuse.deployment.WaveState;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What the agency may do with a campaign that no task waits for: each asks for its reason. */
@org.springframework.stereotype.Component
class CampaignActions {

    private static final int LONGEST = 2000;

    private final WaveService waves;
    private final CampaignEnding ending;
    private final CurrentActor current;

    CampaignActions(WaveService waves, CampaignEnding ending, CurrentActor current) {
        this.waves = waves;
        this.ending = ending;
        this.current = current;
    }

    /** The acts that make sense now, folded; {@code done} builds the page again. */
    Component of(Detail campaign, List<WaveRow> rows, Runnable done) {
        var id = campaign.id();
        var buttons = new ArrayList<Component>();
        if (campaign.state() == CampaignState.RUNNING) {
            var planned = rows.stream().anyMatch(w -> w.state() == WaveState.PLANNED);
            var ahead = planned
                    || rows.stream().anyMatch(w -> w.state() == WaveState.PROPOSED || w.state() == WaveState.CONFIRMED);
            if (rows.stream().anyMatch(w -> w.state() == WaveState.INVITING && !w.held())) {
                buttons.add(reason("holdWave", done, why -> waves.hold(current.get(), id, why)));
            }
            if (rows.stream().anyMatch(w -> w.held() || w.failed() > 0)) {
                buttons.add(reason("resumeWave", done, why -> waves.resume(current.get(), id, why)));
            }
            if (planned) {
                buttons.add(reason("launchNow", done, why -> waves.launchNow(current.get(), id, why)));
                buttons.add(day("moveWave", done, (to, why) -> waves.move(current.get(), id, new Move(to, why))));
            }
            buttons.add(day("moveEnd", done, (to, why) -> ending.move(current.get(), id, new Move(to, why))));
            if (!ahead) {
                buttons.add(reason("close", done, why -> ending.close(current.get(), id, why)));
            }
        }
        buttons.add(reason("cancel", done, why -> ending.cancel(current.get(), id, why)));
        return new FoldedSection(Words.say("deployment.act.more"), Card.buttons(buttons.toArray(Component[]::new)));
    }

    private Action reason(String verb, Runnable done, Consumer<Reason> act) {
        return Action.secondary(Words.say("deployment.act." + verb), () -> {
            var reason = Fields.area(Words.say("deployment.act.reason"), null, LONGEST);
            reason.setWidthFull();
            ask(verb, done, () -> act.accept(new Reason(given(reason.getValue()))), reason)
                    .open();
        });
    }

    private Action day(String verb, Runnable done, BiConsumer<LocalDate, String> act) {
        return Action.secondary(Words.say("deployment.act." + verb), () -> {
            var to = Fields.date(Words.say("deployment.act.to"), null);
            var reason = Fields.area(Words.say("deployment.act.reason"), null, LONGEST);
            reason.setWidthFull();
            ask(verb, done, () -> act.accept(chosen(to.getValue()), given(reason.getValue())), to, reason)
                    .marks("to", to)
                    .marks("reason", reason)
                    .open();
        });
    }

    private static ConfirmQuestion ask(String verb, Runnable done, Runnable act, Component... fields) {
        return new ConfirmQuestion(
                Words.say("deployment.act." + verb + ".title"),
                Words.say("deployment.act." + verb + ".words"),
                Words.say("deployment.act." + verb),
                () -> {
                    act.run();
                    done.run();
                },
                fields);
    }

    private static LocalDate chosen(@Nullable LocalDate day) {
        if (day == null) {
            throw RuleViolation.field("to", "deployment.sayDay");
        }
        return day;
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.field("reason", "deployment.sayWhy");
        }
        return reason.strip();
    }

    static void attempt(Runnable work, Runnable done) {
        try {
            work.run();
            done.run();
        } catch (RuleViolation refusal) {
            Messages.refuse(refusal);
        }
    }
}
