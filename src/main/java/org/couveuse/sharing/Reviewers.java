package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.springframework.stereotype.Component;

/** Chooses who is asked to review: the agency, the forum, and the groups that advise it. */
@Component
class Reviewers {

    /** The engine's loop takes no more. */
    static final int MOST = 10;

    private static final int LEAST = 2;

    private final Memberships memberships;
    private final Bodies bodies;
    private final SolutionRights rights;

    Reviewers(Memberships memberships, Bodies bodies, SolutionRights rights) {
        this.memberships = memberships;
        this.bodies = bodies;
        this.rights = rights;
    }

    /** For a new round: one review from each of the agency, the forum and its groups that can give one; two at least. */
    List<Candidate> first(Solution solution) {
        var able = able(solution);
        var chosen = new ArrayList<Candidate>();
        able.forEach((candidate, people) -> {
            if (!people.isEmpty() && chosen.size() < MOST) {
                chosen.add(candidate);
            }
        });
        var forum = Candidate.of(Role.FORUM_MEMBER, solution.body());
        for (var spare : List.of(forum, Candidate.of(Role.AGENCY_OFFICER))) {
            if (chosen.size() < LEAST && (!chosen.contains(spare) || able.get(spare) != null)) {
                chosen.add(spare);
            }
        }
        return chosen;
    }

    /** Those of the round that have not answered, in the order they were asked. */
    static List<Candidate> awaited(ReviewRound round, List<Review> given) {
        var left = new ArrayList<>(round.wanted());
        given.forEach(review -> left.remove(review.candidate()));
        return left;
    }

    /** For a round that goes on: one more from each candidate with somebody who is not asked yet, as many as fit. */
    List<Candidate> more(Solution solution, List<Candidate> awaited) {
        var added = new ArrayList<Candidate>();
        able(solution).forEach((candidate, people) -> {
            var asked = awaited.stream().filter(candidate::equals).count();
            if (people.size() > asked && awaited.size() + added.size() < MOST) {
                added.add(candidate);
            }
        });
        return added;
    }

    /** People who are asked: all who count as one of these and may review. */
    Set<UUID> people(Solution solution, List<Candidate> candidates) {
        var found = new java.util.LinkedHashSet<UUID>();
        candidates.stream().distinct().forEach(c -> found.addAll(memberships.holders(c)));
        found.removeAll(rights.barredFromReview(solution));
        return found;
    }

    /** Whom can be asked, with those of them who may review now. */
    private Map<Candidate, List<UUID>> able(Solution solution) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(Candidate.of(Role.AGENCY_OFFICER));
        candidates.add(Candidate.of(Role.FORUM_MEMBER, solution.body()));
        bodies.advising(solution.body()).forEach(group -> candidates.add(Candidate.of(Role.ADVISOR, group.id())));
        var barred = rights.barredFromReview(solution);
        var able = new LinkedHashMap<Candidate, List<UUID>>();
        for (var candidate : candidates) {
            able.put(
                    candidate,
                    memberships.holders(candidate).stream()
                            .filter(person -> !barred.contains(person))
                            .toList());
        }
        return able;
    }
}
