package org.couveuse.support;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService.Detail;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Blockers as somebody may read them: all of them, or those of the things one has a part in. */
@Service
@Transactional(readOnly = true)
public class BlockerReading {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What of an incubator's chain is the work of its team. */
    private static final Set<SubjectType> WORK = EnumSet.of(
            SubjectType.INCUBATOR,
            SubjectType.CALL,
            SubjectType.IDEA,
            SubjectType.EXPERIMENT,
            SubjectType.SOLUTION,
            SubjectType.CAMPAIGN);

    private final Blockers blockers;
    private final BlockerOwners owners;
    private final BlockerService service;
    private final Subjects subjects;

    BlockerReading(Blockers blockers, BlockerOwners owners, BlockerService service, Subjects subjects) {
        this.blockers = blockers;
        this.owners = owners;
        this.service = service;
        this.subjects = subjects;
    }

    /** What to show; null for all. */
    public record Query(@Nullable Level level, @Nullable Severity severity) {

        /** Everything of a level. */
        public static Query of(Level level) {
            return new Query(level, null);
        }
    }

    /** What the actor may read of the whole. */
    private record Reach(boolean all, UUID person, Collection<UUID> organisations, Collection<UUID> things) {}

    /** Blockers that are not closed, most severe and oldest first. */
    public Slice<Detail> page(Actor actor, Query query, int page, int limit) {
        var reach = reach(actor);
        var found = blockers.readable(
                levels(query),
                severities(query),
                reach.all(),
                reach.person(),
                reach.organisations(),
                reach.things(),
                PageRequest.of(page, limit));
        var more = (page + 1L) * limit < count(actor, query);
        return new Slice<>(found.stream().map(Blocker::detail).toList(), more ? String.valueOf(page + 1) : null);
    }

    /** How many blockers {@link #page} would list in all. */
    public long count(Actor actor, Query query) {
        var reach = reach(actor);
        return blockers.count(
                levels(query), severities(query), reach.all(), reach.person(), reach.organisations(), reach.things());
    }

    /** One blocker; refuses an unknown one and one that does not concern the actor. */
    public Detail detail(Actor actor, UUID blocker) {
        return service.detail(actor, blocker);
    }

    /** Whether the blocker is there and the actor may read it. */
    public boolean mayRead(Actor actor, UUID blocker) {
        return blockers.findById(blocker)
                .filter(found -> actor.is(found.raisedBy())
                        || subjects.find(found.concerns())
                                .filter(card -> owners.concerned(actor, card))
                                .isPresent())
                .isPresent();
    }

    /** Whether the actor may say that something holds up this thing. */
    public boolean mayRaise(Actor actor, Card thing) {
        return owners.mayRaise(actor, thing);
    }

    /** Whether the actor may say it solved without the owner's task. */
    public boolean mayResolve(Actor actor, Detail blocker) {
        return blocker.state() == Blocker.State.OPEN && owners.ends(actor, blocker.raisedBy());
    }

    private Reach reach(Actor actor) {
        if (owners.readsAll(actor)) {
            return new Reach(true, NOBODY, List.of(NOBODY), List.of(NOBODY));
        }
        var organisations = new HashSet<>(actor.scopes(Role.HOST_CONTACT));
        organisations.addAll(actor.scopes(Role.ADOPTER_CONTACT));
        organisations.add(NOBODY);
        var incubators = new HashSet<>(actor.scopes(Role.TEAM_LEAD));
        incubators.addAll(actor.scopes(Role.TEAM_MEMBER));
        var things = new HashSet<UUID>(Set.of(NOBODY));
        for (var incubator : incubators) {
            things.add(incubator);
            subjects.chain(incubator).cards().stream()
                    .filter(card -> WORK.contains(card.type()))
                    .forEach(card -> things.add(card.id()));
        }
        return new Reach(false, actor.person() == null ? NOBODY : actor.id(), organisations, things);
    }

    private static Collection<Level> levels(Query query) {
        return query.level() == null ? EnumSet.allOf(Level.class) : EnumSet.of(query.level());
    }

    private static Collection<Severity> severities(Query query) {
        return query.severity() == null ? EnumSet.allOf(Severity.class) : EnumSet.of(query.severity());
    }
}
