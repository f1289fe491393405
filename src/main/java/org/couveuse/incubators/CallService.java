package org.couveuse.incubators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for ideas: opening, giving more time, closing early, selecting among what came in. */
@Service
@Transactional
public class CallService {

    private static final int FEWEST_EVALUATIONS = 2;

    private final Store store;
    private final CallSteps steps;
    private final Processes processes;
    private final CurrentActor actor;
    private final Chronicle chronicle;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CallService(
            Store store,
            CallSteps steps,
            Processes processes,
            CurrentActor actor,
            Chronicle chronicle,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.processes = processes;
        this.actor = actor;
        this.chronicle = chronicle;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked, of whom, until when, and who will evaluate; three at least, so that no author's idea has one. */
    public record OpenCall(
            @NotBlank @Size(max = 300) String question,
            @NotBlank @Size(max = 4000) @Form.Long String context,
            @NotNull CallAudience audience,
            @NotNull Instant closing,
            @NotNull @Min(1) @Max(60) @Form.Unit("days") Integer evaluationDays,

            @NotNull @Size(min = 3, max = 10) @Form.OneOf("evaluators")
            List<UUID> evaluators) {}

    /** An idea to try, and why. */
    public record ChosenIdea(
            @NotNull @Form.OneOf("ideas") UUID idea,
            @NotBlank @Size(max = 2000) @Form.Long String reason) {}

    /** How the lead wants the call to end. */
    public record SelectIdeas(
            @NotNull IdeaSelection selection,

            @Size(max = 10) @Valid @Form.When(field = "selection", is = "SELECTED")
            List<ChosenIdea> ideas,

            @NotBlank @Size(max = 4000) @Form.Long String reason) {}

    /** The agency's answer. */
    public record ConfirmSelection(
            @NotNull SelectionReview review,
            @Size(max = 4000) @Form.Long @Nullable String comment,

            @Size(max = 2000) @Form.Long @Form.When(field = "review", is = "CONFIRM") @Nullable
            String advice) {}

    /** Prepares the call; it is announced right after. */
    public Outcome open(UUID call, Actor who, OpenCall as) {
        var found = store.call(call);
        Store.requireLead(who, found.incubator());
        var evaluators = List.copyOf(new LinkedHashSet<>(as.evaluators()));
        new Checks()
                .that(as.closing().isAfter(clock.instant()), "closing", "incubators.call.past")
                .that(evaluators.size() >= 3, "evaluators", "incubators.call.evaluators")
                .that(
                        steps.mayEvaluate(found.incubator()).containsAll(evaluators),
                        "evaluators",
                        "incubators.call.unfit")
                .refuse();
        found.prepare(as.question(), as.context(), as.audience(), as.closing(), as.evaluationDays(), evaluators);
        chronicle.show(found, store.incubator(found.incubator()));
        chronicle.decided(
                found.incubator(),
                Chronicle.Line.of(DecisionKind.CALL_OPENED, who.person(), as.question())
                        .about(call));
        return Outcome.none();
    }

    /** Gives an open call more time; for the lead, with a reason. */
    public void extend(UUID call, Instant closing, String reason) {
        var found = mine(call, CallState.OPEN);
        var why = Store.reason(reason);
        var before = found.row().closesAt();
        new Checks()
                .that(
                        closing.isAfter(clock.instant()) && (before == null || closing.isAfter(before)),
                        "closing",
                        "incubators.call.later")
                .refuse();
        found.closeAt(closing);
        processes.set(call, Outcome.of(IdeationVariables.CALL_CLOSING, closing));
        if (processes.moveTimer(call, "timer_callClosing", closing) == 0) {
            throw RuleViolation.conflict("incubators.call.state", found.state());
        }
        note(found, "call.extended", DecisionKind.CALL_EXTENDED, why);
    }

    /** The same, until the end of a day. */
    public void extendTo(UUID call, LocalDate day, String reason) {
        extend(call, day.atTime(17, 0).atZone(texts.zone()).toInstant(), reason);
    }

    /** Closes an open call before its time; for the lead, with a reason. */
    public void close(UUID call, String reason) {
        var found = mine(call, CallState.OPEN);
        note(found, "call.closed", DecisionKind.CALL_CLOSED, Store.reason(reason));
        tell("msg_closeCall", found);
    }

    /** Ends the evaluations of a call before their time; for the lead, with a reason. */
    public void endEvaluations(UUID call, String reason) {
        var found = mine(call, CallState.EVALUATING);
        note(found, "call.evaluationsEnded", DecisionKind.EVALUATIONS_ENDED, Store.reason(reason));
        tell("msg_endEvaluations", found);
    }

    /** Proposes which ideas are tried, a new call, or none. */
    public Outcome select(UUID call, Actor who, SelectIdeas as) {
        var found = store.call(call);
        Store.requireLead(who, found.incubator());
        var offered = steps.selectable(call).stream().map(Idea::id).collect(Collectors.toSet());
        var chosen = as.selection() == IdeaSelection.SELECTED ? as.ideas() : List.<ChosenIdea>of();
        var checks = new Checks()
                .that(
                        as.selection() != IdeaSelection.SELECTED || !chosen.isEmpty(),
                        "ideas",
                        "incubators.selection.none");
        var seen = new HashSet<UUID>();
        for (var i = 0; i < chosen.size(); i++) {
            var idea = chosen.get(i).idea();
            var path = "ideas[" + i + "].idea";
            checks.that(offered.contains(idea), path, "incubators.selection.unknown")
                    .that(seen.add(idea), path, "incubators.selection.twice")
                    .that(
                            !offered.contains(idea) || steps.sent(idea) >= FEWEST_EVALUATIONS,
                            path,
                            "incubators.selection.evaluations",
                            FEWEST_EVALUATIONS);
        }
        checks.refuse();
        found.select(new IdeaCall.Selection(
                who.id(),
                clock.instant(),
                as.selection(),
                chosen.stream()
                        .map(c -> new IdeaCall.Choice(c.idea(), c.reason()))
                        .toList(),
                as.reason(),
                null,
                null));
        chronicle.show(found, store.incubator(found.incubator()));
        chronicle.decided(
                found.incubator(),
                Chronicle.Line.of(DecisionKind.IDEAS_SELECTED, who.person(), as.reason())
                        .about(call));
        return Outcome.of(IdeationVariables.SELECTION, as.selection());
    }

    /** Confirms the selection, which then takes effect, or sends it back. */
    public Outcome confirm(UUID call, Actor who, ConfirmSelection answer) {
        Store.requireAgency(who);
        var found = store.call(call);
        Store.refuseBarred(who, store.selectionsBarred(found));
        var confirmed = answer.review() == SelectionReview.CONFIRM;
        new Checks()
                .that(confirmed || answer.comment() != null, "comment", "shared.required")
                .refuse();
        var words = answer.comment() == null ? answer.advice() : answer.comment();
        var selection = Objects.requireNonNull(found.row().selection()).confirmed(who.id(), words);
        steps.answer(found, selection, confirmed);
        chronicle.decided(
                found.incubator(),
                Chronicle.Line.of(
                                confirmed ? DecisionKind.SELECTION_CONFIRMED : DecisionKind.SELECTION_RETURNED,
                                who.person(),
                                words)
                        .about(call));
        return Outcome.of(IdeationVariables.SELECTION_REVIEW, answer.review());
    }

    private IdeaCall mine(UUID call, CallState needed) {
        var found = store.call(call);
        Store.requireLead(actor.get(), found.incubator());
        if (found.state() != needed) {
            throw RuleViolation.conflict("incubators.call.state", found.state());
        }
        return found;
    }

    private void note(IdeaCall call, String action, DecisionKind kind, String why) {
        var who = actor.get().person();
        trail.record(new Trail.Event(who, action, call.id(), why));
        chronicle.decided(call.incubator(), Chronicle.Line.of(kind, who, why).about(call.id()));
    }

    private void tell(String message, IdeaCall call) {
        if (!processes.tell(message, call.id(), Outcome.none())) {
            throw RuleViolation.conflict("incubators.call.state", call.state());
        }
    }
}
