package org.couveuse.themes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.couveuse.themes.RoundResults.MentionCount;
import org.couveuse.themes.RoundResults.RankRow;
import org.jspecify.annotations.Nullable;

/** A ranking as it is shown, without what would tell who said what. */
final class RankRows {

    private RankRows() {}

    /** A row for each theme, in the order of the ranking, those nobody judged last. */
    static List<RankRow> of(RoundFacts round, Ranking ranking, List<UUID> kept) {
        var rows = new ArrayList<RankRow>();
        ranking.ranked().forEach(entry -> rows.add(row(round, entry.tally(), entry, kept)));
        ranking.unjudged().forEach(tally -> rows.add(row(round, tally, null, kept)));
        return List.copyOf(rows);
    }

    private static RankRow row(RoundFacts round, ThemeTally tally, @Nullable RankedTheme entry, List<UUID> kept) {
        var counts = tally.counts();
        var withheld = withheld(round, tally);
        var place = kept.indexOf(tally.theme());
        var shown = entry != null && !withheld;
        return new RankRow(
                tally.theme(),
                entry == null ? null : entry.rank(),
                entry == null || withheld ? null : entry.majority(),
                shown ? counts.above() : null,
                shown ? counts.below() : null,
                shown ? acceptability(counts) : null,
                tally.judges(),
                tally.abstentions(),
                tally.recusals(),
                tally.missing(),
                shown ? bestFirst(counts) : List.of(),
                withheld,
                entry != null && entry.quorumReached(),
                place < 0 ? null : place + 1);
    }

    /** Whether what a theme received is kept back: so few judged it in secret that counts would tell who said what. */
    static boolean withheld(RoundFacts round, ThemeTally tally) {
        return round.rules().mode().withholds(tally.judges());
    }

    /**
     * The ranking's fingerprint. None where counts are withheld: whoever tried all counts of a few judges would find
     * those that fit it.
     */
    static @Nullable String fingerprint(RoundFacts round, Ranking ranking) {
        return ranking.ranked().stream().anyMatch(entry -> withheld(round, entry.tally()))
                ? null
                : ranking.fingerprint();
    }

    private static List<MentionCount> bestFirst(MentionCounts counts) {
        return Arrays.stream(Mention.values())
                .sorted(Comparator.comparingInt(Mention::level).reversed())
                .map(mention -> new MentionCount(mention, counts.count(mention)))
                .toList();
    }

    private static BigDecimal acceptability(MentionCounts counts) {
        var good = Arrays.stream(Mention.values())
                .filter(m -> m.level() >= Mention.FAIRLY_GOOD.level())
                .mapToInt(counts::count)
                .sum();
        return BigDecimal.valueOf(100L * good).divide(BigDecimal.valueOf(counts.total()), 1, RoundingMode.HALF_UP);
    }
}
