package org.couveuse.incubators;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.subjects.SubjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the model {@code incubationCycle} does by itself. */
@Component
class CycleSteps {

    private final Store store;
    private final CallSteps calls;
    private final Mandates mandates;
    private final Funding funding;
    private final Chronicle chronicle;
    private final Processes processes;
    private final Memberships memberships;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CycleSteps(
            Store store,
            CallSteps calls,
            Mandates mandates,
            Funding funding,
            Chronicle chronicle,
            Processes processes,
            Memberships memberships,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.mandates = mandates;
        this.funding = funding;
        this.chronicle = chronicle;
        this.processes = processes;
        this.memberships = memberships;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    void warn(UUID id) {
        var facts = store.incubator(id).facts();
        var told = new LinkedHashSet<>(store.team(id));
        told.addAll(memberships.holders(Role.AGENCY_OFFICER, null));
        notices.tellAll(
                told,
                "incubators.warning",
                facts.origin().title(),
                Objects.requireNonNull(facts.progress().termAt()),
                notices.link(SubjectType.INCUBATOR.address(id)));
        chronicle.decided(id, DecisionKind.WARNED, null, null);
    }

    Instant term(UUID id) {
        return Objects.requireNonNull(store.incubator(id).facts().progress().termAt());
    }

    /** Stops the search; when sharing has begun already nobody hears it, and that is well. */
    void shareNow(UUID id) {
        processes.tell("msg_shareNow", id, Outcome.none());
    }

    UUID prepareSolution(UUID id) {
        var incubator = store.incubator(id);
        var facts = incubator.facts();
        if (facts.search().solution() == null) {
            endSearch(id);
            chronicle.decided(id, DecisionKind.SHARING_BEGUN, null, null);
        }
        var solution = incubator.requestSolution(clock.instant());
        chronicle.show(incubator);
        if (facts.search().solution() == null) {
            events.publishEvent(
                    new Incubator.SolutionRequested(id, solution, facts.origin().body(), adopted(id)));
        }
        return solution;
    }

    private List<UUID> adopted(UUID id) {
        return store.ideas.of(id).stream()
                .filter(i -> i.state() == IdeaState.ADOPTED)
                .map(Idea::experiment)
                .filter(Objects::nonNull)
                .toList();
    }

    void keepLessons(UUID id) {
        var incubator = store.incubator(id);
        var state = incubator.facts().progress().state();
        if (state == IncubatorState.CLOSED || state == IncubatorState.CANCELLED) {
            return;
        }
        endSearch(id);
        for (var invitation : store.invitations.of(id)) {
            if (invitation.open()) {
                invitation.answer(InvitationState.WITHDRAWN, null, clock.instant());
            }
        }
        incubator.close(clock.instant());
        chronicle.show(incubator);
        chronicle.decided(
                id, DecisionKind.LESSONS_KEPT, null, incubator.facts().search().lessons());
        notices.tellAll(
                store.team(id),
                "incubators.closed",
                incubator.facts().origin().title(),
                notices.link(SubjectType.INCUBATOR.address(id)));
    }

    /** Calls and evaluations end here; experiments hear of it and close with what they taught. */
    private void endSearch(UUID id) {
        store.calls.of(id).forEach(calls::stop);
        events.publishEvent(new Incubator.SearchEnded(id));
        var body = store.incubator(id).facts().origin().body();
        for (var idea : store.ideas.of(id)) {
            switch (idea.state()) {
                case RECEIVED, IN_EVALUATION, SELECTED -> idea.become(IdeaState.NOT_SELECTED, null, clock.instant());
                case IN_TRIAL -> idea.become(IdeaState.ABANDONED, null, clock.instant());
                default -> {
                    continue;
                }
            }
            chronicle.show(idea, body);
        }
    }

    /** The team's roles end; the lead stays the contact of what is being deployed. */
    void endMandate(UUID id) {
        var incubator = store.incubator(id);
        var state = incubator.facts().progress().state();
        mandates.end(incubator, state == IncubatorState.CLOSED || state == IncubatorState.CANCELLED);
        funding.release(
                incubator.facts().origin().body(),
                id,
                incubator.facts().origin().title());
        chronicle.decided(id, DecisionKind.MANDATE_ENDED, null, null);
    }

    UUID prepareCampaign(UUID id) {
        var incubator = store.incubator(id);
        var before = incubator.facts().search();
        var campaign = incubator.requestCampaign(clock.instant());
        chronicle.show(incubator);
        if (before.campaign() == null) {
            chronicle.decided(id, DecisionKind.DEPLOYMENT_BEGUN, null, null);
            events.publishEvent(new Incubator.CampaignRequested(
                    id,
                    Objects.requireNonNull(before.solution()),
                    campaign,
                    incubator.facts().origin().body()));
        }
        return campaign;
    }
}
