package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private final UUID first = new UUID(0, 1);
    private final UUID second = new UUID(0, 2);
    private final UUID third = new UUID(0, 3);
    private final UUID unjudged = new UUID(0, 4);

    @Test
    void following_the_ranking_is_no_departure() {
        var ranking = ranking(Mention.EXCELLENT, Mention.GOOD, Mention.FAIR);
        assertThat(Departures.of(ranking, List.of(first))).isEmpty();
        assertThat(Departures.of(ranking, List.of(first, second))).isEmpty();
        assertThat(Departures.expected(ranking, 2)).containsExactly(first, second);
    }

    @Test
    void a_better_theme_left_out_needs_a_reason() {
        var ranking = ranking(Mention.EXCELLENT, Mention.GOOD, Mention.FAIR);
        assertThat(Departures.of(ranking, List.of(first, third))).containsExactly(second);
        assertThat(Departures.of(ranking, List.of())).containsExactly(first);
    }

    @Test
    void a_theme_taken_before_a_better_one_needs_a_reason() {
        var ranking = ranking(Mention.EXCELLENT, Mention.GOOD, Mention.FAIR);
        assertThat(Departures.of(ranking, List.of(second, first))).containsExactly(second);
    }

    @Test
    void equal_themes_may_be_taken_in_any_order() {
        var ranking = ranking(Mention.GOOD, Mention.GOOD, Mention.FAIR);
        assertThat(Departures.of(ranking, List.of(second))).isEmpty();
        assertThat(Departures.of(ranking, List.of(second, first))).isEmpty();
    }

    @Test
    void a_theme_nobody_or_too_few_judged_needs_a_reason() {
        var ranking = ranking(Mention.EXCELLENT, Mention.GOOD, Mention.FAIR);
        assertThat(Departures.of(ranking, List.of(first, second, third, unjudged)))
                .containsExactly(unjudged);
        var few = MajorityJudgment.rank(
                new HashSet<>(List.of(first, second)), List.of(ballot(Map.of(first, Mention.GOOD))), 2);
        assertThat(Departures.of(few, List.of(first))).containsExactly(first);
    }

    private Ranking ranking(Mention... mentions) {
        var themes = List.of(first, second, third);
        var ballots = new ArrayList<Ballot>();
        for (var i = 0; i < 3; i++) {
            var said = new HashMap<UUID, Mention>();
            for (var j = 0; j < mentions.length; j++) {
                said.put(themes.get(j), mentions[j]);
            }
            ballots.add(ballot(said));
        }
        return MajorityJudgment.rank(new HashSet<>(List.of(first, second, third, unjudged)), ballots, 1);
    }

    private static Ballot ballot(Map<UUID, Mention> said) {
        var judgments = new HashMap<UUID, Judgment>();
        said.forEach((theme, mention) -> judgments.put(theme, Judgment.of(mention)));
        return new Ballot(UUID.randomUUID(), judgments);
    }
}
