package org.couveuse.themes.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;

/**
 * An advisory group's or an expert's order of the themes.
 *
 * @param adviser whose it is, for the refusals
 * @param voices how many voices it has, at least 1
 * @param tiers themes from the best to the worst, equal ones together; themes that are not there are equal among
 *     themselves and behind those that are
 */
public record RankedOpinion(String adviser, int voices, List<List<UUID>> tiers) {

    /** Copies the order. */
    public RankedOpinion {
        tiers = tiers.stream().map(List::copyOf).toList();
    }

    /** Refuses an order that names a theme twice or one that is not in the round, or that has no voice. */
    void check(Set<UUID> themes) {
        if (voices < 1) {
            throw RuleViolation.field("opinions", "analysis.noVoice", adviser, voices);
        }
        var seen = new HashSet<UUID>();
        for (var tier : tiers) {
            for (var theme : tier) {
                if (!themes.contains(theme) || !seen.add(theme)) {
                    throw RuleViolation.field("opinions", "analysis.opinionThemes", adviser);
                }
            }
        }
    }
}
