package org.couveuse.sharing;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read, review and publish a solution, and who stands outside of it. */
@Component
class SolutionRights {

    private static final Set<Role> TEAM = EnumSet.of(Role.TEAM_LEAD, Role.TEAM_MEMBER);

    private final Memberships memberships;
    private final People people;
    private final Bodies bodies;
    private final SolutionFile file;

    SolutionRights(Memberships memberships, People people, Bodies bodies, SolutionFile file) {
        this.memberships = memberships;
        this.people = people;
        this.bodies = bodies;
        this.file = file;
    }

    boolean readsAll(Actor actor) {
        return actor.isSystem() || actor.has(Role.AGENCY_OFFICER) || actor.has(Role.AUDITOR);
    }

    /** What was published is everybody's; a draft is its team's, the agency's and, from the first review on, its reviewers'. */
    boolean reads(Actor actor, Solution solution) {
        return readsAll(actor)
                || solution.publishedAt() != null
                || ofTeam(actor, solution)
                || (solution.state() != SolutionState.ASSEMBLING
                        && bodies(actor).contains(solution.body()));
    }

    Solution readable(Actor actor, UUID id) {
        var found = file.load(id);
        if (!reads(actor, found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }

    /** Whether all reviews are read, as they come. */
    boolean readsReviews(Actor actor) {
        return readsAll(actor);
    }

    /** Whether reviews are read once their round is over. */
    boolean readsGathered(Actor actor, Solution solution) {
        return readsAll(actor) || ofTeam(actor, solution) || bodies(actor).contains(solution.body());
    }

    boolean ofTeam(Actor actor, Solution solution) {
        return TEAM.stream().anyMatch(role -> actor.has(role, solution.incubator()));
    }

    boolean leads(Actor actor, Solution solution) {
        return actor.has(Role.TEAM_LEAD, solution.incubator());
    }

    boolean agency(Actor actor) {
        return actor.has(Role.AGENCY_OFFICER);
    }

    Set<UUID> incubators(Actor actor) {
        var found = new LinkedHashSet<UUID>();
        TEAM.forEach(role -> found.addAll(actor.scopes(role)));
        return found;
    }

    /** Forums the actor sits on, or advises as a member of a group. */
    Set<UUID> bodies(Actor actor) {
        var found = new LinkedHashSet<>(actor.scopes(Role.FORUM_MEMBER));
        for (var group : actor.scopes(Role.ADVISOR)) {
            bodies.find(group).map(Bodies.Row::parent).ifPresent(found::add);
        }
        return found;
    }

    /** Everybody who is or was of the team: the authors. */
    Set<UUID> authors(Solution solution) {
        var found = new LinkedHashSet<UUID>();
        memberships.everIn(solution.incubator()).stream()
                .filter(m -> TEAM.contains(m.role()))
                .forEach(m -> found.add(m.person()));
        return found;
    }

    Set<UUID> team(Solution solution) {
        var found = new LinkedHashSet<UUID>();
        TEAM.forEach(role -> found.addAll(memberships.holders(role, solution.incubator())));
        return found;
    }

    /** Who could still publish: officers who neither wrote nor reviewed it. */
    Set<UUID> publishers(Solution solution) {
        var found = new LinkedHashSet<>(memberships.holders(Role.AGENCY_OFFICER, null));
        found.removeAll(authors(solution));
        found.removeAll(file.reviewers(solution.id()));
        return found;
    }

    /**
     * Who may not review: the authors, who reviewed this round already, and the last officer who could still publish.
     */
    Set<UUID> barredFromReview(Solution solution) {
        var barred = authors(solution);
        file.round(solution.id())
                .filter(round -> round.number() == solution.number())
                .ifPresent(round -> file.reviews(round).forEach(review -> barred.add(review.reviewer())));
        var publishers = publishers(solution);
        if (publishers.size() == 1) {
            barred.addAll(publishers);
        }
        return barred;
    }

    /** Who may not publish: the authors and everybody who reviewed it. */
    Set<UUID> barredFromPublishing(Solution solution) {
        var barred = authors(solution);
        barred.addAll(file.reviewers(solution.id()));
        return barred;
    }

    @Nullable
    UUID organisation(UUID person) {
        return people.find(person).map(People.Row::organisation).orElse(null);
    }

    /** Whether a person's organisation lent nobody to the team; without an organisation one is of no other. */
    boolean outside(UUID person, Solution solution) {
        var own = organisation(person);
        return own != null
                && people.all(authors(solution)).values().stream().noneMatch(a -> own.equals(a.organisation()));
    }
}
