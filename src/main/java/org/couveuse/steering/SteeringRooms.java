package org.couveuse.steering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTask;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.support.BlockerReading;
import org.couveuse.support.BlockerService.Detail;
import org.couveuse.support.Level;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a level looks at: the decisions of mine it waits for, the flow, and the blockers I may read. */
@Service
@Transactional(readOnly = true)
public class SteeringRooms {

    private static final int READ = 200;
    private static final int SHOWN = 5;

    private static final Set<String> STRATEGIC =
            names(EnumSet.of(Role.FORUM_CHAIR, Role.FORUM_CO_CHAIR, Role.FORUM_MEMBER, Role.ADVISOR));
    private static final Set<String> TACTICAL = names(EnumSet.of(Role.AGENCY_OFFICER, Role.EXPERT, Role.AUDITOR));

    private final Inbox inbox;
    private final BlockerReading blockers;
    private final FlowReading flow;
    private final CurrentActor actor;

    SteeringRooms(Inbox inbox, BlockerReading blockers, FlowReading flow, CurrentActor actor) {
        this.inbox = inbox;
        this.blockers = blockers;
        this.flow = flow;
        this.actor = actor;
    }

    /**
     * A steering room.
     *
     * @param decisions tasks of mine at this level, earliest due first
     * @param more how many more there are
     * @param blockers of all levels, each with its first few
     */
    public record Room(Level level, List<OpenTask> decisions, int more, List<Blocked> blockers, FlowReading.Flow flow) {

        /** How many open blockers a level has. */
        public long blocked(Level of) {
            return blockers.stream()
                    .filter(each -> each.level() == of)
                    .mapToLong(Blocked::count)
                    .sum();
        }
    }

    /** The blockers of a level, most severe and oldest first. */
    public record Blocked(Level level, long count, List<Detail> first) {}

    /** The room of a level, for whoever is signed in; each sees their own decisions and what they may read. */
    public Room of(Level level) {
        var who = actor.get();
        FlowReading.requirePart(who);
        var tasks = inbox.page(who, Inbox.Query.all().scope(Inbox.Scope.WAITING), 0, READ).stream()
                .filter(task -> level(who, task) == level)
                .toList();
        var blocked = new ArrayList<Blocked>();
        for (var each : Level.values()) {
            var query = BlockerReading.Query.of(each);
            blocked.add(new Blocked(
                    each,
                    blockers.count(who, query),
                    blockers.page(who, query, 0, SHOWN).items()));
        }
        return new Room(
                level, tasks.stream().limit(SHOWN).toList(), Math.max(0, tasks.size() - SHOWN), blocked, flow.now());
    }

    /** The level at which the actor works most: the forum above the agency, the agency above those who do the work. */
    public Level mine() {
        return level(actor.get().candidates());
    }

    /** The level from which a task of the actor's is decided. */
    private static Level level(Actor who, OpenTask task) {
        return level(task.candidates().stream().filter(who::counts).toList());
    }

    private static Level level(Iterable<Candidate> candidates) {
        var found = Optional.<Level>empty();
        for (var candidate : candidates) {
            if (STRATEGIC.contains(candidate.kind())) {
                return Level.STRATEGIC;
            }
            if (TACTICAL.contains(candidate.kind())) {
                found = Optional.of(Level.TACTICAL);
            }
        }
        return found.orElse(Level.OPERATIONAL);
    }

    private static Set<String> names(Set<Role> roles) {
        return Set.copyOf(roles.stream().map(Role::name).toList());
    }
}
