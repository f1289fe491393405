package org.couveuse.themes.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;

/**
 * How far the judges of a theme are of one mind: the coefficient A of Cees van der Eijk ("Measuring agreement in
 * ordered rating scales", <i>Quality &amp; Quantity</i> 35, 2001). It is 1 when all gave one mention, 0 when every
 * mention was given as often as any other, and -1 when half of the judges stand at either end.
 *
 * <p>The counts are taken apart into layers, each laying the same number of judges on all mentions that are still
 * there. Of a layer that fills S of the K = 7 mentions, with TU triples of mentions in a row of the scale like 110 or
 * 011 and TDU triples like 101,
 *
 * <pre>U = ((K - 2) TU - (K - 1) TDU) / ((K - 2) (TU + TDU)),   A = U (1 - (S - 1) / (K - 1)),</pre>
 *
 * U being 1 where there are no such triples. A theme's A is the mean over its layers, weighed by the judges in them.
 * It looks at the order of the mentions only, never at a distance between them.
 */
public final class Agreement {

    private static final int K = Mention.COUNT;

    private Agreement() {}

    /** The coefficient, from -1 to 1; nothing when nobody judged. */
    public static OptionalDouble of(MentionCounts counts) {
        if (counts.isEmpty()) {
            return OptionalDouble.empty();
        }
        int[] left = counts.worstToBest().stream().mapToInt(Integer::intValue).toArray();
        double agreement = 0;
        while (Arrays.stream(left).anyMatch(count -> count > 0)) {
            int height = Arrays.stream(left).filter(count -> count > 0).min().orElseThrow();
            boolean[] layer = new boolean[K];
            int filled = 0;
            for (int i = 0; i < K; i++) {
                layer[i] = left[i] > 0;
                filled += layer[i] ? 1 : 0;
                left[i] -= layer[i] ? height : 0;
            }
            agreement += (double) filled * height / counts.total() * ofLayer(layer, filled);
        }
        return OptionalDouble.of(agreement);
    }

    private static double ofLayer(boolean[] layer, int filled) {
        int together = 0;
        int apart = 0;
        for (int low = 0; low < K; low++) {
            for (int middle = low + 1; middle < K; middle++) {
                for (int high = middle + 1; high < K; high++) {
                    if (layer[low] && !layer[middle] && layer[high]) {
                        apart++;
                    } else if (layer[middle] && layer[low] != layer[high]) {
                        together++;
                    }
                }
            }
        }
        double unimodal = together + apart == 0
                ? 1
                : (double) ((K - 2) * together - (K - 1) * apart) / ((K - 2) * (together + apart));
        return unimodal * (1 - (filled - 1) / (K - 1.0));
    }
}
