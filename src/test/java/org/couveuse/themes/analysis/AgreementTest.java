package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void the_worked_example_on_seven_categories_gives_its_value() {
        // Counts and value published with the R package agrmt, which works out van der Eijk's A.
        assertThat(agreement(30, 40, 210, 130, 530, 50, 10)).isEqualTo(0.6113333, within(5e-8));
    }

    @Test
    void the_ends_of_the_measure_are_those_of_the_paper() {
        assertThat(agreement(0, 0, 0, 9, 0, 0, 0)).isEqualTo(1);
        assertThat(agreement(5, 5, 5, 5, 5, 5, 5)).isZero();
        assertThat(agreement(50, 0, 0, 0, 0, 0, 50)).isEqualTo(-1);
    }

    @Test
    void neighbours_agree_more_than_those_far_apart() {
        // One layer of two neighbours: U = 1, A = 1 - 1/6.
        assertThat(agreement(0, 0, 4, 4, 0, 0, 0)).isEqualTo(5 / 6.0, within(1e-12));
        // Two with one between them: TU = 4, TDU = 1, U = (5 * 4 - 6 * 1) / (5 * 5).
        assertThat(agreement(0, 4, 0, 4, 0, 0, 0)).isEqualTo(14 / 25.0 * 5 / 6, within(1e-12));
        assertThat(agreement(0, 4, 0, 4, 0, 0, 0)).isGreaterThan(agreement(4, 0, 0, 0, 4, 0, 0));
    }

    @Test
    void layers_weigh_as_many_judges_as_they_hold() {
        // 2 on each of two neighbours, then 6 more on one of them: (4 * 5/6 + 6 * 1) / 10.
        assertThat(agreement(0, 0, 2, 8, 0, 0, 0)).isEqualTo((4 * 5 / 6.0 + 6) / 10, within(1e-12));
    }

    @Test
    void without_a_judge_there_is_no_agreement() {
        assertThat(Agreement.of(MentionCounts.NONE)).isEmpty();
    }

    @Property
    void it_is_between_minus_one_and_one(@ForAll("counts") MentionCounts counts) {
        assertThat(Agreement.of(counts).orElseThrow()).isBetween(-1 - 1e-12, 1 + 1e-12);
    }

    @Property
    void it_does_not_change_when_the_scale_is_read_backwards_or_all_judges_are_there_twice(
            @ForAll("counts") MentionCounts counts) {
        var backwards = new ArrayList<>(counts.worstToBest());
        Collections.reverse(backwards);
        var twice = counts.worstToBest().stream().map(count -> 2 * count).toList();

        assertThat(Agreement.of(new MentionCounts(backwards)).orElseThrow())
                .isEqualTo(Agreement.of(counts).orElseThrow());
        assertThat(Agreement.of(new MentionCounts(twice)).orElseThrow())
                .isEqualTo(Agreement.of(counts).orElseThrow());
    }

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Boxes.counts();
    }

    private static double agreement(int... counts) {
        assertThat(counts).hasSize(Mention.COUNT);
        return Agreement.of(MentionCounts.of(counts)).orElseThrow();
    }
}
