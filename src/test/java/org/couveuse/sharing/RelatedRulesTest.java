package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.sharing.RelatedSolutions.Common;
import org.junit.jupiter.api.Test;

class RelatedRulesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void the_same_objective_weighs_more_than_a_theme_adopters_or_words() {
        var objective = new Common().add(RelatedBy.OBJECTIVE, "a/b");
        var theme = new Common().add(RelatedBy.THEME, "t");
        var words = new Common().add(RelatedBy.WORDS, "mur");
        assertThat(RelatedSolutions.first(Map.of(ONE, words, TWO, objective, THREE, theme), 3))
                .containsExactly(TWO, THREE, ONE);
    }

    @Test
    void more_of_the_same_reason_counts_up_to_three() {
        var crowd = new Common().adopters(5_000);
        var three = new Common().adopters(3);
        assertThat(crowd.weight()).isEqualTo(three.weight()).isEqualTo(6);
        var both = new Common().adopters(3).add(RelatedBy.WORDS, "mur");
        assertThat(RelatedSolutions.first(Map.of(ONE, crowd, TWO, both), 1)).containsExactly(TWO);
    }

    @Test
    void what_weighs_the_same_comes_in_the_same_order_each_time() {
        assertThat(RelatedSolutions.first(Map.of(TWO, new Common().adopters(1), ONE, new Common().adopters(1)), 2))
                .containsExactly(ONE, TWO);
    }

    @Test
    void a_spread_is_kept_back_below_three_and_counts_each_level_from_then_on() {
        assertThat(SolutionRatings.spread(List.of())).isEmpty();
        assertThat(SolutionRatings.spread(List.of(5, 5))).isEmpty();
        assertThat(SolutionRatings.spread(List.of(5, 5, 1))).containsExactly(1, 0, 0, 0, 2);
        var many = IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(level -> Collections.nCopies(level, level).stream())
                .toList();
        assertThat(SolutionRatings.spread(many)).containsExactly(1, 2, 3, 4, 5);
    }
}
