package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MajorityJudgmentCompareTest {

    @Property
    void the_order_is_that_of_taking_majority_mentions_away_one_by_one(
            @ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        assertThat(compare(first, second)).isEqualTo(oneByOne(first, second));
    }

    @Property
    void the_order_has_no_side(@ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        assertThat(compare(first, second)).isEqualTo(-compare(second, first));
    }

    @Property
    void better_than_the_better_is_better(
            @ForAll("counts") MentionCounts a, @ForAll("counts") MentionCounts b, @ForAll("counts") MentionCounts c) {
        if (compare(a, b) >= 0 && compare(b, c) >= 0) {
            assertThat(compare(a, c)).isEqualTo(Math.max(compare(a, b), compare(b, c)));
        }
    }

    @Property
    void the_same_mentions_many_times_are_worth_the_same(
            @ForAll("counts") MentionCounts first,
            @ForAll("counts") MentionCounts second,
            @ForAll @IntRange(min = 1, max = 1_000_000) int times) {
        assertThat(compare(Ballots.times(first, times), first)).isZero();
        assertThat(compare(Ballots.times(first, times), second)).isEqualTo(compare(first, second));
    }

    @Property
    void a_better_mention_never_hurts(
            @ForAll("counts") MentionCounts theme,
            @ForAll("counts") MentionCounts other,
            @ForAll Mention before,
            @ForAll Mention after) {
        if (theme.count(before) > 0 && after.level() > before.level()) {
            MentionCounts better = Ballots.plus(Ballots.plus(theme, before, -1), after, 1);

            assertThat(compare(better, theme)).isPositive();
            assertThat(compare(better, other)).isGreaterThanOrEqualTo(compare(theme, other));
        }
    }

    @Property
    void equal_means_the_same_shares(@ForAll("close") MentionCounts first, @ForAll("close") MentionCounts second) {
        boolean sameShares = Ballots.times(first, second.total()).equals(Ballots.times(second, first.total()));

        assertThat(compare(first, second) == 0).isEqualTo(sameShares);
    }

    @Test
    void the_better_majority_mention_is_first_whatever_the_rest() {
        assertThat(compare(MentionCounts.of(4, 0, 0, 0, 0, 5, 0), MentionCounts.of(0, 0, 0, 0, 5, 0, 4)))
                .isPositive();
    }

    @Test
    void hollande_is_before_bayrou() {
        assertThat(compare(MentionCountsTest.HOLLANDE, MentionCountsTest.BAYROU))
                .isPositive();
    }

    @Test
    void a_single_judge_and_a_thousand_of_the_same_mind_are_equal() {
        assertThat(compare(MentionCounts.of(0, 0, 0, 0, 1, 0, 0), MentionCounts.of(0, 0, 0, 0, 1000, 0, 0)))
                .isZero();
    }

    @Test
    void one_judge_in_two_thousand_million_makes_the_difference() {
        // Two totals without a common divisor: the least common multiple is near the largest possible.
        int half = Integer.MAX_VALUE / 2;
        MentionCounts even = MentionCounts.of(half, 0, 0, 0, 0, 0, half);
        MentionCounts odd = MentionCounts.of(half, 0, 0, 0, 0, 0, half + 1);

        assertThat(even.total()).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(odd.total()).isEqualTo(Integer.MAX_VALUE);
        assertThat(compare(odd, even)).isPositive();
        assertThat(compare(even, odd)).isNegative();
    }

    @Test
    void the_same_ballots_added_to_two_themes_may_turn_them_round() {
        // Known of the majority judgment, since the middle moves: here so that nobody relies on the contrary.
        MentionCounts first = MentionCounts.of(1, 0, 1, 1, 0, 0, 0);
        MentionCounts second = MentionCounts.of(0, 2, 0, 1, 0, 0, 0);
        assertThat(compare(first, second)).isPositive();

        assertThat(compare(Ballots.plus(first, Mention.TO_REJECT, 2), Ballots.plus(second, Mention.TO_REJECT, 2)))
                .isNegative();
    }

    @Test
    void a_theme_without_a_judge_cannot_be_compared() {
        MentionCounts judged = MentionCounts.of(1, 0, 0, 0, 0, 0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> compare(MentionCounts.NONE, judged));
        assertThatIllegalArgumentException().isThrownBy(() -> compare(judged, MentionCounts.NONE));
    }

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Ballots.anyCounts();
    }

    @Provide
    Arbitrary<MentionCounts> close() {
        return Ballots.closeCounts();
    }

    private static int compare(MentionCounts first, MentionCounts second) {
        return Integer.signum(MajorityJudgment.compare(first, second));
    }

    /** The definition, word for word, on the least common multiple of both numbers of judges. */
    private static int oneByOne(MentionCounts first, MentionCounts second) {
        int common = first.total();
        while (common % second.total() != 0) {
            common += first.total();
        }
        List<Integer> left = sorted(first, common / first.total());
        List<Integer> right = sorted(second, common / second.total());
        while (!left.isEmpty()) {
            int middle = (left.size() - 1) / 2;
            int difference = Integer.compare(left.remove(middle), right.remove(middle));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static List<Integer> sorted(MentionCounts counts, int times) {
        List<Integer> levels = new ArrayList<>();
        for (Mention mention : Mention.values()) {
            for (int i = 0; i < counts.count(mention) * times; i++) {
                levels.add(mention.level());
            }
        }
        return levels;
    }
}
