package org.couveuse.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Turns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last administrator stays, and the last officer of the agency: whoever administers would otherwise empty the agency
 * and then, with an account more, found another. It is asked under the turn {@code rights}: of two who leave at the same
 * moment one stays.
 */
@Component
class LastOnes {

    private final HeldRoles held;
    private final Turns turns;
    private final Clock clock;
    private final boolean foundAnew;

    LastOnes(
            HeldRoles held, Turns turns, Clock clock, @Value("${couveuse.agency.found-anew:false}") boolean foundAnew) {
        this.held = held;
        this.turns = turns;
        this.clock = clock;
        this.foundAnew = foundAnew;
    }

    /**
     * The agency, as it stands behind rights that two people grant.
     *
     * @param officers who is an officer now
     * @param begins whether it has no officer and may be given its first by two administrators
     */
    record Agency(List<UUID> officers, boolean begins) {}

    /** Whether there are officers, and whether there ever was one; who runs the machine may have it begin anew. */
    Agency agency() {
        var now = clock.instant();
        var officers = held.holders(Role.AGENCY_OFFICER, now);
        return new Agency(officers, officers.isEmpty() && (foundAnew || !held.everHeld(Role.AGENCY_OFFICER, now)));
    }

    /** Refuses that the last of them takes part no longer. */
    void refuseOut(UUID person) {
        turns.take("rights");
        held.of(person, clock.instant()).forEach(membership -> refuseEnd(membership, false));
    }

    /**
     * Refuses that the last of them loses the role.
     *
     * @param bySystem whether the product takes it: an identity provider that names no officer any more is obeyed
     */
    void refuseEnd(Membership membership, boolean bySystem) {
        if (isLast(membership, Role.ADMIN)) {
            throw RuleViolation.conflict("people.membership.lastAdministrator");
        }
        if (!bySystem && !foundAnew && isLast(membership, Role.AGENCY_OFFICER)) {
            throw RuleViolation.conflict("people.membership.lastOfficer");
        }
    }

    private boolean isLast(Membership membership, Role role) {
        var now = clock.instant();
        return membership.role() == role
                && membership.inForce(now)
                && held.holders(role, now).equals(List.of(membership.person()));
    }
}
