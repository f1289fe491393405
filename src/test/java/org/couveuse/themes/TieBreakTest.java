package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TieBreakTest {

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Ballots.anyCounts();
    }

    @Property(tries = 2_000)
    void it_tells_what_removing_majority_mentions_one_by_one_shows(
            @ForAll("counts") MentionCounts upper, @ForAll("counts") MentionCounts lower) {
        var told = TieBreak.between(upper, lower);
        var slowly = slowly(upper, lower);
        assertThat(told.isPresent()).isEqualTo(slowly != null);
        told.ifPresent(tie -> {
            assertThat(List.of(
                            (int) tie.removed(),
                            tie.upper().level(),
                            tie.lower().level()))
                    .isEqualTo(slowly);
            assertThat(Integer.signum(tie.upper().level() - tie.lower().level()))
                    .isEqualTo(Integer.signum(MajorityJudgment.compare(upper, lower)));
        });
    }

    @Test
    void themes_with_different_numbers_of_judges_are_brought_to_the_same() {
        var tie = TieBreak.between(MentionCounts.of(0, 0, 1, 0, 1, 0, 1), MentionCounts.of(0, 0, 0, 1, 1, 0, 0))
                .orElseThrow();
        assertThat(tie.judges()).isEqualTo(6);
        assertThat(tie.upper()).isNotEqualTo(tie.lower());
        assertThat(TieBreak.between(MentionCounts.of(0, 0, 1, 1, 0, 0, 0), MentionCounts.of(0, 0, 2, 2, 0, 0, 0)))
                .isEmpty();
    }

    /** The rule word for word: lists of mentions, from which the lower middle one is removed. */
    private static @org.jspecify.annotations.Nullable List<Integer> slowly(MentionCounts one, MentionCounts other) {
        var first = written(one, other.total());
        var second = written(other, one.total());
        var divisor = gcd(one.total(), other.total());
        first = thinned(first, divisor);
        second = thinned(second, divisor);
        for (var removed = 0; !first.isEmpty(); removed++) {
            var upper = first.remove((first.size() - 1) / 2);
            var lower = second.remove((second.size() - 1) / 2);
            if (!upper.equals(lower)) {
                return List.of(removed, upper, lower);
            }
        }
        return null;
    }

    private static List<Integer> written(MentionCounts counts, int times) {
        var all = new ArrayList<Integer>();
        for (var mention : Mention.values()) {
            for (var i = 0; i < counts.count(mention) * times; i++) {
                all.add(mention.level());
            }
        }
        return all;
    }

    private static List<Integer> thinned(List<Integer> sorted, int by) {
        var kept = new ArrayList<Integer>();
        for (var i = 0; i < sorted.size(); i += by) {
            kept.add(sorted.get(i));
        }
        return kept;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
