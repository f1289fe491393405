package org.couveuse.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks for a right that takes two people, who reads of it, and who is the second one. */
@Component
class RightRules {

    private static final Set<Role> PROPOSED_BY_CHAIR = EnumSet.of(Role.FORUM_MEMBER, Role.FORUM_CO_CHAIR);

    private final RightBook book;
    private final Memberships memberships;
    private final LastOnes lastOnes;

    RightRules(RightBook book, Memberships memberships, LastOnes lastOnes) {
        this.book = book;
        this.memberships = memberships;
        this.lastOnes = lastOnes;
    }

    /** Roles that take two which this person may ask for somewhere. */
    static List<Role> askable(Actor who) {
        return Arrays.stream(Role.values())
                .filter(Role::takesTwo)
                .filter(role -> keeps(who) || (who.has(Role.FORUM_CHAIR) && PROPOSED_BY_CHAIR.contains(role)))
                .toList();
    }

    static boolean mayAskAtAll(Actor who) {
        return who.person() != null && !askable(who).isEmpty();
    }

    static boolean mayAsk(Actor who, Role role, @Nullable UUID scope) {
        return keeps(who) || (scope != null && PROPOSED_BY_CHAIR.contains(role) && who.has(Role.FORUM_CHAIR, scope));
    }

    /** Administrators and officers of the agency: who asks for any right, and who confirms. */
    static boolean keeps(Actor who) {
        return who.person() != null && (who.has(Role.AGENCY_OFFICER) || who.has(Role.ADMIN));
    }

    /** Somebody with what they hold now. */
    Actor actor(UUID person) {
        var candidates = memberships.of(person).stream()
                .map(m -> m.scope() == null ? Candidate.of(m.role()) : Candidate.of(m.role(), m.scope()))
                .collect(Collectors.toSet());
        return new Actor(person, "", null, candidates);
    }

    boolean reads(Actor who, RightRequest request) {
        var scope = request.scope();
        return keeps(who)
                || who.has(Role.AUDITOR)
                || who.is(request.askedBy())
                || (scope != null && who.has(Role.FORUM_CHAIR, scope));
    }

    /** A request that somebody may read; another looks like none. */
    RightRequest visible(Actor who, UUID id) {
        return book.findById(id).filter(r -> reads(who, r)).orElseThrow(RuleViolation::notFound);
    }

    /** The agency now: one of the two is an officer, once there was one. */
    LastOnes.Agency agency() {
        return lastOnes.agency();
    }

    /** Why somebody is not the second person for a request, as the agency is; empty when they are. */
    static Optional<String> refusal(Actor who, RightRequest request, LastOnes.Agency agency) {
        return refusal(who, request.askedBy(), request.person(), agency);
    }

    /** The same for anything that one person asked for another. */
    static Optional<String> refusal(Actor who, UUID asker, UUID person, LastOnes.Agency agency) {
        if (!keeps(who)) {
            return Optional.of("people.right.confirmers");
        }
        if (who.is(asker)) {
            return Optional.of("people.right.twoPeople");
        }
        if (who.is(person)) {
            return Optional.of("people.membership.notToYourself");
        }
        var oneOfAgency = who.has(Role.AGENCY_OFFICER)
                || agency.officers().contains(asker)
                || agency.begins()
                || agency.officers().equals(List.of(person));
        return oneOfAgency ? Optional.empty() : Optional.of("people.right.ofTheAgency");
    }

    /** Refuses what is held already, what does not go together, and a second chair of a body. */
    void requireGrantable(Memberships.Grant grant) {
        if (memberships.check(grant).filter(Membership::stands).isPresent()) {
            throw RuleViolation.conflict("people.right.held");
        }
        if (grant.role() == Role.FORUM_CHAIR
                && memberships.holders(grant.role(), grant.scope()).stream()
                        .anyMatch(holder -> !holder.equals(grant.person()))) {
            throw RuleViolation.conflict("people.right.oneChair");
        }
    }
}
