package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.subjects.SearchKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class FoundExperimentsTest {

    @Autowired
    private Trial trial;

    @Autowired
    private Finding finding;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void an_experiment_that_runs_is_found_by_those_who_may_read_it() {
        var cast = trial.opened();
        for (var person : List.of(cast.lead(), cast.member(), cast.officer(), cast.forum())) {
            assertThat(finds(person, cast)).isTrue();
        }
        for (var role : List.of(Role.TEAM_MEMBER, Role.HOST_CONTACT, Role.FORUM_MEMBER, Role.ADOPTER_CONTACT)) {
            assertThat(finds(troupe.with(role, UUID.randomUUID()), cast))
                    .as("%s", role)
                    .isFalse();
        }
    }

    private boolean finds(UUID person, Trial.Cast cast) {
        return finding.finds(person, "mur des bloquants", SearchKind.EXPERIMENT, cast.experiment());
    }
}
