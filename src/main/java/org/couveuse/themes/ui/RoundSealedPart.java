package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.FileLink;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.SealedAccess;
import org.couveuse.themes.SealedExport;
import org.couveuse.themes.SealedState;

/** The opening of ballots to an auditor: who asked and why, what the chair answered, and what the reader may do. */
@org.springframework.stereotype.Component
class RoundSealedPart {

    private final SealedAccess access;
    private final SealedExport export;
    private final CurrentActor current;

    RoundSealedPart(SealedAccess access, SealedExport export, CurrentActor current) {
        this.access = access;
        this.export = export;
        this.current = current;
    }

    /** The part, for those whom it concerns; open while an answer is awaited from the reader. */
    Optional<Component> of(Detail round, Runnable after) {
        var id = round.row().id();
        if (!access.concerns(current.get(), id)) {
            return Optional.empty();
        }
        var standing = access.standing(current.get(), id);
        if (round.mode() == BallotMode.NAMED_AFTER_CLOSE && !standing.mayTake()) {
            return Optional.empty();
        }
        var content = new ArrayList<Component>();
        content.add(
                Part.quiet(Words.say(round.mode() == BallotMode.SECRET ? "round.sealed.words" : "round.sealed.named")));
        if (round.mode() == BallotMode.SECRET && standing.requests().isEmpty()) {
            content.add(Part.words(Words.say("round.sealed.none")));
        }
        standing.requests().forEach(request -> content.add(card(request)));
        var can = actions(id, standing, after);
        if (!can.isEmpty()) {
            content.add(Card.buttons(can.toArray(Component[]::new)));
        }
        var section = new FoldedSection(Words.say("round.sealed"), content.toArray(Component[]::new));
        return Optional.of(standing.mayAnswer() ? section.open() : section);
    }

    private static Component card(SealedAccess.Request request) {
        var by = request.answeredBy();
        var at = request.answered();
        var state = new StateWord(look(request.state()), request.state());
        return new Card(new KeyValues()
                .pair(
                        Words.say("round.sealed.auditor"),
                        Words.say("round.sealed.by", request.auditor(), request.asked()))
                .pair(Words.say("round.sealed.reason"), request.reason())
                .pair(
                        Words.say("round.sealed.state"),
                        by == null || at == null
                                ? state
                                : new Span(state, new Span(" · " + Words.say("round.sealed.by", by, at))))
                .pair(Words.say("task.user_decideQuorumFailure.reason"), request.answer())
                .pair(Words.say("round.sealed.until"), request.until() == null ? null : Shown.moment(request.until())));
    }

    private static State look(SealedState state) {
        return switch (state) {
            case ASKED -> State.WAITING;
            case AGREED -> State.DONE;
            case REFUSED -> State.GIVEN_UP;
        };
    }

    private ArrayList<Component> actions(UUID id, SealedAccess.Standing standing, Runnable after) {
        var can = new ArrayList<Component>();
        if (standing.mayAsk()) {
            can.add(Action.secondary(Words.say("round.sealed.ask"), () -> ask(id, after))
                    .small());
        }
        if (standing.mayAnswer()) {
            can.add(Action.secondary(Words.say("round.sealed.agree"), () -> answer(id, true, after))
                    .small());
            can.add(Action.secondary(Words.say("round.sealed.refuse"), () -> answer(id, false, after))
                    .small());
        }
        if (standing.mayTake()) {
            can.add(download(id));
        }
        return can;
    }

    private void ask(UUID id, Runnable after) {
        var reason = reason();
        new ConfirmQuestion(
                        Words.say("round.sealed.ask.title"),
                        Words.say("round.sealed.ask.words"),
                        Words.say("round.sealed.ask"),
                        () -> {
                            if (reason.getValue().isBlank()) {
                                throw RuleViolation.invalid("round.reasonMissing");
                            }
                            access.ask(current.get(), id, new SealedAccess.Ask(reason.getValue()));
                            after.run();
                            Messages.say(Notice.success(Words.say("round.sealed.asked")));
                        },
                        reason)
                .open();
    }

    private void answer(UUID id, boolean agreed, Runnable after) {
        var reason = reason();
        var key = agreed ? "round.sealed.agree" : "round.sealed.refuse";
        new ConfirmQuestion(
                        Words.say(key + ".title"),
                        Words.say(key + ".words"),
                        Words.say(key),
                        () -> {
                            if (!agreed && reason.getValue().isBlank()) {
                                throw RuleViolation.invalid("round.sealed.whyNot");
                            }
                            access.answer(current.get(), id, new SealedAccess.Answer(agreed, reason.getValue()));
                            after.run();
                            Messages.say(Notice.success(Words.say("round.sealed.answered")));
                        },
                        reason)
                .open();
    }

    private Component download(UUID id) {
        DownloadHandler handler = event -> {
            var bytes = JsonColumn.CANONICAL.writeValueAsBytes(export.export(current.get(), id));
            event.setFileName("scelle-" + id + ".json");
            event.setContentType("application/json");
            event.getOutputStream().write(bytes);
        };
        return FileLink.button(Icon.DOWN, Words.say("round.sealed.take"), handler)
                .small();
    }

    private static TextArea reason() {
        var reason = new TextArea(Words.say("round.sealed.reason"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        return reason;
    }
}
