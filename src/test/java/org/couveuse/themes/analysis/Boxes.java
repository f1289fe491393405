package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.couveuse.themes.Judgment;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;

/** Small rounds for the tests of the analysis. */
final class Boxes {

    /** Codes of what a member answered: 0 to 6 a mention, then these. */
    static final int ABSTAINED = 7;

    static final int RECUSED = 8;
    static final int NOTHING = 9;

    private Boxes() {}

    static UUID theme(int number) {
        return new UUID(0, 1 + number);
    }

    static List<UUID> themes(int count) {
        var themes = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            themes.add(theme(i));
        }
        return themes;
    }

    static Arbitrary<MentionCounts> counts() {
        return Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofSize(Mention.COUNT)
                .map(MentionCounts::new)
                .filter(counts -> !counts.isEmpty());
    }

    /** Rows of answers, one for each member, of four themes. */
    static Arbitrary<List<List<Integer>>> rows(int members) {
        return Arbitraries.integers()
                .between(0, NOTHING)
                .list()
                .ofSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(members);
    }

    static Answers answers(List<List<Integer>> rows) {
        var answers = new Answers(rows.get(0).size(), rows.size());
        for (int member = 0; member < rows.size(); member++) {
            for (int theme = 0; theme < rows.get(member).size(); theme++) {
                int code = rows.get(member).get(theme);
                if (code < Mention.COUNT) {
                    answers.set(theme, member, Judgment.of(Mention.ofLevel(code)));
                } else if (code != NOTHING) {
                    answers.set(theme, member, code == ABSTAINED ? Judgment.ABSTAINED : Judgment.RECUSED);
                }
            }
        }
        return answers;
    }

    static Answers answers(int[]... rows) {
        var list = new ArrayList<List<Integer>>();
        for (int[] row : rows) {
            list.add(Arrays.stream(row).boxed().toList());
        }
        return answers(list);
    }

    /** Members of all four kinds in turn. */
    static List<Voter> voters(int count) {
        var voters = new ArrayList<Voter>();
        for (int i = 0; i < count; i++) {
            voters.add(new Voter(i % 2 == 0, i % 4 < 2));
        }
        return voters;
    }
}
