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
 * "Majority judgment vs majority rule" (2016), whose shares in percent with two decimals give these counts, taken up by
 * Fabre (2020).
 */
class PollOf2012Test {

    /** From the best to the worst by majority judgment, with p and q of the published gauge in percent. */
    enum Candidate {
        HOLLANDE(Mention.FAIRLY_GOOD, 45.05, 43.28, 105, 105, 109, 86, 121, 119, 92),
        BAYROU(Mention.FAIRLY_GOOD, 34.06, 40.71, 64, 88, 148, 186, 160, 72, 19),
        SARKOZY(Mention.FAIR, 49.25, 39.62, 234, 58, 82, 81, 120, 91, 71),
        MELENCHON(Mention.FAIR, 42.47, 40.43, 187, 111, 126, 108, 95, 70, 40),
        DUPONT_AIGNAN(Mention.INSUFFICIENT, 40.57, 33.92, 250, 188, 149, 83, 44, 19, 4),
        JOLY(Mention.INSUFFICIENT, 36.77, 38.53, 284, 182, 108, 87, 48, 22, 6),
        POUTOU(Mention.INSUFFICIENT, 26.19, 45.73, 337, 207, 92, 57, 33, 10, 1),
        LE_PEN(Mention.INSUFFICIENT, 46.13, 47.63, 351, 46, 103, 69, 70, 54, 44),
        ARTHAUD(Mention.INSUFFICIENT, 24.83, 49.93, 368, 186, 97, 48, 28, 10, 0),
        CHEMINADE(Mention.TO_REJECT, 48.03, 0, 383, 198, 86, 43, 18, 6, 3);

        private final Mention majority;
        private final double above;
        private final double below;
        private final MentionCounts counts;

        Candidate(Mention majority, double above, double below, int... counts) {
            this.majority = majority;
            this.above = above;
            this.below = below;
            this.counts = MentionCounts.of(counts);
        }

        private ThemeTally tally() {
            return new ThemeTally(Ballots.id(ordinal()), counts, 0, 0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_candidate_has_the_published_majority_mention_and_gauge(Candidate candidate) {
        var counts = candidate.counts;

        assertThat(counts.total()).isEqualTo(737);
        assertThat(counts.median()).isEqualTo(candidate.majority);
        assertThat(100.0 * counts.above() / counts.total()).isEqualTo(candidate.above, within(0.0051));
        assertThat(100.0 * counts.below() / counts.total()).isEqualTo(candidate.below, within(0.0051));
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
