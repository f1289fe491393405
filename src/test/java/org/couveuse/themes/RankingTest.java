package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final UUID A = Ballots.id(1);
    private static final UUID B = Ballots.id(2);
    private static final UUID C = Ballots.id(3);
    private static final UUID D = Ballots.id(4);

    @Test
    void equal_themes_share_a_rank_and_the_next_rank_skips() {
        Ranking ranking = MajorityJudgment.rank(
                List.of(
                        tally(D, 0, 0, 1, 0, 0, 0, 0),
                        tally(C, 0, 0, 0, 0, 2, 0, 0),
                        tally(B, 0, 0, 0, 0, 1, 0, 0),
                        tally(A, 0, 0, 0, 0, 0, 1, 0)),
                2);

        assertThat(ranking.ranked()).extracting(RankedTheme::theme).containsExactly(A, B, C, D);
        assertThat(ranking.ranked()).extracting(RankedTheme::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.ranked()).extracting(RankedTheme::quorumReached).containsExactly(false, false, true, false);
    }

    @Test
    void an_entry_tells_all_about_its_theme() {
        ThemeTally tally = new ThemeTally(A, MentionCountsTest.HOLLANDE, 4, 3, 2);

        RankedTheme entry = MajorityJudgment.rank(List.of(tally), 737).ranked().get(0);

        assertThat(entry).isEqualTo(new RankedTheme(1, tally, true));
        assertThat(entry.counts()).isEqualTo(MentionCountsTest.HOLLANDE);
        assertThat(entry.majority()).isEqualTo(Mention.FAIRLY_GOOD);
        assertThat(entry.above()).isEqualTo(332);
        assertThat(entry.below()).isEqualTo(319);
        assertThat(entry.judges()).isEqualTo(737);
        assertThat(entry.abstentions()).isEqualTo(4);
        assertThat(entry.recusals()).isEqualTo(3);
    }

    @Test
    void a_theme_without_a_judge_has_no_rank_and_is_not_last() {
        Ranking ranking =
                MajorityJudgment.rank(List.of(tally(B, 0, 0, 0, 0, 0, 0, 0), tally(A, 1, 0, 0, 0, 0, 0, 0)), 0);

        assertThat(ranking.ranked()).extracting(RankedTheme::theme).containsExactly(A);
        assertThat(ranking.unjudged()).extracting(ThemeTally::theme).containsExactly(B);
        assertThatIllegalArgumentException().isThrownBy(() -> new RankedTheme(1, tally(B, 0, 0, 0, 0, 0, 0, 0), true));
    }

    @Test
    void without_a_ballot_or_with_all_recused_every_theme_is_unjudged() {
        Ballot ballot = Ballots.ballot(1, Map.of(A, Judgment.RECUSED, B, Judgment.RECUSED));

        assertThat(MajorityJudgment.rank(Set.of(B, A), List.of(), 1).ranked()).isEmpty();
        Ranking ranking = MajorityJudgment.rank(Set.of(B, A), List.of(ballot), 1);
        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.unjudged()).extracting(ThemeTally::theme).containsExactly(A, B);
    }

    @Test
    void a_single_voter_ranks_alone() {
        Ballot ballot = Ballots.ballot(
                1, Map.of(A, Judgment.of(Mention.FAIR), B, Judgment.of(Mention.EXCELLENT), C, Judgment.ABSTAINED));

        Ranking ranking = MajorityJudgment.rank(Set.of(A, B, C), List.of(ballot), 1);

        assertThat(ranking.ranked()).extracting(RankedTheme::theme).containsExactly(B, A);
        assertThat(ranking.unjudged()).extracting(ThemeTally::theme).containsExactly(C);
    }

    @Test
    void a_theme_counted_twice_and_a_negative_quorum_are_refused() {
        ThemeTally tally = tally(A, 1, 0, 0, 0, 0, 0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> MajorityJudgment.rank(List.of(tally, tally), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MajorityJudgment.rank(List.of(tally), -1));
    }

    @Test
    void the_canonical_text_and_its_fingerprint_stay_what_they_are() {
        Ranking ranking = MajorityJudgment.rank(
                List.of(
                        new ThemeTally(B, MentionCounts.NONE, 2, 1, 0),
                        new ThemeTally(A, MentionCounts.of(0, 1, 0, 0, 1, 1, 0), 0, 0, 3)),
                3);

        assertThat(ranking.canonicalText()).isEqualTo("""
                        couveuse-ranking 1
                        method majority-judgment
                        scale TO_REJECT INSUFFICIENT FAIR FAIRLY_GOOD GOOD VERY_GOOD EXCELLENT
                        quorum 3
                        rank 1 theme 00000000-0000-0000-0000-000000000001 counts 0 1 0 0 1 1 0 \
                        abstained 0 recused 0 missing 3 quorum reached
                        unjudged theme 00000000-0000-0000-0000-000000000002 counts 0 0 0 0 0 0 0 \
                        abstained 2 recused 1 missing 0
                        """);
        assertThat(ranking.fingerprint()).isEqualTo("37470d40daa1579f1ee34f8797c47ad307b2aa431467d59e67fbe8c22541738d");
    }

    @Property
    void the_order_of_the_ballots_does_not_matter(@ForAll("boxes") List<Ballot> box, @ForAll long seed) {
        List<Ballot> shuffled = new ArrayList<>(box);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rank(shuffled)).isEqualTo(rank(box));
        assertThat(rank(shuffled).fingerprint()).isEqualTo(rank(box).fingerprint());
    }

    @Property
    void every_ballot_many_times_changes_no_rank(
            @ForAll("boxes") List<Ballot> box, @ForAll @IntRange(min = 2, max = 5) int times) {
        List<Ballot> many = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            box.forEach(ballot -> many.add(Ballots.ballot(many.size(), ballot.judgments())));
        }

        assertThat(ranks(rank(many))).isEqualTo(ranks(rank(box)));
    }

    @Property
    void a_better_mention_never_hurts_its_theme(
            @ForAll("boxes") List<Ballot> box, @ForAll @IntRange(max = 8) int voter, @ForAll Mention mention) {
        if (voter < box.size()
                && box.get(voter).judgments().get(A) instanceof Judgment.Given given
                && mention.level() > given.mention().level()) {
            Map<UUID, Judgment> judgments = new HashMap<>(box.get(voter).judgments());
            judgments.put(A, Judgment.of(mention));
            List<Ballot> better = new ArrayList<>(box);
            better.set(voter, Ballots.ballot(voter, judgments));

            assertThat(ranks(rank(better)).get(A))
                    .isLessThanOrEqualTo(ranks(rank(box)).get(A));
        }
    }

    @Property
    void recused_members_do_not_count(@ForAll("boxes") List<Ballot> box, @ForAll @IntRange(max = 3) int members) {
        List<Ballot> more = new ArrayList<>(box);
        for (int i = 0; i < members; i++) {
            Ballot ballot = Ballots.ballot(more.size(), Map.of());
            for (UUID theme : Ballots.THEMES) {
                ballot = ballot.recusedFrom(theme);
            }
            more.add(ballot);
        }

        assertThat(ranks(rank(more))).isEqualTo(ranks(rank(box)));
        assertThat(rank(more).ranked())
                .extracting(RankedTheme::counts)
                .isEqualTo(rank(box).ranked().stream().map(RankedTheme::counts).toList());
    }

    @Property
    void a_twin_shares_the_rank_and_leaves_the_others_in_their_order(@ForAll("boxes") List<Ballot> box) {
        UUID twin = Ballots.id(9);
        List<ThemeTally> tallies = new ArrayList<>(Tally.count(Ballots.themes(), box));
        List<UUID> alone = order(MajorityJudgment.rank(tallies, 1));
        ThemeTally first = tallies.get(0);
        tallies.add(new ThemeTally(twin, first.counts(), first.abstentions(), first.recusals(), first.missing()));

        Ranking together = MajorityJudgment.rank(tallies, 1);

        assertThat(ranks(together).get(twin)).isEqualTo(ranks(together).get(A));
        assertThat(order(together).stream().filter(theme -> !theme.equals(twin)))
                .containsExactlyElementsOf(alone);
    }

    @Provide
    Arbitrary<List<Ballot>> boxes() {
        return Ballots.boxes();
    }

    private static ThemeTally tally(UUID theme, int... counts) {
        return new ThemeTally(theme, MentionCounts.of(counts), 0, 0, 0);
    }

    private static Ranking rank(List<Ballot> box) {
        return MajorityJudgment.rank(Ballots.themes(), box, 3);
    }

    private static List<UUID> order(Ranking ranking) {
        return ranking.ranked().stream().map(RankedTheme::theme).toList();
    }

    private static Map<UUID, Integer> ranks(Ranking ranking) {
        Map<UUID, Integer> ranks = new HashMap<>();
        ranking.ranked().forEach(entry -> ranks.put(entry.theme(), entry.rank()));
        return ranks;
    }
}
