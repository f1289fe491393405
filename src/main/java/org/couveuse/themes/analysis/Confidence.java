package org.couveuse.themes.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Confidence factors of {@link Smaa2}: the share of the members whose own scores put a theme first under its central
 * weights. The outer loop is over the rivals, so that a rival's scores stay in the nearest memory while all themes are
 * held against them.
 */
final class Confidence {

    private final Sheets sheets;
    private final int members;
    private final double[][] scores;

    private Confidence(Sheets sheets) {
        this.sheets = sheets;
        members = sheets.members();
        scores = new double[sheets.criteria()][members];
    }

    /** One for each theme, in the order given; nothing for a theme without central weights. */
    static @Nullable Double[] of(Sheets sheets, int[] themes, double[][] central) {
        return new Confidence(sheets).of(themes, central);
    }

    private @Nullable Double[] of(int[] themes, double[][] central) {
        double[][] own = new double[themes.length][];
        // how many themes are first with this one in a member's eyes; 0 once a rival is before it
        int[][] firsts = new int[themes.length][];
        for (int i = 0; i < themes.length; i++) {
            if (central[i].length > 0) {
                load(themes[i]);
                own[i] = new double[members];
                total(central[i], own[i]);
                firsts[i] = new int[members];
                for (int member = 0; member < members; member++) {
                    firsts[i][member] = sheets.scored(themes[i], member) ? 1 : 0;
                }
            }
        }
        double[] rival = new double[members];
        for (int r = 0; r < themes.length; r++) {
            load(themes[r]);
            for (int i = 0; i < themes.length; i++) {
                if (i != r && central[i].length > 0) {
                    total(central[i], rival);
                    hold(own[i], rival, firsts[i]);
                }
            }
        }
        @Nullable Double[] confidence = new Double[themes.length];
        for (int i = 0; i < themes.length; i++) {
            if (central[i].length > 0) {
                confidence[i] = share(themes[i], firsts[i], themes.length);
            }
        }
        return confidence;
    }

    private void load(int theme) {
        for (int at = 0; at < scores.length; at++) {
            double mean = sheets.mean(theme, at);
            for (int member = 0; member < members; member++) {
                // where nobody scored the criterion, it cannot weigh anything
                scores[at][member] = Double.isNaN(mean) ? 0 : sheets.value(theme, at, member);
            }
        }
    }

    private void total(double[] weights, double[] totals) {
        Arrays.fill(totals, 0);
        for (int at = 0; at < weights.length; at++) {
            double weight = weights[at];
            double[] column = scores[at];
            for (int member = 0; member < totals.length; member++) {
                totals[member] += weight * column[member];
            }
        }
    }

    private static void hold(double[] own, double[] rival, int[] firsts) {
        for (int member = 0; member < own.length; member++) {
            if (rival[member] > own[member]) {
                firsts[member] = 0;
            } else if (rival[member] == own[member] && firsts[member] > 0) {
                firsts[member]++;
            }
        }
    }

    /** Counted by how many share the first place, so that the order of the members cannot touch the last digit. */
    private double share(int theme, int[] firsts, int themes) {
        int[] sharing = new int[themes + 1];
        int asked = 0;
        for (int member = 0; member < members; member++) {
            asked += sheets.scored(theme, member) ? 1 : 0;
            sharing[firsts[member]]++;
        }
        double sum = 0;
        for (int many = 1; many <= themes; many++) {
            sum += (double) sharing[many] / many;
        }
        return sum / asked;
    }
}
