package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Finding;
import org.couveuse.people.Role;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Rounds that are not decided are found by those who take part in them. */
@CouveuseTest
@RecordApplicationEvents
class FoundInThemesTest extends RoundScenes {

    @Autowired
    private Finding finding;

    @Autowired
    private Subjects subjects;

    @Test
    void a_round_that_is_not_decided_is_found_by_its_forum_only() {
        var round = table.open(forum, BallotMode.SECRET, 2);
        var title = subjects.get(round).card().title();
        assertThat(finding.finds(forum.members().get(0), title, SearchKind.ROUND, round))
                .isTrue();
        assertThat(finding.finds(troupe.with(Role.AGENCY_OFFICER, null), title, SearchKind.ROUND, round))
                .isTrue();
        for (var role : new Role[] {Role.FORUM_MEMBER, Role.ADVISOR, Role.TEAM_LEAD}) {
            assertThat(finding.finds(troupe.with(role, UUID.randomUUID()), title, SearchKind.ROUND, round))
                    .as("%s", role)
                    .isFalse();
        }
    }
}
