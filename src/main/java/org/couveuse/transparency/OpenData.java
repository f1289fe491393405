package org.couveuse.transparency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.couveuse.deployment.CampaignState;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.experiments.RuleVerdict;
import org.couveuse.sharing.SolutionOffer;
import org.couveuse.themes.Mention;
import org.couveuse.themes.ThemeState;
import org.jspecify.annotations.Nullable;

/**
 * What is published for everybody to use: decided themes, solutions of the catalogue, signed campaigns in sums, and what
 * all of it comes to. No person, no single organisation; a number from 1 to {@link #FEW} less one is kept back.
 */
public final class OpenData {

    /** Fewer than this many and the number is kept back: it could point at somebody. */
    public static final int FEW = 5;

    /** The licence of all of it. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private OpenData() {}

    /** The number, or null when it is so small that it could point at somebody. */
    static @Nullable Integer count(int number) {
        return number > 0 && number < FEW ? null : number;
    }

    /**
     * Numbers that make up a published sum, those kept back null: all that {@link #count} keeps back, and as many more,
     * the smallest first, that none of them can be worked out from the sum.
     */
    static List<@Nullable Integer> counts(List<Integer> numbers) {
        var kept = new TreeSet<Integer>();
        var shown = new ArrayList<Integer>();
        for (var i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != 0) {
                (count(numbers.get(i)) == null ? kept : shown).add(i);
            }
        }
        shown.sort(Comparator.comparing(numbers::get));
        while (!kept.isEmpty() && !shown.isEmpty() && (kept.size() == 1 || sum(kept, numbers) < FEW)) {
            kept.add(shown.remove(0));
        }
        var told = new ArrayList<@Nullable Integer>(numbers);
        kept.forEach(i -> told.set(i, null));
        return told;
    }

    private static int sum(Set<Integer> places, List<Integer> numbers) {
        return places.stream().mapToInt(numbers::get).sum();
    }

    /**
     * A part of a data set.
     *
     * @param licence under which it may be used: name the source
     * @param next marker of the next part, null at the end
     */
    public record Part<T>(
            String licence, List<T> items, @Nullable String next) {

        static <T> Part<T> of(List<T> items, @Nullable String next) {
            return new Part<>(LICENCE, items, next);
        }
    }

    /**
     * A theme that a forum decided on.
     *
     * @param rank in the ranking of the members; null when fewer than five judged it
     * @param mention the majority mention; null when fewer than five judged it
     * @param judges how many judged it; null when fewer than five
     * @param why the forum's words when it is retained, or when the decision departs from the ranking on it
     * @param statement why the forum decided as it did, for the whole round
     * @param needs how many needs are joined in it
     */
    public record Theme(
            UUID id,
            String title,
            ThemeState state,
            String forum,
            String round,
            LocalDate decided,
            @Nullable Integer rank,
            @Nullable Mention mention,
            @Nullable Integer judges,
            @Nullable String why,
            String statement,
            long needs) {}

    /**
     * A solution of the catalogue.
     *
     * @param evidenceLevel 1 to 5; null when it was never established
     * @param sites places where it was tried
     * @param completeness of its toolkit, in percent
     * @param adopted organisations that use it; null when fewer than five
     */
    public record Solution(
            UUID id,
            String title,
            @Nullable String titleEnglish,
            String summary,
            @Nullable String summaryEnglish,
            @Nullable SolutionOffer offer,
            @Nullable Integer evidenceLevel,
            int sites,
            int completeness,
            @Nullable LocalDate published,
            @Nullable Integer adopted) {

        /** In the asked language when it is there, else in French. */
        public String title(Locale locale) {
            return titleEnglish != null && "en".equals(locale.getLanguage()) ? titleEnglish : title;
        }

        /** In the asked language when it is there, else in French. */
        public String summary(Locale locale) {
            return summaryEnglish != null && "en".equals(locale.getLanguage()) ? summaryEnglish : summary;
        }
    }

    /**
     * A signed campaign in sums.
     *
     * @param audience organisations it is for
     * @param invited organisations invited so far; null when fewer than five, as are the next two
     * @param adopted organisations that use the solution
     * @param declined organisations that declined
     */
    public record Deployment(
            UUID id,
            UUID solution,
            String title,
            CampaignState state,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable Integer audience,
            @Nullable Integer invited,
            @Nullable Integer adopted,
            @Nullable Integer declined,
            List<Benefit> benefits) {}

    /**
     * What a campaign brought.
     *
     * @param measured the sum over all organisations; null when fewer than five measured it
     * @param organisations how many measured it; null when fewer than five
     */
    public record Benefit(
            String name,
            String unit,
            BigDecimal target,
            @Nullable BigDecimal measured,
            @Nullable Integer organisations) {}

    /**
     * What an experiment taught, whether it worked or not.
     *
     * @param outcome adopted, abandoned after a trial, or given up before it
     * @param hypothesis what was to be shown; null when no card was written
     * @param verdict what the rule, locked before the first figure, said of the figures; null when there were none
     * @param lessons in the words of its team
     */
    public record Lesson(
            UUID id,
            String title,
            ExperimentState outcome,
            @Nullable LocalDate ended,
            @Nullable Integer evidenceLevel,
            @Nullable String hypothesis,
            @Nullable RuleVerdict verdict,
            @Nullable String lessons) {}

    /**
     * What happened in a calendar year.
     *
     * @param needs received
     * @param themesRetained decided and published in the year, as those not retained
     * @param experimentsEnded whatever came of them; of these, those whose change was adopted
     * @param solutions published, and still in the catalogue
     * @param campaigns signed ones that started
     * @param adoptions organisations that began to use a solution, less those that stopped; null when kept back, because
     *     they are fewer than five or would tell how many such fewer are
     */
    public record Year(
            int year,
            long needs,
            long themesRetained,
            long themesNotRetained,
            long incubatorsOpened,
            long experimentsEnded,
            long experimentsAdopted,
            long solutions,
            long campaigns,
            @Nullable Integer adoptions) {}

    /**
     * What all of it comes to.
     *
     * @param solutions in the catalogue now
     * @param adoptions organisations that use a solution, each counted once for each; null when fewer than five
     * @param years what happened year by year, the latest first; the one asked for when one was
     * @param lessons the latest first, at most 200; of experiments that ended in the year when one was asked for
     */
    public record Report(
            String licence,
            LocalDate counted,
            long needs,
            long themesRetained,
            long themesNotRetained,
            long incubatorsInFormation,
            long incubatorsInIdeation,
            long experiments,
            long solutionsInSharing,
            long campaigns,
            long solutions,
            @Nullable Integer adoptions,
            List<Year> years,
            List<Lesson> lessons) {}
}
