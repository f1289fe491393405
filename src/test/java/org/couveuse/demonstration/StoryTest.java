package org.couveuse.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.couveuse.people.ActingAs;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.ThemeService;
import org.couveuse.themes.ThemeState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
class StoryTest {

    @Autowired
    private Story story;

    @Autowired
    private ThemeService themes;

    @Autowired
    private SubjectLists subjects;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_demonstration_shows_a_decided_round_and_one_open_for_the_vote() {
        story.play();

        assertThat(acting.asSystem(() -> themes.count(EnumSet.of(ThemeState.RETAINED), "")))
                .isEqualTo(5);
        assertThat(acting.asSystem(() -> themes.count(EnumSet.of(ThemeState.IN_ROUND), "")))
                .isGreaterThanOrEqualTo(8);
        assertThat(subjects.latest(SubjectType.ROUND, java.util.Set.of(), 10)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from open_task where form = 'user_castBallot' and state = 'OPEN'")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }
}
