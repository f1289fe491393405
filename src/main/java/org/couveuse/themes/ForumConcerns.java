package org.couveuse.themes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Delays;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** A forum's concern is answered to the forum within a set delay; past it, the forum's page says so. */
@Component
class ForumConcerns {

    private static final String DELAY = "forumConcernAnswer";
    private static final int MOST = 200;

    private final Needs needs;
    private final Delays delays;
    private final Clock clock;

    ForumConcerns(Needs needs, Delays delays, Clock clock) {
        this.needs = needs;
        this.delays = delays;
        this.clock = clock;
    }

    List<NeedService.Concern> of(UUID forum) {
        return needs.unanswered(forum, Limit.of(MOST)).stream()
                .map(this::concern)
                .toList();
    }

    /** Those of all forums whose delay is over. */
    List<NeedService.Concern> late() {
        var before = clock.instant().atOffset(ZoneOffset.UTC).minus(delays.amount(DELAY));
        return needs.unanswered(before.toInstant(), Limit.of(MOST)).stream()
                .map(this::concern)
                .toList();
    }

    private NeedService.Concern concern(Need need) {
        var due = due(need.submitted());
        return new NeedService.Concern(need.row(), due, due.isBefore(clock.instant()));
    }

    private Instant due(Instant submitted) {
        return submitted.atOffset(ZoneOffset.UTC).plus(delays.amount(DELAY)).toInstant();
    }
}
