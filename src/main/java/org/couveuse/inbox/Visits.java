package org.couveuse.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody was last here, and what moved since among the things that concern them. */
@Service
@Transactional
public class Visits {

    private static final Duration SAME_VISIT = Duration.ofMinutes(30);
    private static final Duration FIRST_TIME = Duration.ofDays(14);
    private static final int MOST_THINGS = 500;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Clock clock;

    Visits(JdbcClient jdbc, Subjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    private record Visit(Instant latest, Instant previous) {}

    /**
     * Notes that the actor is here.
     *
     * @return when they were here before this visit; two weeks ago for the first one
     */
    public Instant come(Actor actor) {
        var now = clock.instant();
        var known = jdbc.sql("select latest, previous from last_visit where person = ?")
                .param(actor.id())
                .query((row, n) -> new Visit(
                        row.getObject("latest", OffsetDateTime.class).toInstant(),
                        row.getObject("previous", OffsetDateTime.class).toInstant()))
                .optional();
        if (known.isEmpty()) {
            var before = now.minus(FIRST_TIME);
            jdbc.sql("insert into last_visit (person, latest, previous) values (?, ?, ?)")
                    .params(actor.id(), OpenTasks.utc(now), OpenTasks.utc(before))
                    .update();
            return before;
        }
        var visit = known.get();
        var same = visit.latest().plus(SAME_VISIT).isAfter(now);
        var previous = same ? visit.previous() : visit.latest();
        jdbc.sql("update last_visit set latest = ?, previous = ? where person = ?")
                .params(OpenTasks.utc(now), OpenTasks.utc(previous), actor.id())
                .update();
        return previous;
    }

    /** Things that concern the actor and changed since a moment, the latest first. */
    @Transactional(readOnly = true)
    public List<Subject> moved(Actor actor, Instant since, int limit) {
        var scopes = actor.candidates().stream()
                .filter(c -> !c.scope().equals("*") && !c.kind().equals("PERSON"))
                .map(c -> UUID.fromString(c.scope()))
                .collect(Collectors.toSet());
        return subjects.moved(things(actor), scopes, since, limit);
    }

    private Set<UUID> things(Actor actor) {
        return actor.candidates().stream()
                .flatMap(this::ofTasks)
                .limit(MOST_THINGS)
                .collect(Collectors.toSet());
    }

    private Stream<UUID> ofTasks(Candidate candidate) {
        return jdbc
                .sql("select subject from open_task where candidate = ? order by created desc limit " + MOST_THINGS)
                .param(candidate.toString())
                .query(UUID.class)
                .list()
                .stream();
    }
}
