package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionCountsTest {

    /** A poll of 737 ballots before the French presidential election of 2012. */
    static final MentionCounts HOLLANDE = MentionCounts.of(105, 105, 109, 86, 121, 119, 92);

    static final MentionCounts BAYROU = MentionCounts.of(64, 88, 148, 186, 160, 72, 19);

    @Test
    void the_poll_of_2012_gives_the_published_gauge_of_hollande() {
        assertThat(HOLLANDE.total()).isEqualTo(737);
        assertThat(HOLLANDE.median()).isEqualTo(Mention.FAIRLY_GOOD);
        assertThat(HOLLANDE.above()).isEqualTo(332);
        assertThat(HOLLANDE.below()).isEqualTo(319);
        assertThat(HOLLANDE.leansUp()).isTrue();
    }

    @Test
    void the_poll_of_2012_gives_the_published_gauge_of_bayrou() {
        assertThat(BAYROU.total()).isEqualTo(737);
        assertThat(BAYROU.median()).isEqualTo(Mention.FAIRLY_GOOD);
        assertThat(BAYROU.above()).isEqualTo(251);
        assertThat(BAYROU.below()).isEqualTo(300);
        assertThat(BAYROU.leansUp()).isFalse();
    }

    @Test
    void of_two_middle_mentions_the_lower_one_is_the_median() {
        MentionCounts counts = MentionCounts.of(0, 0, 1, 0, 0, 1, 0);

        assertThat(counts.median()).isEqualTo(Mention.FAIR);
        assertThat(counts.above()).isEqualTo(1);
        assertThat(counts.below()).isZero();
    }

    @Test
    void a_single_voter_is_the_median() {
        for (Mention mention : Mention.values()) {
            assertThat(Ballots.plus(MentionCounts.NONE, mention, 1).median()).isEqualTo(mention);
        }
    }

    @Test
    void shares_are_parts_of_the_judges() {
        MentionCounts counts = MentionCounts.of(1, 0, 0, 0, 0, 0, 3);

        assertThat(counts.share(Mention.TO_REJECT)).isEqualTo(0.25, within(1e-12));
        assertThat(counts.share(Mention.EXCELLENT)).isEqualTo(0.75, within(1e-12));
        assertThat(counts.share(Mention.GOOD)).isZero();
    }

    @Test
    void without_a_judge_there_is_no_median_no_gauge_and_no_share() {
        assertThat(MentionCounts.NONE.isEmpty()).isTrue();
        assertThatIllegalStateException().isThrownBy(MentionCounts.NONE::median);
        assertThatIllegalStateException().isThrownBy(MentionCounts.NONE::above);
        assertThatIllegalStateException().isThrownBy(MentionCounts.NONE::below);
        assertThatIllegalStateException().isThrownBy(() -> MentionCounts.NONE.share(Mention.GOOD));
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MentionCounts.of(1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> MentionCounts.of(0, 0, 0, -1, 0, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> MentionCounts.of(Integer.MAX_VALUE, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void counts_do_not_change_with_the_list_they_came_from() {
        List<Integer> list = new ArrayList<>(List.of(0, 0, 0, 1, 0, 0, 0));
        MentionCounts counts = new MentionCounts(list);

        list.set(3, 9);

        assertThat(counts.total()).isEqualTo(1);
    }

    @Test
    void mentions_go_from_the_worst_to_the_best() {
        assertThat(Mention.values()).hasSize(Mention.COUNT);
        assertThat(Arrays.stream(Mention.values()).map(Mention::level)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(Arrays.stream(Mention.values()).map(mention -> Mention.ofLevel(mention.level())))
                .containsExactly(Mention.values());
        assertThatIllegalArgumentException().isThrownBy(() -> Mention.ofLevel(7));
    }
}
