package org.couveuse.sharing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the team says of its solution.
 *
 * @param capacity organisations the agency can install a year, when it is turnkey
 * @param calendar when, in words
 */
public record Contents(
        String title,
        @Nullable String titleEnglish,
        @Nullable SolutionOffer offer,
        Toolkit toolkit,
        @Nullable Integer capacity,
        @Nullable String calendar) {

    /** The title in the asked language when it is there, else in French. */
    public String title(Locale locale) {
        return titleEnglish != null && "en".equals(locale.getLanguage()) ? titleEnglish : title;
    }
}
