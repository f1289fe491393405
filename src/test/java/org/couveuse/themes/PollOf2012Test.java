package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.couveuse.themes.UsualJudgment.Reversal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The poll of 737 ballots before the French presidential election of 2012, ten candidates: Balinski and Laraki,
 * "Majority judgment vs majority rule" (2016), page 14, taken up by Fabre (2020).
 *
 * <p>What was published are the shares in percent with two decimals. They are here as Fabre has them for the computations
 * of his paper: matrix {@code elec2012} in {@code packages_functions_data.R} of github.com/bixiou/highest_median, the
 * same as in the R package HighestMedianRules. The counts are the whole numbers of ballots that have these shares.
 */
class PollOf2012Test {

    /** From the best to the worst by majority judgment: majority mention, published shares, ballots; worst first. */
    enum Candidate {
        HOLLANDE(Mention.FAIRLY_GOOD, "14.24 14.25 14.79 11.67 16.42 16.15 12.48", 105, 105, 109, 86, 121, 119, 92),
        BAYROU(Mention.FAIRLY_GOOD, "8.69 11.94 20.08 25.24 21.71 9.77 2.58", 64, 88, 148, 186, 160, 72, 19),
        SARKOZY(Mention.FAIR, "31.75 7.87 11.13 10.99 16.28 12.35 9.63", 234, 58, 82, 81, 120, 91, 71),
        MELENCHON(Mention.FAIR, "25.37 15.06 17.10 14.65 12.90 9.50 5.43", 187, 111, 126, 108, 95, 70, 40),
        DUPONT_AIGNAN(Mention.INSUFFICIENT, "33.92 25.51 20.22 11.26 5.97 2.58 0.54", 250, 188, 149, 83, 44, 19, 4),
        JOLY(Mention.INSUFFICIENT, "38.53 24.69 14.65 11.80 6.51 2.99 0.81", 284, 182, 108, 87, 48, 22, 6),
        POUTOU(Mention.INSUFFICIENT, "45.73 28.09 12.48 7.73 4.48 1.36 0.14", 337, 207, 92, 57, 33, 10, 1),
        LE_PEN(Mention.INSUFFICIENT, "47.63 6.24 13.98 9.36 9.50 7.33 5.97", 351, 46, 103, 69, 70, 54, 44),
        ARTHAUD(Mention.INSUFFICIENT, "49.93 25.24 13.16 6.51 3.80 1.36 0.00", 368, 186, 97, 48, 28, 10, 0),
        CHEMINADE(Mention.TO_REJECT, "51.97 26.87 11.67 5.83 2.44 0.81 0.41", 383, 198, 86, 43, 18, 6, 3);

        private final Mention majority;
        private final double[] shares;
        private final MentionCounts counts;

        Candidate(Mention majority, String shares, int... counts) {
            this.majority = majority;
            this.shares = Arrays.stream(shares.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            this.counts = MentionCounts.of(counts);
        }

        private ThemeTally tally() {
            return new ThemeTally(Ballots.id(ordinal()), counts, 0, 0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_candidate_has_the_counts_of_the_published_shares(Candidate candidate) {
        assertThat(candidate.counts.total()).isEqualTo(737);
        for (var level = 0; level < Mention.COUNT; level++) {
            assertThat(100.0 * candidate.counts.worstToBest().get(level) / 737)
                    .isEqualTo(candidate.shares[level], within(0.0101));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_candidate_has_the_published_majority_mention_and_gauge(Candidate candidate) {
        var counts = candidate.counts;
        var at = candidate.majority.level();

        assertThat(counts.median()).isEqualTo(candidate.majority);
        assertThat(100.0 * counts.above() / 737)
                .isEqualTo(Arrays.stream(candidate.shares).skip(at + 1).sum(), within(0.03));
        assertThat(100.0 * counts.below() / 737)
                .isEqualTo(Arrays.stream(candidate.shares).limit(at).sum(), within(0.03));
    }

    @Test
    void the_first_two_have_the_gauges_that_are_told_in_words() {
        assertThat(Candidate.HOLLANDE.counts.above()).isEqualTo(332);
        assertThat(Candidate.HOLLANDE.counts.below()).isEqualTo(319);
        assertThat(Candidate.BAYROU.counts.above()).isEqualTo(251);
        assertThat(Candidate.BAYROU.counts.below()).isEqualTo(300);
    }

    @Test
    void the_majority_judgment_has_the_published_order() {
        assertThat(ranking().ranked())
                .extracting(RankedTheme::theme)
                .containsExactlyElementsOf(Arrays.stream(Candidate.values())
                        .map(candidate -> candidate.tally().theme())
                        .toList());
        assertThat(ranking().ranked()).extracting(RankedTheme::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void the_usual_judgment_puts_one_candidate_elsewhere_and_the_note_says_so() {
        var byScore = new ArrayList<>(List.of(Candidate.values()));
        byScore.sort(Comparator.comparing((Candidate one) -> UsualJudgment.score(one.counts))
                .reversed());

        assertThat(byScore.indexOf(Candidate.LE_PEN)).isEqualTo(byScore.indexOf(Candidate.POUTOU) - 1);
        assertThat(UsualJudgment.reversals(ranking()))
                .containsExactly(new Reversal(
                        Candidate.POUTOU.tally().theme(),
                        Candidate.LE_PEN.tally().theme()));
    }

    private static Ranking ranking() {
        var tallies = new ArrayList<ThemeTally>();
        for (var candidate : Candidate.values()) {
            tallies.add(0, candidate.tally());
        }
        return MajorityJudgment.rank(tallies, 1);
    }
}
