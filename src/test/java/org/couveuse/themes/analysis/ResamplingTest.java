package org.couveuse.themes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.couveuse.themes.MajorityJudgment;
import org.couveuse.themes.MentionCounts;
import org.couveuse.themes.RankedTheme;
import org.couveuse.themes.ThemeTally;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    @Test
    void two_members_of_opposite_minds_keep_each_theme_half_of_the_time() {
        // Drawn twice: both of one mind 1/4 each way, one of each 1/2. With one of each, both themes are equal.
        var result = Resampling.of(Boxes.themes(2), Boxes.answers(new int[] {6, 0}, new int[] {0, 6}), 1, 1, 3, 40_000);

        assertThat(result.few()).isTrue();
        assertThat(result.judges()).isEqualTo(2);
        for (var stay : result.themes()) {
            assertThat(stay.retained()).isEqualTo(0.5);
            assertThat(stay.share()).isEqualTo(0.5, within(0.01));
        }
    }

    @Test
    void three_members_give_the_share_of_the_27_draws() {
        // A holds unless the one member who rejects it is drawn at least twice: 7 of 27.
        var result = Resampling.of(
                Boxes.themes(2), Boxes.answers(new int[] {5, 3}, new int[] {5, 3}, new int[] {0, 3}), 1, 1, 3, 40_000);

        assertThat(result.themes().get(0).retained()).isEqualTo(1);
        assertThat(result.themes().get(0).share()).isEqualTo(20 / 27.0, within(0.01));
        assertThat(result.themes().get(1).share()).isEqualTo(7 / 27.0, within(0.01));
    }

    @Test
    void members_of_one_mind_never_change_the_choice() {
        var rows = new ArrayList<List<Integer>>(Collections.nCopies(40, List.of(6, 5, 1, 0)));

        var result = Resampling.of(Boxes.themes(4), Boxes.answers(rows), 1, 2, 3, 10_000);

        assertThat(result.few()).isFalse();
        assertThat(result.themes()).extracting(Resampling.Stay::share).containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void equal_themes_share_the_last_places() {
        var rows = new ArrayList<List<Integer>>(Collections.nCopies(5, List.of(6, 3, 3, 3)));

        var result = Resampling.of(Boxes.themes(4), Boxes.answers(rows), 1, 2, 3, 300);

        assertThat(result.themes().get(0).share()).isEqualTo(1);
        for (int theme = 1; theme < 4; theme++) {
            assertThat(result.themes().get(theme).share()).isEqualTo(1 / 3.0, within(1e-9));
            assertThat(result.themes().get(theme).retained()).isEqualTo(1 / 3.0, within(1e-9));
        }
    }

    @Test
    void a_theme_short_of_the_quorum_is_not_in_the_running() {
        var result = Resampling.of(Boxes.themes(2), Boxes.answers(new int[] {6, 3}, new int[] {8, 3}), 2, 1, 3, 100);

        assertThat(result.themes()).extracting(Resampling.Stay::share).containsExactly(0.0, 1.0);
    }

    @Test
    void without_a_judge_nothing_is_drawn() {
        var result = Resampling.of(Boxes.themes(2), Boxes.answers(new int[] {8, 8}, new int[] {9, 7}), 1, 1, 3, 100);

        assertThat(result.draws()).isZero();
        assertThat(result.few()).isTrue();
        assertThat(result.themes()).extracting(Resampling.Stay::share).containsOnly(0.0);
    }

    @Property
    void the_order_on_plain_counts_is_that_of_the_majority_judgment(
            @ForAll("counts") MentionCounts first, @ForAll("counts") MentionCounts second) {
        assertThat(Integer.signum(MentionOrder.compare(plain(first), plain(second))))
                .isEqualTo(Integer.signum(MajorityJudgment.compare(first, second)));
    }

    @Property
    void drawn_votes_count_as_many_as_were_drawn(@ForAll("rows") List<List<Integer>> rows, @ForAll long seed) {
        var answers = Boxes.answers(rows);
        var votes = new DrawnVotes(answers);

        votes.asCast();
        for (int theme = 0; theme < 4; theme++) {
            assertThat(votes.counts(theme)).containsExactly(answers.counts(theme, answers.judges()));
        }
        if (votes.judges() > 0) {
            votes.draw(new Draws(seed));
            for (int theme = 0; theme < 4; theme++) {
                var counts = MentionCounts.of(votes.counts(theme));
                assertThat(counts.total()).isLessThanOrEqualTo(votes.judges());
                assertThat(votes.gauge(theme)).isEqualTo(gauge(counts), within(1e-12));
            }
        }
    }

    @Property
    void the_vote_itself_retains_what_the_ranking_does(
            @ForAll("rows") List<List<Integer>> rows,
            @ForAll @IntRange(min = 0, max = 3) int quorum,
            @ForAll @IntRange(min = 1, max = 4) int capacity) {
        var answers = Boxes.answers(rows);
        var tallies = new ArrayList<ThemeTally>();
        for (int theme = 0; theme < 4; theme++) {
            tallies.add(answers.tally(theme, Boxes.theme(theme)));
        }
        var running = MajorityJudgment.rank(tallies, quorum).ranked().stream()
                .filter(RankedTheme::quorumReached)
                .toList();

        var stays =
                Resampling.of(Boxes.themes(4), answers, quorum, capacity, 1, 1).themes();

        for (var stay : stays) {
            var own = running.stream()
                    .filter(entry -> entry.theme().equals(stay.theme()))
                    .findFirst();
            long better = own.isEmpty()
                    ? capacity
                    : running.stream()
                            .filter(entry -> entry.rank() < own.get().rank())
                            .count();
            long equal = own.isEmpty()
                    ? 1
                    : running.stream()
                            .filter(entry -> entry.rank() == own.get().rank())
                            .count();
            assertThat(stay.retained())
                    .isEqualTo(Math.max(0, Math.min(1, (double) (capacity - better) / equal)), within(1e-12));
        }
    }

    @Property
    void the_order_of_the_ballots_changes_no_digit(@ForAll("rows") List<List<Integer>> rows, @ForAll long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Resampling.of(Boxes.themes(4), Boxes.answers(shuffled), 1, 2, seed, 50))
                .isEqualTo(Resampling.of(Boxes.themes(4), Boxes.answers(rows), 1, 2, seed, 50));
    }

    @Provide
    Arbitrary<List<List<Integer>>> rows() {
        return Boxes.rows(70);
    }

    @Provide
    Arbitrary<MentionCounts> counts() {
        return Boxes.counts();
    }

    private static int[] plain(MentionCounts counts) {
        return counts.worstToBest().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double gauge(MentionCounts counts) {
        if (counts.isEmpty()) {
            return -1;
        }
        double lean = counts.leansUp() ? counts.above() : -counts.below();
        return counts.median().level() + lean / counts.total();
    }
}
