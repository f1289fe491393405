package org.couveuse.incubators;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads this room's things, refusing unknown ones, and answers who is part of a team. */
@Component
class Store {

    final Incubators incubators;
    final Invitations invitations;
    final IdeaCalls calls;
    final Ideas ideas;
    final Evaluations evaluations;
    private final Memberships memberships;

    Store(
            Incubators incubators,
            Invitations invitations,
            IdeaCalls calls,
            Ideas ideas,
            Evaluations evaluations,
            Memberships memberships) {
        this.memberships = memberships;
        this.incubators = incubators;
        this.invitations = invitations;
        this.calls = calls;
        this.ideas = ideas;
        this.evaluations = evaluations;
    }

    Incubator incubator(UUID id) {
        return incubators.findById(id).orElseThrow(RuleViolation::notFound);
    }

    Invitation invitation(UUID id) {
        return invitations.findById(id).orElseThrow(RuleViolation::notFound);
    }

    IdeaCall call(UUID id) {
        return calls.findById(id).orElseThrow(RuleViolation::notFound);
    }

    Idea idea(UUID id) {
        return ideas.findById(id).orElseThrow(RuleViolation::notFound);
    }

    Evaluation evaluation(UUID id) {
        return evaluations.findById(id).orElseThrow(RuleViolation::notFound);
    }

    /** Those who joined. */
    List<Invitation.Row> joined(UUID incubator) {
        return invitations.of(incubator).stream()
                .filter(Invitation::joined)
                .map(Invitation::row)
                .toList();
    }

    /** Who may not approve the team's work: the team, and whoever holds or held a role in it, however they came to it. */
    Set<UUID> interested(UUID incubator) {
        var found = new LinkedHashSet<>(team(incubator));
        memberships.everIn(incubator).stream()
                .filter(m -> m.role() == Role.TEAM_MEMBER || m.role() == Role.TEAM_LEAD)
                .forEach(m -> found.add(m.person()));
        return found;
    }

    /** Those who joined, the lead and the leads of groups. */
    Set<UUID> team(UUID incubator) {
        var team = new LinkedHashSet<UUID>();
        joined(incubator).forEach(seat -> team.add(seat.person()));
        var formation = incubator(incubator).facts().formation();
        if (formation.lead() != null) {
            team.add(formation.lead());
        }
        formation.groups().forEach(group -> {
            if (group.lead() != null) {
                team.add(group.lead());
            }
        });
        return team;
    }

    /** Who may not approve the charter: whoever proposed the team, and the team. */
    Set<UUID> chartersBarred(Incubator incubator) {
        var barred = new LinkedHashSet<>(interested(incubator.facts().origin().id()));
        var proposer = incubator.facts().formation().proposedBy();
        if (proposer != null) {
            barred.add(proposer);
        }
        return barred;
    }

    /** Who may not record the members' resolution: whoever reviewed the request, and the team. */
    Set<UUID> fundsBarred(Incubator incubator) {
        var barred = new LinkedHashSet<>(interested(incubator.facts().origin().id()));
        var review = incubator.facts().funding();
        if (review != null) {
            barred.add(review.by());
        }
        return barred;
    }

    /** Who may not confirm a selection: the team, and the authors of the call's ideas. */
    Set<UUID> selectionsBarred(IdeaCall call) {
        var barred = new LinkedHashSet<>(interested(call.incubator()));
        ideas.ofCall(call.id()).forEach(i -> barred.add(i.author()));
        return barred;
    }

    /** What a barred person may not do: refused again here, whatever door it came by. */
    static void refuseBarred(Actor actor, Set<UUID> barred) {
        if (actor.person() != null && barred.contains(actor.person())) {
            throw RuleViolation.forbidden("incubators.barred");
        }
    }

    static void requireLead(Actor actor, UUID incubator) {
        if (!actor.has(Role.TEAM_LEAD, incubator)) {
            throw RuleViolation.forbidden("incubators.leadOnly");
        }
    }

    static void requireAgency(Actor actor) {
        if (!actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("incubators.agencyOnly");
        }
    }

    static String reason(@Nullable String reason) {
        new Checks().text("reason", reason, 4000).refuse();
        return reason == null ? "" : reason.strip();
    }
}
