package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BallotService.Conflict;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundReading.ThemeRow;
import org.couveuse.themes.RoundService;
import org.couveuse.themes.RoundService.Motive;
import org.couveuse.themes.RoundState;

/** What can be done with a round beside its tasks; each asks for its reason, which is public. */
@org.springframework.stereotype.Component
class RoundActions {

    private final RoundService rounds;
    private final BallotService ballots;
    private final CurrentActor current;

    RoundActions(RoundService rounds, BallotService ballots, CurrentActor current) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.current = current;
    }

    List<Component> of(Detail round, Runnable after) {
        var mine = round.mine();
        var state = round.row().state();
        var actions = new ArrayList<Component>();
        var declares = state == RoundState.OPEN && mine.elector()
                || state == RoundState.SCHEDULED
                        && current.get()
                                .has(
                                        org.couveuse.people.Role.FORUM_MEMBER,
                                        round.row().body());
        if (declares) {
            actions.add(Action.secondary(Words.say("round.conflict"), () -> conflict(round, after))
                    .small());
        }
        if (mine.mayCloseEarly()) {
            actions.add(reasoned("round.early", round, after, (actor, motive) -> {
                var signed = rounds.closeEarly(actor, round.row().id(), motive);
                Messages.say(
                        Notice.success(Words.say(signed.closing() ? "round.early.closing" : "round.early.signed")));
            }));
        }
        if (mine.chairs() && (state == RoundState.OPEN || state == RoundState.SCHEDULED)) {
            actions.add(reasoned(
                    "round.stepAside",
                    round,
                    after,
                    (actor, motive) -> rounds.stepAside(actor, round.row().id(), motive)));
        }
        if (mine.mayCancel()) {
            actions.add(reasoned(
                    "round.cancel",
                    round,
                    after,
                    (actor, motive) -> rounds.cancel(actor, round.row().id(), motive)));
        }
        return actions;
    }

    private Component reasoned(String key, Detail round, Runnable after, BiConsumer<Actor, Motive> act) {
        return Action.secondary(Words.say(key), () -> {
                    var reason = reason();
                    new ConfirmQuestion(
                                    Words.say(key + ".title"),
                                    Words.say(key + ".words"),
                                    Words.say(key),
                                    () -> {
                                        act.accept(current.get(), new Motive(given(reason)));
                                        after.run();
                                    },
                                    reason)
                            .open();
                })
                .small();
    }

    private void conflict(Detail round, Runnable after) {
        var theme = new Select<ThemeRow>();
        theme.setLabel(Words.say("round.column.theme"));
        theme.setItems(round.themes().stream()
                .filter(t -> !round.mine().recused().contains(t.id()))
                .toList());
        theme.setItemLabelGenerator(ThemeRow::title);
        theme.setWidthFull();
        var reason = reason();
        reason.setLabel(Words.say("task.user_castBallot.lines.conflict"));
        new ConfirmQuestion(
                        Words.say("round.conflict.title"),
                        Words.say("round.conflict.words"),
                        Words.say("round.conflict"),
                        () -> {
                            if (theme.getValue() == null) {
                                throw RuleViolation.field("theme", "round.notInRound");
                            }
                            ballots.declareConflict(
                                    current.get(),
                                    round.row().id(),
                                    new Conflict(theme.getValue().id(), given(reason)));
                            after.run();
                            Messages.say(Notice.success(Words.say("round.conflict.done")));
                        },
                        theme,
                        reason)
                .marks("theme", theme)
                .marks("reason", reason)
                .open();
    }

    private static TextArea reason() {
        var reason = new TextArea(Words.say("task.user_decideQuorumFailure.reason"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        return reason;
    }

    private static String given(TextArea reason) {
        if (reason.getValue().isBlank()) {
            throw RuleViolation.field("reason", "round.reasonMissing");
        }
        return reason.getValue();
    }
}
