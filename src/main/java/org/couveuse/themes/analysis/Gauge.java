package org.couveuse.themes.analysis;

import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;

/**
 * The majority gauge of a theme.
 *
 * @param majority the majority mention
 * @param above how many judges gave a better one (p)
 * @param below how many judges gave a worse one (q)
 * @param aboveShare p as a share of the judges
 * @param belowShare q as a share of the judges
 * @param leansUp whether p is more than q: «+», else «−»
 */
public record Gauge(Mention majority, int above, int below, double aboveShare, double belowShare, boolean leansUp) {

    /** The gauge of counts that are not empty. */
    static Gauge of(MentionCounts counts) {
        double judges = counts.total();
        return new Gauge(
                counts.median(),
                counts.above(),
                counts.below(),
                counts.above() / judges,
                counts.below() / judges,
                counts.leansUp());
    }
}
