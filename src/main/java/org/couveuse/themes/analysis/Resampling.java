package org.couveuse.themes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How steady the choice of the themes is when the members are drawn again: the bootstrap of Bradley Efron ("Bootstrap
 * methods: another look at the jackknife", <i>Annals of Statistics</i> 7, 1979).
 *
 * <p>As many members as gave any mention are drawn from them with replacement, each with their whole ballot; the themes
 * are ranked by majority judgment; those within the capacity are retained. The share of the draws in which a theme is
 * retained tells how much its place hangs on a few voices. It is no probability that the theme is the right one. Themes
 * that are exactly equal at the last place share it in equal parts. A theme short of the quorum is not in the running.
 *
 * <p>Ballots are put in an order of their own before drawing, so that the order they came in changes nothing. Below
 * {@value #FEW} members who judged, the draws repeat a handful of people: the result is said to be rough.
 */
public final class Resampling {

    /** Below so many members who judged, drawing them again says little. */
    public static final int FEW = 30;

    private static final int PURPOSE = 3;

    private final int themes;
    private final boolean[] running;
    private final int capacity;
    private final DrawnVotes votes;
    private final double[] gauges;
    private final double[] judgedGauges;

    private Resampling(DrawnVotes votes, boolean[] running, int capacity) {
        this.votes = votes;
        this.running = running;
        this.capacity = capacity;
        themes = running.length;
        gauges = new double[themes];
        judgedGauges = new double[themes];
    }

    /**
     * How often a theme stays.
     *
     * @param theme the theme
     * @param retained its part in the retained themes of the vote itself: 1, 0, or between when equal at the last place
     * @param share the share of the draws in which it is retained
     */
    public record Stay(UUID theme, double retained, double share) {}

    /**
     * How often each theme stays.
     *
     * @param draws how often the members were drawn again; 0 when nobody judged
     * @param judges the members who gave at least one mention
     * @param few whether they are fewer than {@link Resampling#FEW}
     * @param capacity how many themes can be retained
     * @param themes in the order of the round
     */
    public record Result(int draws, int judges, boolean few, int capacity, List<Stay> themes) {}

    /**
     * Draws the members again.
     *
     * @param quorum how many judges a theme needs in the vote itself
     * @param capacity how many themes can be retained, at least 1
     * @param seed the same seed gives the same result
     * @param draws how often, at least 1
     */
    public static Result of(List<UUID> themes, Answers answers, int quorum, int capacity, long seed, int draws) {
        int[] all = answers.judges();
        boolean[] running = new boolean[themes.size()];
        for (int theme = 0; theme < running.length; theme++) {
            running[theme] = IntStream.of(answers.counts(theme, all)).sum() >= Math.max(1, quorum);
        }
        double[] retained = new double[themes.size()];
        double[] shares = new double[themes.size()];
        int drawn = all.length == 0 ? 0 : draws;
        if (drawn > 0) {
            var resampling = new Resampling(new DrawnVotes(answers), running, capacity);
            resampling.votes.asCast();
            resampling.retain(retained);
            var from = Draws.of(seed, PURPOSE);
            for (int i = 0; i < draws; i++) {
                resampling.votes.draw(from);
                resampling.retain(shares);
            }
        }
        var stays = new ArrayList<Stay>();
        for (int theme = 0; theme < themes.size(); theme++) {
            stays.add(new Stay(themes.get(theme), retained[theme], drawn == 0 ? 0 : shares[theme] / drawn));
        }
        return new Result(drawn, all.length, all.length < FEW, capacity, List.copyOf(stays));
    }

    /** Adds 1 for each theme retained, or its part of the last places. */
    private void retain(double[] shares) {
        int judged = 0;
        for (int theme = 0; theme < themes; theme++) {
            gauges[theme] = running[theme] ? votes.gauge(theme) : -1;
            if (gauges[theme] > -1) {
                judgedGauges[judged++] = gauges[theme];
            }
        }
        if (judged == 0) {
            return;
        }
        double last = Orders.at(judgedGauges, judged, Math.max(0, judged - capacity));
        int left = Math.min(capacity, judged);
        int[] close = new int[judged];
        int many = 0;
        for (int theme = 0; theme < themes; theme++) {
            if (gauges[theme] > last) {
                shares[theme]++;
                left--;
            } else if (gauges[theme] == last) {
                close[many++] = theme;
            }
        }
        if (left == many) {
            for (int i = 0; i < many; i++) {
                shares[close[i]]++;
            }
        } else {
            settle(shares, Arrays.copyOf(close, many), left);
        }
    }

    /**
     * Gives the places left to the best of themes with one gauge, which are compared mention by mention: those better
     * than one of them, those equal to it, those worse. Only the part that holds the last place is looked at further;
     * equal themes share what is left.
     */
    private void settle(double[] shares, int[] close, int places) {
        int[][] counts = new int[themes][];
        IntStream.of(close).forEach(theme -> counts[theme] = votes.counts(theme));
        int[] open = close;
        int left = places;
        while (left > 0) {
            int[] pivot = counts[open[open.length / 2]];
            int[] better = IntStream.of(open)
                    .filter(theme -> MentionOrder.compare(counts[theme], pivot) > 0)
                    .toArray();
            if (better.length >= left) {
                open = better;
                continue;
            }
            int[] equal = IntStream.of(open)
                    .filter(theme -> MentionOrder.compare(counts[theme], pivot) == 0)
                    .toArray();
            for (int theme : better) {
                shares[theme]++;
            }
            left -= better.length;
            double part = Math.min(1, (double) left / equal.length);
            for (int theme : equal) {
                shares[theme] += part;
            }
            left -= Math.min(left, equal.length);
            open = IntStream.of(open)
                    .filter(theme -> MentionOrder.compare(counts[theme], pivot) < 0)
                    .toArray();
        }
    }
}
