package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final UUID THEME = Ballots.id(1);
    private static final UUID OTHER = Ballots.id(2);

    @Test
    void missing_abstained_and_recused_are_counted_apart_and_never_as_a_mention() {
        List<Ballot> box = List.of(
                Ballots.ballot(1, Map.of(THEME, Judgment.of(Mention.GOOD))),
                Ballots.ballot(2, Map.of(THEME, Judgment.ABSTAINED)),
                Ballots.ballot(3, Map.of(THEME, Judgment.RECUSED)),
                Ballots.ballot(4, Map.of(OTHER, Judgment.of(Mention.TO_REJECT))));

        assertThat(Tally.count(Set.of(THEME), box.subList(0, 3)))
                .containsExactly(new ThemeTally(THEME, MentionCounts.of(0, 0, 0, 0, 1, 0, 0), 1, 1, 0));
        assertThat(Tally.count(Set.of(THEME, OTHER), box))
                .containsExactly(
                        new ThemeTally(THEME, MentionCounts.of(0, 0, 0, 0, 1, 0, 0), 1, 1, 1),
                        new ThemeTally(OTHER, MentionCounts.of(1, 0, 0, 0, 0, 0, 0), 0, 0, 3));
    }

    @Test
    void a_recusal_after_the_vote_takes_the_mention_out() {
        Ballot ballot = Ballots.ballot(1, Map.of(THEME, Judgment.of(Mention.EXCELLENT)));

        assertThat(Tally.count(Set.of(THEME), List.of(ballot.recusedFrom(THEME))))
                .containsExactly(new ThemeTally(THEME, MentionCounts.NONE, 0, 1, 0));
    }

    @Test
    void a_theme_that_nobody_judged_is_there_with_no_mention() {
        assertThat(Tally.count(Set.of(THEME), List.of()))
                .containsExactly(new ThemeTally(THEME, MentionCounts.NONE, 0, 0, 0));
    }

    @Test
    void themes_are_in_the_order_of_their_written_ids() {
        // As signed numbers, the second would come before the first.
        UUID low = UUID.fromString("10000000-0000-4000-8000-000000000000");
        UUID high = UUID.fromString("f0000000-0000-4000-8000-000000000000");

        assertThat(Tally.count(Set.of(high, low), List.of()))
                .extracting(ThemeTally::theme)
                .containsExactly(low, high);
    }

    @Test
    void a_voter_with_two_ballots_is_refused() {
        Ballot ballot = Ballots.ballot(1, Map.of(THEME, Judgment.ABSTAINED));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.count(Set.of(THEME), List.of(ballot, ballot)))
                .withMessageContaining("Two ballots");
    }

    @Test
    void a_ballot_about_a_theme_not_put_to_the_vote_is_refused() {
        Ballot ballot = Ballots.ballot(1, Map.of(OTHER, Judgment.ABSTAINED));

        assertThatIllegalArgumentException().isThrownBy(() -> Tally.count(Set.of(THEME), List.of(ballot)));
    }

    @Property
    void no_ballot_is_lost(@ForAll("boxes") List<Ballot> box) {
        assertThat(Tally.count(Ballots.themes(), box)).allSatisfy(tally -> assertThat(
                        tally.judges() + tally.abstentions() + tally.recusals() + tally.missing())
                .isEqualTo(box.size()));
    }

    @Provide
    Arbitrary<List<Ballot>> boxes() {
        return Ballots.boxes();
    }
}
