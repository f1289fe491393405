package org.couveuse.themes;

import java.math.BigDecimal;
import java.util.Locale;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What members may note of each theme beside their mention, fixed before a round opens. Notes advise, they never decide.
 *
 * @param id short and unique in the round: {@code C1}, {@code C2}…
 * @param name in French
 * @param nameEnglish in English, when it has one
 * @param least lowest note of the scale
 * @param most highest note of the scale
 * @param weight as it was given, 0 or more; only its share of all weights counts
 * @param shareFrom least share of all weights that is thought sensible, in percent
 * @param shareTo largest share of all weights that is thought sensible, in percent
 */
public record RoundCriterion(
        String id,
        String name,
        @Nullable String nameEnglish,
        BetterWhen direction,
        int least,
        int most,
        BigDecimal weight,
        @Nullable BigDecimal shareFrom,
        @Nullable BigDecimal shareTo) {

    /** What it is called in a language. */
    public String name(Locale locale) {
        return nameEnglish != null && locale.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? nameEnglish : name;
    }

    /** The good end of the scale. */
    public int best() {
        return direction == BetterWhen.HIGHER ? most : least;
    }

    /** Whether a note is on the scale. */
    boolean takes(int note) {
        return note >= least && note <= most;
    }
}
