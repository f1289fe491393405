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
import org.junit.jupiter.api.Test;

class ConcordanceTest {

    @Test
    void three_raters_of_twenty_subjects_give_the_published_values() {
        // The data set anxiety of the R package irr, with ties: Wt = 0.54, Chisq(19) = 30.8, p = 0.0429.
        int[][] raters = {
            {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
            {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
            {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}
        };

        var result = Concordance.of(VoterGroup.FORUM, Boxes.themes(20), Boxes.voters(3), Boxes.answers(raters));

        assertThat(result.w()).isEqualTo(0.54, within(0.005));
        assertThat(result.freedom()).isEqualTo(19);
        assertThat(result.chiSquare()).isEqualTo(30.8, within(0.05));
        assertThat(result.probability()).isEqualTo(0.0429, within(0.00005));
        assertThat(result.rough()).isFalse();
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void members_of_one_order_agree_wholly_and_opposite_orders_cancel_out() {
        assertThat(forum(new int[] {0, 2, 5, 6}, new int[] {1, 2, 3, 4}).w()).isEqualTo(1);
        assertThat(forum(new int[] {0, 2, 5, 6}, new int[] {6, 5, 2, 0}).w()).isZero();
        assertThat(forum(new int[] {0, 2, 5, 6}, new int[] {6, 5, 2, 0}).probability())
                .isEqualTo(1);
    }

    @Test
    void it_is_worked_out_on_the_themes_that_all_have_judged_and_says_which_are_left_out() {
        var result = forum(
                new int[] {1, 2, 3, Boxes.RECUSED},
                new int[] {1, 2, 3, 6},
                new int[] {0, Boxes.ABSTAINED, 5, 6},
                new int[] {Boxes.NOTHING, Boxes.NOTHING, Boxes.NOTHING, Boxes.NOTHING});

        assertThat(result.members()).isEqualTo(3);
        assertThat(result.themes()).containsExactly(Boxes.theme(0), Boxes.theme(2));
        assertThat(result.leftOut()).containsExactly(Boxes.theme(1), Boxes.theme(3));
        assertThat(result.w()).isEqualTo(1);
        assertThat(result.rough()).isTrue();
    }

    @Test
    void where_it_has_no_meaning_it_says_why() {
        assertThat(forum(new int[] {1, 2, 3, 4}).unknown()).isEqualTo(NoConcordance.FEW_MEMBERS);
        assertThat(forum(new int[] {1, 2, 8, 8}, new int[] {8, 2, 8, 1}).unknown())
                .isEqualTo(NoConcordance.FEW_THEMES);
        assertThat(forum(new int[] {3, 3, 3, 3}, new int[] {5, 5, 5, 5}).unknown())
                .isEqualTo(NoConcordance.ALL_EQUAL);
        assertThat(forum(new int[] {8, 8, 8, 8}, new int[] {9, 9, 9, 9})).satisfies(none -> {
            assertThat(none.unknown()).isEqualTo(NoConcordance.FEW_MEMBERS);
            assertThat(none.w()).isNull();
            assertThat(none.probability()).isNull();
        });
    }

    @Test
    void a_group_is_judged_by_its_own_members_only() {
        var voters = List.of(new Voter(true, true), new Voter(false, true), new Voter(true, false));
        var answers = Boxes.answers(new int[] {1, 2, 3, 4}, new int[] {4, 3, 2, Boxes.RECUSED}, new int[] {0, 1, 2, 3});

        var publics = Concordance.of(VoterGroup.PUBLIC, Boxes.themes(4), voters, answers);
        var privates = Concordance.of(VoterGroup.PRIVATE, Boxes.themes(4), voters, answers);

        assertThat(publics.w()).isEqualTo(1);
        assertThat(publics.leftOut()).isEmpty();
        assertThat(privates.members()).isEqualTo(1);
        assertThat(privates.unknown()).isEqualTo(NoConcordance.FEW_MEMBERS);
    }

    @Property
    void neither_the_order_of_the_members_nor_each_of_them_twice_changes_it(
            @ForAll("rows") List<List<Integer>> rows, @ForAll long seed) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        var twice = new ArrayList<>(rows);
        twice.addAll(rows);

        var plain = forum(rows);

        assertThat(forum(shuffled)).isEqualTo(plain);
        if (plain.w() != null) {
            assertThat(plain.w()).isBetween(0.0, 1.0);
            assertThat(forum(twice).w()).isEqualTo(plain.w());
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> rows() {
        return Boxes.rows(6);
    }

    private static Concordance.Result forum(List<List<Integer>> rows) {
        return Concordance.of(VoterGroup.FORUM, Boxes.themes(4), Boxes.voters(rows.size()), Boxes.answers(rows));
    }

    private static Concordance.Result forum(int[]... rows) {
        return Concordance.of(VoterGroup.FORUM, Boxes.themes(4), Boxes.voters(rows.length), Boxes.answers(rows));
    }
}
