package org.couveuse.communities;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.SolutionReading;
import org.springframework.stereotype.Component;

/**
 * Who may do what in communities; whoever is not named may not. Who takes part in anything sees that a community is
 * there, what it is for and when it meets; what is said, who is in it and where it meets are its members'. An auditor
 * reads all and writes nothing, an administrator is there for accounts.
 */
@Component
class CommunityRights {

    private static final Set<Role> JOIN = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMIN));

    private final CommunityFile file;
    private final SolutionReading solutions;

    CommunityRights(CommunityFile file, SolutionReading solutions) {
        this.file = file;
        this.solutions = solutions;
    }

    boolean sees(Actor actor) {
        return actor.takesPart();
    }

    Community visible(Actor actor, UUID id) {
        if (!sees(actor)) {
            throw RuleViolation.notFound();
        }
        return file.load(id);
    }

    boolean reads(Actor actor, Community community) {
        return actor.isSystem()
                || agency(actor)
                || actor.has(Role.AUDITOR)
                || (joins(actor) && file.member(community.id(), actor.person()).isPresent());
    }

    void requireReader(Actor actor, Community community) {
        if (!reads(actor, community)) {
            throw RuleViolation.forbidden("communities.membersOnly");
        }
    }

    /** Those with a part in the cycle; the roles that only watch or keep accounts are no reason to be in one. */
    boolean joins(Actor actor) {
        return actor.person() != null
                && !actor.has(Role.AUDITOR)
                && JOIN.stream().anyMatch(actor::has);
    }

    CommunityMember requireWriter(Actor actor, Community community) {
        requireOpen(community);
        if (!joins(actor)) {
            throw RuleViolation.forbidden("communities.notForYou");
        }
        return file.member(community.id(), actor.person())
                .orElseThrow(() -> RuleViolation.forbidden("communities.membersOnly"));
    }

    boolean moderates(Actor actor, Community community) {
        return joins(actor)
                && (agency(actor)
                        || file.member(community.id(), actor.person())
                                .filter(CommunityMember::moderator)
                                .isPresent());
    }

    void requireModerator(Actor actor, Community community) {
        if (!moderates(actor, community)) {
            throw RuleViolation.forbidden("communities.moderatorsOnly");
        }
    }

    /** Who moderates, and who verifies how it is done. */
    void requireOverseer(Actor actor, Community community) {
        if (!actor.has(Role.AUDITOR)) {
            requireModerator(actor, community);
        }
    }

    void requireNotExcluded(Actor actor, Community community) {
        file.exclusion(community.id(), actor.person()).ifPresent(exclusion -> {
            throw RuleViolation.forbidden("communities.excluded", exclusion.why());
        });
    }

    void requireOpen(Community community) {
        if (!community.open()) {
            throw RuleViolation.conflict("communities.closed");
        }
    }

    /** The agency, and who leads an incubator that made one of the solutions. */
    boolean founds(Actor actor, Collection<UUID> around) {
        return joins(actor)
                && (agency(actor)
                        || around.stream()
                                .map(id -> solutions.known(id).incubator())
                                .anyMatch(incubator -> actor.has(Role.TEAM_LEAD, incubator)));
    }

    /** Whether the actor may found one around some solution. */
    boolean foundsSome(Actor actor) {
        return joins(actor) && (agency(actor) || actor.has(Role.TEAM_LEAD));
    }

    static boolean agency(Actor actor) {
        return actor.has(Role.AGENCY_OFFICER);
    }
}
