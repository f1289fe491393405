package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.couveuse.themes.UsualJudgment.Reversal;
import org.couveuse.themes.UsualJudgment.Score;
import org.junit.jupiter.api.Test;

class UsualJudgmentTest {

    @Test
    void the_poll_of_2012_gives_the_scores_of_the_formula() {
        assertThat(UsualJudgment.score(MentionCountsTest.HOLLANDE).value()).isEqualTo(3 + 13 / 172.0, within(1e-12));
        assertThat(UsualJudgment.score(MentionCountsTest.BAYROU).value()).isEqualTo(3 - 49 / 372.0, within(1e-12));
    }

    @Test
    void neighbours_that_the_usual_judgment_turns_round_are_told() {
        // The first has slightly more enthusiasm, and nearly as much rejection; the second has far less rejection.
        ThemeTally divisive = tally(1, MentionCounts.of(44, 0, 0, 11, 0, 0, 45));
        ThemeTally agreed = tally(2, MentionCounts.of(10, 0, 0, 50, 0, 0, 40));
        ThemeTally low = tally(3, MentionCounts.of(100, 0, 0, 0, 0, 0, 0));

        Ranking ranking = MajorityJudgment.rank(List.of(divisive, agreed, low), 1);

        assertThat(ranking.ranked().get(0).theme()).isEqualTo(divisive.theme());
        assertThat(UsualJudgment.reversals(ranking)).containsExactly(new Reversal(divisive.theme(), agreed.theme()));
    }

    @Test
    void equal_themes_are_not_turned_round() {
        MentionCounts counts = MentionCounts.of(1, 0, 2, 0, 0, 1, 0);

        Ranking ranking = MajorityJudgment.rank(List.of(tally(1, counts), tally(2, Ballots.times(counts, 3))), 1);

        assertThat(UsualJudgment.reversals(ranking)).isEmpty();
    }

    @Test
    void without_a_judge_there_is_no_score() {
        assertThatIllegalStateException().isThrownBy(() -> UsualJudgment.score(MentionCounts.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(Mention.GOOD, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(Mention.GOOD, -2, 2));
    }

    @Property
    void the_score_is_that_of_the_formula_on_shares(@ForAll("counts") MentionCounts counts) {
        double p = (double) counts.above() / counts.total();
        double q = (double) counts.below() / counts.total();

        assertThat(UsualJudgment.score(counts).value())
                .isEqualTo(counts.median().level() + 0.5 * (p - q) / (1 - p - q), within(1e-9));
    }

    @Property
    void the_order_of_scores_is_that_of_their_values(
            @ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        Score one = UsualJudgment.score(first);
        Score two = UsualJudgment.score(second);

        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(Double.compare(one.value(), two.value()));
    }

    @Property
    void the_same_mentions_many_times_have_the_same_score(@ForAll("counts") MentionCounts counts) {
        assertThat(UsualJudgment.score(counts).compareTo(UsualJudgment.score(Ballots.times(counts, 7))))
                .isZero();
    }

    @Property
    void a_better_mention_never_lowers_the_score(
            @ForAll("counts") MentionCounts counts, @ForAll Mention before, @ForAll Mention after) {
        if (counts.count(before) > 0 && after.level() > before.level()) {
            MentionCounts better = Ballots.plus(Ballots.plus(counts, before, -1), after, 1);

            assertThat(UsualJudgment.score(better).compareTo(UsualJudgment.score(counts)))
                    .isNotNegative();
        }
    }

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Ballots.anyCounts();
    }

    private static ThemeTally tally(long theme, MentionCounts counts) {
        return new ThemeTally(Ballots.id(theme), counts, 0, 0, 0);
    }
}
