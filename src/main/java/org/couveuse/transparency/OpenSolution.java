package org.couveuse.transparency;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A solution of the catalogue whole, as everybody reads it.
 *
 * @param solution as in the list of all
 * @param summary the whole of it, in plain words
 * @param summaryEnglish the same in English; null when nobody wrote it
 * @param versions the latest first
 */
public record OpenSolution(
        String licence,
        OpenData.Solution solution,
        String summary,
        @Nullable String summaryEnglish,
        List<Version> versions,
        Ratings ratings) {

    /**
     * A version of its toolkit.
     *
     * @param changes what is new in it, for those who have the one before; null for the first
     */
    public record Version(
            int number, LocalDate frozen, @Nullable String changes) {}

    /**
     * What organisations that use it said of it.
     *
     * @param organisations how many said something; null when fewer than five
     * @param levels how many gave 1, 2, 3, 4 and 5; a number is null where it could point at somebody; empty when fewer
     *     than five said something
     */
    public record Ratings(@Nullable Integer organisations, List<@Nullable Integer> levels) {

        static Ratings of(int organisations, List<Integer> spread) {
            return organisations < OpenData.FEW
                    ? new Ratings(OpenData.count(organisations), List.of())
                    : new Ratings(organisations, OpenData.counts(spread));
        }
    }

    /** In the asked language when it is there, else in French. */
    public String summary(Locale locale) {
        return summaryEnglish != null && "en".equals(locale.getLanguage()) ? summaryEnglish : summary;
    }
}
