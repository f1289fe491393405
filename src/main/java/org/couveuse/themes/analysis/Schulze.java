package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Puts several orders of the themes together: the method of Markus Schulze ("A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", <i>Social Choice and Welfare</i> 36,
 * 2011).
 *
 * <p>A theme beats another directly when more voices prefer it than the other way round; the strength of that is the
 * number of those voices (winning votes). A path from theme to theme is as strong as its weakest step. A theme is
 * before another when its strongest path to it is stronger than the one back; this is always free of circles. Ranks
 * count how many themes are before a theme, so that themes of which neither is before the other may share one.
 */
public final class Schulze {

    private Schulze() {}

    /**
     * The place of a theme.
     *
     * @param theme the theme
     * @param rank one more than the number of themes before it
     * @param preferred by other theme, in the order of the round: the voices that prefer this one
     * @param paths by other theme, in the order of the round: the strength of the strongest path to it, 0 for none
     */
    public record Place(UUID theme, int rank, List<Integer> preferred, List<Integer> paths) {}

    /**
     * The themes in one order.
     *
     * @param voices how many voices there were; without any, all themes are equal and it says nothing
     * @param places in the order of the round
     */
    public record Result(int voices, List<Place> places) {

        /** The themes from the best to the worst, equal ones together. */
        public List<List<UUID>> tiers() {
            return IntStream.rangeClosed(1, places.size())
                    .mapToObj(rank -> places.stream()
                            .filter(place -> place.rank() == rank)
                            .map(Place::theme)
                            .toList())
                    .filter(tier -> !tier.isEmpty())
                    .toList();
        }
    }

    /**
     * Puts the opinions together.
     *
     * @throws org.couveuse.shared.RuleViolation when an opinion names a theme twice or one that is not there, or has no
     *     voice
     */
    public static Result of(List<UUID> themes, List<RankedOpinion> opinions) {
        int[][] preferred = preferred(themes, opinions);
        int[][] paths = paths(preferred);
        var places = new ArrayList<Place>();
        for (int i = 0; i < themes.size(); i++) {
            int rank = 1;
            for (int j = 0; j < themes.size(); j++) {
                rank += paths[j][i] > paths[i][j] ? 1 : 0;
            }
            places.add(new Place(themes.get(i), rank, list(preferred[i]), list(paths[i])));
        }
        return new Result(opinions.stream().mapToInt(RankedOpinion::voices).sum(), List.copyOf(places));
    }

    private static int[][] preferred(List<UUID> themes, List<RankedOpinion> opinions) {
        var placeOf = new HashMap<UUID, Integer>();
        themes.forEach(theme -> placeOf.put(theme, placeOf.size()));
        int[][] preferred = new int[themes.size()][themes.size()];
        for (var opinion : opinions) {
            opinion.check(placeOf.keySet());
            int[] tierOf = new int[themes.size()];
            Arrays.fill(tierOf, opinion.tiers().size());
            for (int tier = 0; tier < opinion.tiers().size(); tier++) {
                for (var theme : opinion.tiers().get(tier)) {
                    tierOf[placeOf.getOrDefault(theme, -1)] = tier;
                }
            }
            for (int i = 0; i < tierOf.length; i++) {
                for (int j = 0; j < tierOf.length; j++) {
                    preferred[i][j] += tierOf[i] < tierOf[j] ? opinion.voices() : 0;
                }
            }
        }
        return preferred;
    }

    /** The widest paths, by way of each theme in turn (Floyd and Warshall). */
    private static int[][] paths(int[][] preferred) {
        int themes = preferred.length;
        int[][] paths = new int[themes][themes];
        for (int i = 0; i < themes; i++) {
            for (int j = 0; j < themes; j++) {
                paths[i][j] = preferred[i][j] > preferred[j][i] ? preferred[i][j] : 0;
            }
        }
        for (int by = 0; by < themes; by++) {
            for (int i = 0; i < themes; i++) {
                for (int j = 0; j < themes; j++) {
                    if (i != j) {
                        paths[i][j] = Math.max(paths[i][j], Math.min(paths[i][by], paths[by][j]));
                    }
                }
            }
        }
        return paths;
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
