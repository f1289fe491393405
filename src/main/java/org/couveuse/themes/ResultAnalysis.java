package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.couveuse.themes.analysis.AnalysisRemark;
import org.couveuse.themes.analysis.Balance;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.NoConcordance;
import org.couveuse.themes.analysis.Schulze;
import org.couveuse.themes.analysis.Smaa2;
import org.couveuse.themes.analysis.VoterGroup;
import org.couveuse.themes.analysis.WeightedCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a closed round beside its ranking, cut to what may be shown: in a secret round nothing that fewer
 * than five members said together. The majority judgment decides, all the rest explains.
 *
 * @param members how many could vote
 * @param ballots how many did
 * @param judges how many of them gave at least one mention
 * @param capacity how many themes may be retained
 * @param quorum how many mentions a theme needs
 * @param draws how often members and weights were drawn again
 * @param secret whether what few members said is held back
 * @param few whether judges are so few that drawing them again says little
 * @param remarks what to know before reading
 * @param themes in the order of the ranking, those nobody judged last
 * @param reversals neighbours that the usual judgment would put the other way round
 * @param criteria null when the round has none
 * @param concordance of the forum and its groups that have members
 * @param opinions the advisers' orders put together; null when nobody gave one
 * @param balance with each college weighing the same; none when the round does not ask for it
 */
public record ResultAnalysis(
        int members,
        int ballots,
        int judges,
        int capacity,
        int quorum,
        int draws,
        boolean secret,
        boolean few,
        List<AnalysisRemark> remarks,
        List<Merit> themes,
        List<UsualJudgment.Reversal> reversals,
        @Nullable ByCriteria criteria,
        List<Concord> concordance,
        Schulze.@Nullable Result opinions,
        List<Balanced> balance) {

    /**
     * A theme.
     *
     * @param rank null when nobody judged it
     * @param mention the majority mention; null when withheld or when nobody judged it
     * @param withheld whether too few judged it in secret for more than its rank
     * @param good judges who gave that mention or a better one; null when withheld
     * @param running whether enough judged it for it to be retained
     * @param usual its score by usual judgment, 0 to 6; null when withheld
     * @param agreement van der Eijk's A, -1 to 1; null when withheld
     * @param retained its part in the retained themes of the vote: 1, 0, or between when equal at the last place
     * @param stays the share of the draws of members in which it is retained; null when withheld
     */
    public record Merit(
            UUID theme,
            @Nullable Integer rank,
            @Nullable Mention mention,
            int judges,
            boolean withheld,
            @Nullable Integer good,
            boolean running,
            @Nullable Double usual,
            @Nullable Double agreement,
            double retained,
            @Nullable Double stays) {}

    /**
     * The weighted criteria, and what becomes of them over all weights.
     *
     * @param weighted values and totals, from 0 to 1
     * @param acceptability shares of the weights by rank
     * @param thin themes of which notes are held back, because fewer than five members gave them in secret
     */
    public record ByCriteria(WeightedCriteria.Result weighted, Smaa2.Result acceptability, List<UUID> thin) {}

    /**
     * How far a group puts the themes in one order: Kendall's W.
     *
     * @param members who gave a mention
     * @param on how many themes it is computed: those that all of them judged
     * @param leftOut how many others there are
     * @param w from 0 to 1; null when it has no meaning or is withheld
     * @param unknown why it has no meaning
     * @param probability how often members without a common order would come so close
     * @param rough whether that probability is an idea only
     * @param withheld whether fewer than five members of a secret round make the group
     */
    public record Concord(
            VoterGroup group,
            int members,
            int on,
            int leftOut,
            @Nullable Double w,
            @Nullable NoConcordance unknown,
            @Nullable Double probability,
            boolean rough,
            boolean withheld) {}

    /**
     * The ranking with each college weighing the same.
     *
     * @param unknown members of whose organisation nobody knows; they weigh nothing here
     * @param withheld whether a college is so small that this would show what its members said in secret; then there
     *     are no lines
     */
    public record Balanced(
            BalanceBy by, List<Balance.College> colleges, int unknown, boolean withheld, List<BalancedLine> lines) {}

    /**
     * A theme with and without.
     *
     * @param rank with one voice for each member
     * @param balanced when each college weighs the same
     * @param mention the majority mention then
     * @param silent colleges that have members but gave this theme no mention
     */
    public record BalancedLine(
            UUID theme,
            @Nullable Integer rank,
            @Nullable Integer balanced,
            @Nullable Mention mention,
            List<VoterGroup> silent) {}

    /** Judged themes that hold a rank. */
    public List<Merit> at(int rank) {
        return themes.stream()
                .filter(theme -> theme.rank() != null && theme.rank() == rank)
                .toList();
    }

    /** Themes that somebody judged. */
    public List<Merit> ranked() {
        return themes.stream().filter(theme -> theme.rank() != null).toList();
    }

    /** Rank of a theme by majority judgment; null when nobody judged it. */
    public @Nullable Integer rankOf(UUID theme) {
        return themes.stream()
                .filter(each -> each.theme().equals(theme))
                .findFirst()
                .map(Merit::rank)
                .orElse(null);
    }
}
