package org.couveuse.incubators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the model {@code ideation} does by itself, and what a call's answers lead to. */
@Component
class CallSteps {

    private final Store store;
    private final Processes processes;
    private final Chronicle chronicle;
    private final Memberships memberships;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallSteps(
            Store store,
            Processes processes,
            Chronicle chronicle,
            Memberships memberships,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.chronicle = chronicle;
        this.memberships = memberships;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Who can be asked to evaluate: the team, the agency, experts, members of the body that advise. */
    Set<UUID> mayEvaluate(UUID incubator) {
        var persons = new LinkedHashSet<>(store.team(incubator));
        persons.addAll(memberships.holders(Role.AGENCY_OFFICER, null));
        persons.addAll(memberships.holders(Role.EXPERT, null));
        persons.addAll(memberships.holders(Role.ADVISOR, null));
        return persons;
    }

    Outcome announce(UUID id) {
        var call = store.call(id);
        var incubator = store.incubator(call.incubator());
        if (call.state() == CallState.PREPARED) {
            call.open(clock.instant());
            chronicle.show(call, incubator);
            notices.tellAll(
                    store.team(call.incubator()),
                    "incubators.callOpened",
                    incubator.facts().origin().title(),
                    Objects.requireNonNull(call.row().question()),
                    Objects.requireNonNull(call.row().closesAt()),
                    notices.link(SubjectType.INCUBATOR.address(call.incubator())));
        }
        return Outcome.of(
                IdeationVariables.CALL_CLOSING,
                Objects.requireNonNull(call.row().closesAt()));
    }

    Outcome startEvaluations(UUID id) {
        var call = store.call(id);
        var incubator = store.incubator(call.incubator());
        var body = incubator.facts().origin().body();
        var closing = clock.instant().plus(Duration.ofDays(call.row().evaluationDays()));
        call.evaluate(closing);
        chronicle.show(call, incubator);
        for (var idea : store.ideas.ofCall(id)) {
            if (idea.state() == IdeaState.RECEIVED || idea.state() == IdeaState.IN_EVALUATION) {
                idea.become(IdeaState.IN_EVALUATION, null, clock.instant());
                chronicle.show(idea, body);
                start(idea, call, body, closing);
            }
        }
        return Outcome.of(IdeationVariables.EVALUATION_CLOSING, closing);
    }

    private void start(Idea idea, IdeaCall call, UUID body, Instant closing) {
        var known = store.evaluations.of(List.of(idea.id())).stream()
                .collect(Collectors.toMap(Evaluation::evaluator, Function.identity()));
        for (var evaluator : call.row().evaluators()) {
            var evaluation = known.get(evaluator);
            if (evaluator.equals(idea.author())
                    || (evaluation != null && evaluation.state() != EvaluationState.NOT_SENT)) {
                continue;
            }
            if (evaluation == null) {
                evaluation = store.evaluations.save(new Evaluation(idea, evaluator));
            }
            evaluation.reopen();
            chronicle.show(evaluation, idea, body);
            processes.start(
                    "ideaEvaluation",
                    evaluation.id(),
                    Outcome.of(IdeationVariables.EVALUATOR, evaluator)
                            .and(IdeationVariables.EVALUATION_CLOSING, closing));
        }
    }

    /** Ends the evaluations of a call that were not sent; the call goes on to its selection. */
    void endEvaluations(UUID id) {
        var call = store.call(id);
        endOpen(call);
        if (call.state() == CallState.EVALUATING) {
            call.select();
            chronicle.show(call, store.incubator(call.incubator()));
        }
    }

    /** Ends whatever of a call still runs, because its incubator goes on without it. */
    void stop(IdeaCall call) {
        if (call.state() != CallState.CLOSED) {
            endOpen(call);
            call.close();
            chronicle.show(call, store.incubator(call.incubator()));
        }
    }

    private void endOpen(IdeaCall call) {
        for (var evaluation : store.evaluations.ofCall(call.id(), EvaluationState.OPEN)) {
            evaluation.end();
            processes.tell("msg_evaluationEnded", evaluation.id(), Outcome.none());
        }
    }

    /** Ideas of a call among which the lead selects. */
    List<Idea> selectable(UUID call) {
        return store.ideas.ofCall(call).stream()
                .filter(i -> i.state() == IdeaState.IN_EVALUATION)
                .toList();
    }

    /** How many evaluations of an idea were sent. */
    long sent(UUID idea) {
        return store.evaluations.of(List.of(idea)).stream()
                .filter(e -> e.state() == EvaluationState.SENT)
                .count();
    }

    /** A confirmed selection takes effect; another goes back to the lead. */
    void answer(IdeaCall call, IdeaCall.Selection selection, boolean confirmed) {
        var incubator = store.incubator(call.incubator());
        if (!confirmed) {
            call.answered(selection, CallState.SELECTING);
        } else if (selection.outcome() == IdeaSelection.NEW_CALL) {
            call.answered(selection, CallState.PREPARED);
        } else {
            call.answered(selection, CallState.CLOSED);
            sort(call, selection, incubator);
        }
        chronicle.show(call, incubator);
    }

    private void sort(IdeaCall call, IdeaCall.Selection selection, Incubator incubator) {
        var chosen =
                selection.ideas().stream().collect(Collectors.toMap(IdeaCall.Choice::idea, IdeaCall.Choice::reason));
        for (var idea : selectable(call.id())) {
            var why = chosen.get(idea.id());
            var state = why == null ? IdeaState.NOT_SELECTED : IdeaState.SELECTED;
            idea.become(state, why == null ? selection.reason() : why, clock.instant());
            chronicle.show(idea, incubator.facts().origin().body());
            notices.tell(
                    idea.author(),
                    why == null ? "incubators.notSelected" : "incubators.selected",
                    idea.title(),
                    why == null ? selection.reason() : why,
                    notices.link(SubjectType.IDEA.address(idea.id())));
        }
    }

    /** Reserves an experiment for each selected idea; the room of experiments hears of it and creates them. */
    void prepareExperiments(UUID id) {
        var call = store.call(id);
        var incubator = store.incubator(call.incubator());
        for (var idea : store.ideas.ofCall(id)) {
            if (idea.state() == IdeaState.SELECTED) {
                tryIdea(idea, incubator);
            }
        }
    }

    void tryIdea(Idea idea, Incubator incubator) {
        var facts = incubator.facts();
        incubator.enter(Stage.EXPERIMENT, clock.instant());
        chronicle.show(incubator);
        var experiment = idea.tryIn(facts.search().pass().number(), clock.instant());
        chronicle.show(idea, facts.origin().body());
        events.publishEvent(new Incubator.ExperimentRequested(
                idea.id(),
                experiment,
                facts.origin().id(),
                idea.group(),
                facts.origin().body()));
    }
}
