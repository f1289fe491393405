package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.themes.Mention;
import org.couveuse.themes.RankedTheme;
import org.couveuse.themes.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the majority judgment would say if each college weighed the same, beside what it says with one voice for
 * each member. How the mentions are multiplied to that end, in whole numbers, is told at {@link BalancedCounts}; that
 * multiplying all mentions of a side alike leaves its shares as they are is the property the majority judgment of
 * Balinski and Laraki (2010) rests on. The vote itself is not touched.
 *
 * <p>A college without a judge for a theme (all recused, or nobody there) has no say in it: the others weigh the same
 * among themselves, and it is told.
 */
public final class Balance {

    private Balance() {}

    /**
     * A college as it voted.
     *
     * @param group the college
     * @param members how many members it has
     * @param judges how many of them gave at least one mention
     */
    public record College(VoterGroup group, int members, int judges) {}

    /**
     * A theme with and without.
     *
     * @param theme the theme
     * @param rank its rank with one voice for each member; nothing when nobody judged it
     * @param balancedRank its rank when each college weighs the same; nothing when nobody judged it
     * @param counts the mentions as multiplied; nothing when nobody judged it
     * @param majority the majority mention of those; nothing when nobody judged it
     * @param silent colleges that have members but no judge for this theme
     */
    public record Line(
            UUID theme,
            @Nullable Integer rank,
            @Nullable Integer balancedRank,
            @Nullable BalancedCounts counts,
            @Nullable Mention majority,
            List<VoterGroup> silent) {}

    /**
     * All themes with and without.
     *
     * @param by which colleges there are
     * @param colleges those that have members
     * @param lines one for each theme, in the order of the round
     */
    public record Result(BalanceBy by, List<College> colleges, List<Line> lines) {}

    /** Weighs the colleges alike. */
    public static Result of(BalanceBy by, List<UUID> themes, List<Voter> voters, Answers answers, Ranking ranking) {
        var groups = new ArrayList<int[]>();
        var colleges = new ArrayList<College>();
        for (var group : by.colleges()) {
            int[] members = IntStream.range(0, voters.size())
                    .filter(member -> group.holds(voters.get(member)))
                    .toArray();
            if (members.length > 0) {
                groups.add(members);
                colleges.add(new College(group, members.length, (int)
                        IntStream.of(members).filter(answers::judged).count()));
            }
        }
        var balanced = new ArrayList<@Nullable BalancedCounts>();
        var silent = new ArrayList<List<VoterGroup>>();
        for (int theme = 0; theme < themes.size(); theme++) {
            int at = theme;
            var counts =
                    groups.stream().map(members -> answers.counts(at, members)).toList();
            var without = IntStream.range(0, counts.size())
                    .filter(i -> IntStream.of(counts.get(i)).sum() == 0)
                    .mapToObj(i -> colleges.get(i).group())
                    .toList();
            silent.add(without);
            balanced.add(without.size() == counts.size() ? null : BalancedCounts.of(counts));
        }
        @Nullable Integer[] ranks = ranks(balanced);
        var lines = new ArrayList<Line>();
        for (int theme = 0; theme < themes.size(); theme++) {
            var counts = balanced.get(theme);
            lines.add(new Line(
                    themes.get(theme),
                    rank(ranking, themes.get(theme)),
                    ranks[theme],
                    counts,
                    counts == null ? null : counts.median(),
                    silent.get(theme)));
        }
        return new Result(by, List.copyOf(colleges), List.copyOf(lines));
    }

    private static @Nullable Integer rank(Ranking ranking, UUID theme) {
        for (RankedTheme entry : ranking.ranked()) {
            if (entry.theme().equals(theme)) {
                return entry.rank();
            }
        }
        return null;
    }

    /** By theme: one more than the number of better ones; nothing when nobody judged it. */
    private static @Nullable Integer[] ranks(List<@Nullable BalancedCounts> all) {
        var bestFirst = new TreeMap<BalancedCounts, List<Integer>>(Comparator.reverseOrder());
        for (int theme = 0; theme < all.size(); theme++) {
            var counts = all.get(theme);
            if (counts != null) {
                bestFirst.computeIfAbsent(counts, equal -> new ArrayList<>()).add(theme);
            }
        }
        @Nullable Integer[] ranks = new Integer[all.size()];
        int rank = 1;
        for (var equal : bestFirst.values()) {
            for (int theme : equal) {
                ranks[theme] = rank;
            }
            rank += equal.size();
        }
        return ranks;
    }
}
