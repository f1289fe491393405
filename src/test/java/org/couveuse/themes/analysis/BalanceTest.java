package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.couveuse.themes.MajorityJudgment;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;
import org.couveuse.themes.ThemeTally;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final Voter PUBLIC = new Voter(true, true);
    private static final Voter PRIVATE = new Voter(false, true);

    @Test
    void a_college_of_one_weighs_as_much_as_a_college_of_three() {
        var voters = List.of(PUBLIC, PUBLIC, PUBLIC, PRIVATE);
        var answers = Boxes.answers(new int[] {5, 4}, new int[] {5, 4}, new int[] {5, 4}, new int[] {1, 4});

        var result = balance(BalanceBy.SECTOR, voters, answers);

        assertThat(result.colleges())
                .containsExactly(
                        new Balance.College(VoterGroup.PUBLIC, 3, 3), new Balance.College(VoterGroup.PRIVATE, 1, 1));
        assertThat(result.lines()).extracting(Balance.Line::rank).containsExactly(1, 2);
        assertThat(result.lines()).extracting(Balance.Line::balancedRank).containsExactly(2, 1);
        assertThat(result.lines().get(0).majority()).isEqualTo(Mention.INSUFFICIENT);
        assertThat(result.lines().get(0).counts()).isNotNull().satisfies(counts -> {
            // 3 of 6 and 3 of 6, divided by what divides them
            assertThat(counts.worstToBest()).isEqualTo(big(0, 1, 0, 0, 0, 1, 0));
            assertThat(counts.above()).isEqualTo(0.5);
            assertThat(counts.below()).isZero();
            assertThat(counts.share(Mention.VERY_GOOD)).isEqualTo(0.5);
        });
    }

    @Test
    void a_college_without_a_judge_has_no_say_and_is_named() {
        var voters = List.of(PUBLIC, PUBLIC, PRIVATE);
        var answers = Boxes.answers(new int[] {5, 8}, new int[] {3, 9}, new int[] {8, 7});

        var result = balance(BalanceBy.SECTOR, voters, answers);

        assertThat(result.lines().get(0).silent()).containsExactly(VoterGroup.PRIVATE);
        assertThat(result.lines().get(0).majority()).isEqualTo(Mention.FAIRLY_GOOD);
        assertThat(result.lines().get(1).counts()).isNull();
        assertThat(result.lines().get(1).balancedRank()).isNull();
        assertThat(result.lines().get(1).silent()).containsExactly(VoterGroup.PUBLIC, VoterGroup.PRIVATE);
    }

    @Test
    void four_colleges_of_sizes_without_common_divisor_are_still_exact() {
        int[] sizes = {251, 249, 253, 247};
        var colleges = new ArrayList<int[]>();
        for (int size : sizes) {
            colleges.add(new int[] {size / 2, 0, 0, 0, 0, 0, size - size / 2});
        }

        var counts = BalancedCounts.of(colleges);

        var half = counts.worstToBest().get(0);
        assertThat(half.bitLength()).as("beyond an int").isGreaterThan(31);
        assertThat(counts.worstToBest().get(6)).isGreaterThan(half);
        assertThat(counts.median()).isEqualTo(Mention.EXCELLENT);
        assertThat(counts.share(Mention.EXCELLENT)).isEqualTo(0.502, within(0.0001));
    }

    @Test
    void colleges_cover_every_member_once() {
        for (var by : BalanceBy.values()) {
            for (var voter : Boxes.voters(4)) {
                assertThat(by.colleges())
                        .filteredOn(group -> group.holds(voter))
                        .hasSize(1);
            }
        }
    }

    @Property
    void the_order_is_that_of_the_majority_judgment(
            @ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        assertThat(Integer.signum(one(first).compareTo(one(second))))
                .isEqualTo(Integer.signum(MajorityJudgment.compare(first, second)));
        assertThat(one(first).median()).isEqualTo(first.median());
    }

    @Property
    void every_college_has_the_same_share(
            @ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        var both = BalancedCounts.of(List.of(plain(first), plain(second)));

        for (var mention : Mention.values()) {
            assertThat(both.share(mention))
                    .isEqualTo((first.share(mention) + second.share(mention)) / 2, within(1e-12));
        }
    }

    @Property
    void colleges_of_the_same_size_change_nothing(@ForAll("counts") MentionCounts counts) {
        var both = BalancedCounts.of(List.of(plain(counts), plain(counts)));

        assertThat(both).isEqualByComparingTo(one(counts));
        assertThat(both).isEqualTo(one(counts));
    }

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Boxes.counts();
    }

    private static Balance.Result balance(BalanceBy by, List<Voter> voters, Answers answers) {
        var tallies = new ArrayList<ThemeTally>();
        for (int theme = 0; theme < answers.themes(); theme++) {
            tallies.add(answers.tally(theme, Boxes.theme(theme)));
        }
        return Balance.of(by, Boxes.themes(answers.themes()), voters, answers, MajorityJudgment.rank(tallies, 1));
    }

    private static BalancedCounts one(MentionCounts counts) {
        return BalancedCounts.of(List.of(plain(counts)));
    }

    private static int[] plain(MentionCounts counts) {
        return counts.worstToBest().stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<BigInteger> big(int... counts) {
        var list = new ArrayList<BigInteger>();
        for (int count : counts) {
            list.add(BigInteger.valueOf(count));
        }
        return list;
    }
}
