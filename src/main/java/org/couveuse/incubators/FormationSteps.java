package org.couveuse.incubators;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.notices.Notices;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** What the models {@code incubatorFormation} and {@code teamInvitation} do by themselves. */
@Component
class FormationSteps {

    private final Store store;
    private final Composition composition;
    private final Mandates mandates;
    private final Funding funding;
    private final Chronicle chronicle;
    private final Memberships memberships;
    private final Notices notices;
    private final Clock clock;

    FormationSteps(
            Store store,
            Composition composition,
            Mandates mandates,
            Funding funding,
            Chronicle chronicle,
            Memberships memberships,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.composition = composition;
        this.mandates = mandates;
        this.funding = funding;
        this.chronicle = chronicle;
        this.memberships = memberships;
        this.notices = notices;
        this.clock = clock;
    }

    /** The invitations of the latest proposal, in a steady order: the engine asks more than once. */
    List<String> invitations(UUID incubator) {
        var proposal = store.incubator(incubator).facts().formation().proposal();
        return store.invitations.of(incubator).stream()
                .filter(i -> i.proposal() == proposal)
                .map(i -> i.id().toString())
                .toList();
    }

    boolean checkTeam(UUID id) {
        var incubator = store.incubator(id);
        var formation = incubator.facts().formation();
        var gaps = new ArrayList<>(composition.gaps(formation, store.joined(id)));
        var declined =
                store.invitations.of(id).stream().anyMatch(i -> i.proposal() == formation.proposal() && !i.joined());
        if (declined) {
            gaps.add(CompositionGap.OPEN_SEAT);
        }
        incubator.miss(gaps);
        if (gaps.isEmpty()) {
            mandates.nameLead(incubator);
            chronicle.decided(id, DecisionKind.TEAM_COMPLETE, null, null);
        }
        return gaps.isEmpty();
    }

    void reserveFunds(UUID id) {
        var facts = store.incubator(id).facts();
        var charter = facts.charter();
        if (charter != null) {
            funding.reserve(
                    facts.origin().body(), id, charter.total(), facts.origin().title());
        }
    }

    Outcome openMandate(UUID id) {
        var incubator = store.incubator(id);
        if (incubator.facts().progress().state() == IncubatorState.FORMING) {
            incubator.openMandate(clock.instant());
            mandates.begin(incubator);
            chronicle.show(incubator);
            chronicle.decided(id, DecisionKind.MANDATE_OPENED, null, null);
            notices.tellAll(
                    store.team(id),
                    "incubators.mandate",
                    incubator.facts().origin().title(),
                    notices.link(SubjectType.INCUBATOR.address(id)));
        }
        var progress = incubator.facts().progress();
        return Outcome.of(IncubatorFormationVariables.WARNING_AT, Objects.requireNonNull(progress.warningAt()))
                .and(IncubatorFormationVariables.TERM_AT, Objects.requireNonNull(progress.termAt()));
    }

    Outcome send(UUID invitation) {
        var found = store.invitation(invitation);
        var row = found.row();
        if (row.state() == InvitationState.PROPOSED) {
            found.send(clock.instant());
            notices.tell(
                    row.person(),
                    "incubators.invited",
                    store.incubator(row.incubator()).facts().origin().title(),
                    notices.link("/taches"));
        }
        var outcome = Outcome.of(TeamInvitationVariables.SUBJECT, row.incubator())
                .and(TeamInvitationVariables.INVITEE, row.person());
        var organisation = row.place().organisation();
        if (organisation == null || row.place().role() == TeamRole.CITIZEN) {
            return outcome.and(TeamInvitationVariables.NEEDS_RELEASE, false);
        }
        return outcome.and(TeamInvitationVariables.NEEDS_RELEASE, true)
                .and(
                        TeamInvitationVariables.RELEASE_CANDIDATE,
                        releaser(organisation, row.person()).toString());
    }

    /** The organisation's contact; an officer, who notes its written answer, when it has no other contact. */
    private Candidate releaser(UUID organisation, UUID invitee) {
        var contacts = memberships.holders(Role.HOST_CONTACT, organisation);
        return contacts.stream().anyMatch(c -> !c.equals(invitee))
                ? Candidate.of(Role.HOST_CONTACT, organisation)
                : Candidate.of(Role.AGENCY_OFFICER);
    }

    void join(UUID invitation) {
        var found = store.invitation(invitation);
        if (!found.joined()) {
            found.answer(InvitationState.JOINED, null, clock.instant());
            mandates.nameLead(store.incubator(found.incubator()));
        }
    }

    void keepRefusal(UUID invitation) {
        store.invitation(invitation).keepSilence(clock.instant());
    }

    void keepWithdrawal(UUID invitation) {
        var found = store.invitation(invitation);
        if (found.open()) {
            found.answer(InvitationState.WITHDRAWN, null, clock.instant());
        }
    }
}
