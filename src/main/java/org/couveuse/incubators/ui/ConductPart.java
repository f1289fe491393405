package org.couveuse.incubators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import org.couveuse.incubators.CallService;
import org.couveuse.incubators.CallState;
import org.couveuse.incubators.IdeaCall;
import org.couveuse.incubators.IncubatorReading;
import org.couveuse.incubators.IncubatorService;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;

/** The verbs that end a waiting stage early, for those who have the right. */
@org.springframework.stereotype.Component
class ConductPart {

    private final IncubatorService incubators;
    private final CallService calls;
    private final CurrentActor current;

    ConductPart(IncubatorService incubators, CallService calls, CurrentActor current) {
        this.incubators = incubators;
        this.calls = calls;
        this.current = current;
    }

    Part of(IncubatorReading.Detail detail, Runnable again) {
        var id = detail.facts().origin().id();
        var actor = current.get();
        var rows = Part.stack();
        var leads = actor.has(Role.TEAM_LEAD, id);
        detail.calls().stream()
                .filter(c -> c.state() != CallState.CLOSED)
                .forEach(c -> rows.add(call(c, leads, again)));
        var state = detail.facts().progress().state();
        if (actor.has(Role.AGENCY_OFFICER) && (state == IncubatorState.FORMING || state == IncubatorState.AT_WORK)) {
            var buttons = Card.buttons();
            var stage = detail.facts().progress().stage();
            if (detail.shareable() && (stage == Stage.IDEATION || stage == Stage.EXPERIMENT)) {
                buttons.add(Asking.button("share", reason -> incubators.shareNow(id, reason), again));
            }
            buttons.add(Asking.button("cancel", reason -> incubators.cancel(id, reason), again));
            rows.add(buttons);
        }
        var part = new Part(Words.say("incubators.page.conduct"), rows);
        if (rows.getChildren().findAny().isEmpty()) {
            rows.add(Part.quiet(Words.say("incubators.page.noConduct")));
        }
        return part;
    }

    private Component call(IdeaCall.Row call, boolean leads, Runnable again) {
        var question = call.question() == null ? Words.say("incubators.call.unnamed") : call.question();
        var card = Card.titled(question, null, new StateWord(look(call.state()), call.state()));
        if (call.state() == CallState.OPEN && call.closesAt() != null) {
            card.add(Part.quiet(Words.say("incubators.call.closes", Shown.moment(call.closesAt()))));
        }
        if (leads && call.state() == CallState.OPEN) {
            card.add(Card.buttons(
                    Action.secondary(Words.say("incubators.ask.extend"), () -> extend(call, again))
                            .small(),
                    Asking.button("close", reason -> calls.close(call.id(), reason), again)));
        }
        if (leads && call.state() == CallState.EVALUATING) {
            card.add(Card.buttons(
                    Asking.button("endEvaluations", reason -> calls.endEvaluations(call.id(), reason), again)));
        }
        return card;
    }

    private void extend(IdeaCall.Row call, Runnable again) {
        var day = new DatePicker(Words.say("incubators.ask.until"));
        day.setLocale(Words.locale());
        day.setMin(Shown.today().plusDays(1));
        var reason = new TextArea(Words.say("incubators.ask.reason"));
        reason.setWidthFull();
        reason.setMaxLength(4000);
        new ConfirmQuestion(
                        Words.say("incubators.ask.extend.title"),
                        Words.say("incubators.ask.extend.words"),
                        Words.say("incubators.ask.extend"),
                        () -> extend(call, day, reason.getValue(), again),
                        day,
                        reason)
                .marks("closing", day)
                .marks("reason", reason)
                .open();
    }

    private void extend(IdeaCall.Row call, DatePicker day, String reason, Runnable again) {
        if (day.getValue() == null) {
            throw RuleViolation.field("closing", "shared.required");
        }
        calls.extendTo(call.id(), day.getValue(), reason);
        again.run();
    }

    private static org.couveuse.shell.ui.State look(CallState state) {
        return switch (state) {
            case PREPARED -> org.couveuse.shell.ui.State.TO_COME;
            case OPEN, EVALUATING -> org.couveuse.shell.ui.State.RUNNING;
            case SELECTING, CONFIRMING -> org.couveuse.shell.ui.State.WAITING;
            case CLOSED -> org.couveuse.shell.ui.State.DONE;
        };
    }
}
