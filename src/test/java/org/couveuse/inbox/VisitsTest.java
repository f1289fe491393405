package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class VisitsTest {

    @Autowired
    private Visits visits;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_moved_since_the_visit_before_is_told_to_those_it_concerns() {
        var start = Instant.now();
        var incubator = UUID.randomUUID();
        var lead = troupe.actor(troupe.with(Role.TEAM_LEAD, incubator));
        var other = troupe.actor(troupe.with(Role.TEAM_LEAD, UUID.randomUUID()));
        visits.come(lead);

        time.set(start.plus(Duration.ofDays(3)));
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Guichet", "FORMING"));
        var secret = UUID.randomUUID();
        subjects.show(Card.of(secret, SubjectType.BALLOT, "Bulletin", "CAST").forBody(incubator));
        var since = visits.come(lead);

        assertThat(since).isBetween(start.minusSeconds(60), start.plusSeconds(60));
        assertThat(visits.come(lead)).isEqualTo(since);
        assertThat(visits.moved(lead, since, 10)).extracting(s -> s.card().id()).containsExactly(incubator);
        assertThat(visits.moved(other, since, 10)).isEmpty();
    }
}
