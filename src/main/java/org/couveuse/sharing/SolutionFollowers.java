package org.couveuse.sharing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to be told of new versions of a solution. Following is a person's own business: it changes nothing for
 * anybody else, so whoever is signed in and may read the solution may follow it, and only how many do is shown.
 */
@Service
@Transactional
public class SolutionFollowers {

    private final SolutionFile file;
    private final SolutionRights rights;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    SolutionFollowers(SolutionFile file, SolutionRights rights, Notices notices, JdbcClient jdbc, Clock clock) {
        this.file = file;
        this.rights = rights;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many follow a solution, and whether the reader does. */
    public record Following(long followers, boolean mine) {}

    /** The actor is told of new versions from now on; twice is once. */
    public void follow(Actor actor, UUID solution) {
        rights.readable(actor, solution);
        actor.refuseApart();
        // twice at the same moment is once too
        file.lock(solution);
        if (!follows(solution, id(actor))) {
            jdbc.sql("insert into solution_follower (solution, person, since) values (?, ?, ?)")
                    .params(solution, id(actor), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The actor is told no more. */
    public void unfollow(Actor actor, UUID solution) {
        rights.readable(actor, solution);
        actor.refuseApart();
        jdbc.sql("delete from solution_follower where solution = ? and person = ?")
                .params(solution, id(actor))
                .update();
    }

    /** How many follow it. */
    @Transactional(readOnly = true)
    public Following of(Actor actor, UUID solution) {
        rights.readable(actor, solution);
        var all = jdbc.sql("select count(*) from solution_follower where solution = ?")
                .param(solution)
                .query(Long.class)
                .single();
        return new Following(all, actor.person() != null && follows(solution, actor.person()));
    }

    /** A version has joined the catalogue: who follows is told, but for its authors and those who were told already. */
    @EventListener
    void tell(Solution.Published event) {
        var solution = file.load(event.solution());
        var followers = new LinkedHashSet<>(jdbc.sql("select person from solution_follower where solution = ?")
                .param(solution.id())
                .query(UUID.class)
                .list());
        followers.removeAll(rights.authors(solution));
        followers.removeAll(event.told());
        notices.tellAll(
                followers,
                "sharing.newVersion",
                solution.title(),
                solution.number(),
                notices.link(SubjectType.SOLUTION.address(solution.id())));
    }

    private boolean follows(UUID solution, UUID person) {
        return jdbc.sql("select count(*) from solution_follower where solution = ? and person = ?")
                        .params(solution, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static UUID id(Actor actor) {
        if (actor.person() == null) {
            throw RuleViolation.forbidden("sharing.signInToFollow");
        }
        return actor.person();
    }
}
