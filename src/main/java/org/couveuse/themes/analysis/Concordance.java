package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.themes.Mention;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * How far the members put the themes in the same order: the coefficient of concordance W of Maurice Kendall and
 * Bernard Babington Smith ("The problem of m rankings", <i>Annals of Mathematical Statistics</i> 10, 1939), with the
 * correction for ties of Kendall (<i>Rank Correlation Methods</i>, 1948, chapter 6). It is 1 when all m members have the
 * n themes in one order and 0 when their orders cancel out.
 *
 * <p>A member's mentions put the themes in order; themes of one mention share the mean of their ranks. With R the sum
 * of a theme's ranks over the members and t the numbers of themes a member put at one mention,
 *
 * <pre>W = 12 Σ (R - m (n + 1) / 2)² / (m² (n³ - n) - m Σ (t³ - t)).</pre>
 *
 * Ranks are doubled, so that all this is in whole numbers and W one division.
 *
 * <p>W needs every member's mention on every theme. Where some were recused, abstained or left a theme open, it is
 * worked out on the themes that all members of the group with any mention have judged; the others are told. m (n - 1) W
 * is held against chi-square with n - 1 degrees of freedom, which is near enough from {@value #ENOUGH_THEMES} themes on
 * (Siegel and Castellan, <i>Nonparametric Statistics</i>, 1988).
 */
public final class Concordance {

    /** From how many themes on the probability can be trusted. */
    public static final int ENOUGH_THEMES = 8;

    private static final double PRECISION = 1e-14;
    private static final int STEPS = 10_000;

    private Concordance() {}

    /**
     * The concordance of a group.
     *
     * @param group the group
     * @param members its members who gave at least one mention
     * @param themes the themes all of them judged
     * @param leftOut the themes that some of them did not judge
     * @param w from 0 to 1; nothing when it has no meaning
     * @param unknown why it has none; nothing when there is w
     * @param chiSquare the statistic m (n - 1) W, with it
     * @param freedom its degrees of freedom
     * @param probability how often members without any common order would reach such a statistic, with it
     * @param rough whether there are too few themes for more than an idea of that probability
     */
    public record Result(
            VoterGroup group,
            int members,
            List<UUID> themes,
            List<UUID> leftOut,
            @Nullable Double w,
            @Nullable NoConcordance unknown,
            @Nullable Double chiSquare,
            int freedom,
            @Nullable Double probability,
            boolean rough) {}

    /** The concordance of one group of members. */
    public static Result of(VoterGroup group, List<UUID> themes, List<Voter> voters, Answers answers) {
        int[] members = IntStream.of(answers.judges())
                .filter(member -> group.holds(voters.get(member)))
                .toArray();
        int[] common = IntStream.range(0, themes.size())
                .filter(theme -> IntStream.of(members).allMatch(member -> answers.level(theme, member) >= 0))
                .filter(theme -> members.length > 0)
                .toArray();
        var leftOut = new ArrayList<>(themes);
        var kept = IntStream.of(common).mapToObj(themes::get).toList();
        leftOut.removeAll(kept);
        var unknown =
                members.length < 2 ? NoConcordance.FEW_MEMBERS : common.length < 2 ? NoConcordance.FEW_THEMES : null;
        var w = unknown == null ? w(answers, members, common) : null;
        if (unknown == null && w == null) {
            unknown = NoConcordance.ALL_EQUAL;
        }
        int freedom = Math.max(0, common.length - 1);
        Double chiSquare = w == null ? null : members.length * freedom * w;
        return new Result(
                group,
                members.length,
                kept,
                List.copyOf(leftOut),
                w,
                unknown,
                chiSquare,
                freedom,
                chiSquare == null ? null : probability(chiSquare, freedom),
                common.length < ENOUGH_THEMES);
    }

    private static double probability(double chiSquare, int freedom) {
        return chiSquare == 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2.0, chiSquare / 2, PRECISION, STEPS);
    }

    /** Nothing when every member gave all themes one mention: there is then no order at all. */
    private static @Nullable Double w(Answers answers, int[] members, int[] themes) {
        long n = themes.length;
        long m = members.length;
        long[] doubledSums = new long[themes.length];
        long ties = 0;
        for (int member : members) {
            int[] given = new int[Mention.COUNT];
            for (int theme : themes) {
                given[answers.level(theme, member)]++;
            }
            int[] doubledRank = new int[Mention.COUNT];
            int before = 0;
            for (int level = Mention.COUNT - 1; level >= 0; level--) {
                doubledRank[level] = 2 * before + given[level] + 1;
                before += given[level];
                ties += cube(given[level]);
            }
            for (int i = 0; i < themes.length; i++) {
                doubledSums[i] += doubledRank[answers.level(themes[i], member)];
            }
        }
        long squares = 0;
        for (long sum : doubledSums) {
            squares += (sum - m * (n + 1)) * (sum - m * (n + 1));
        }
        long most = m * m * cube(n) - m * ties;
        return most == 0 ? null : (double) (3 * squares) / most;
    }

    /** n³ - n. */
    private static long cube(long n) {
        return n * n * n - n;
    }
}
