package org.couveuse.themes.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Confidence factors of {@link Smaa2}: the share of the members whose own scores put a theme first under its central
 * weights. The outer loop is over the rivals, so that a rival's scores stay in the nearest memory while all themes are
 * held against them. A member who has seen one rival before a theme is not asked about it again, which soon leaves few.
 */
final class Confidence {

    private final Sheets sheets;
    private final int members;
    /** By member and criterion: what they gave to the theme at hand. */
    private final double[][] scores;

    private Confidence(Sheets sheets) {
        this.sheets = sheets;
        members = sheets.members();
        scores = new double[members][sheets.criteria()];
    }

    /** One for each theme, in the order given; nothing for a theme without central weights. */
    static @Nullable Double[] of(Sheets sheets, int[] themes, double[][] central) {
        return new Confidence(sheets).of(themes, central);
    }

    private @Nullable Double[] of(int[] themes, double[][] central) {
        @Nullable Followers[] followers = new Followers[themes.length];
        for (int i = 0; i < themes.length; i++) {
            if (central[i].length > 0) {
                load(themes[i]);
                followers[i] = new Followers(themes[i], central[i]);
            }
        }
        for (int rival = 0; rival < themes.length; rival++) {
            load(themes[rival]);
            for (int i = 0; i < themes.length; i++) {
                var those = followers[i];
                if (i != rival && those != null) {
                    those.meet();
                }
            }
        }
        @Nullable Double[] confidence = new Double[themes.length];
        for (int i = 0; i < themes.length; i++) {
            var those = followers[i];
            confidence[i] = those == null ? null : those.share(themes.length);
        }
        return confidence;
    }

    private void load(int theme) {
        for (int at = 0; at < sheets.criteria(); at++) {
            double mean = sheets.mean(theme, at);
            for (int member = 0; member < members; member++) {
                // where nobody scored the criterion, it cannot weigh anything
                scores[member][at] = Double.isNaN(mean) ? 0 : sheets.value(theme, at, member);
            }
        }
    }

    /** Members for whom no rival met so far is before a theme, under its central weights. */
    private final class Followers {
        private final double[] weights;
        private final int asked;
        private final int[] members;
        /** What the theme is worth to each. */
        private final double[] own;
        /** How many themes are first with this one in the eyes of each. */
        private final int[] firsts;

        private int left;

        /** All members who scored the theme at hand. */
        Followers(int theme, double[] weights) {
            this.weights = weights;
            members = new int[Confidence.this.members];
            own = new double[members.length];
            firsts = new int[members.length];
            for (int member = 0; member < members.length; member++) {
                if (sheets.scored(theme, member)) {
                    members[left] = member;
                    own[left++] = worth(member);
                }
            }
            asked = left;
            Arrays.fill(firsts, 1);
        }

        /** Those stay for whom the theme at hand is not better. */
        void meet() {
            int stay = 0;
            for (int i = 0; i < left; i++) {
                double rival = worth(members[i]);
                if (rival <= own[i]) {
                    members[stay] = members[i];
                    firsts[stay] = rival == own[i] ? firsts[i] + 1 : firsts[i];
                    own[stay++] = own[i];
                }
            }
            left = stay;
        }

        private double worth(int member) {
            double sum = 0;
            double[] given = scores[member];
            for (int at = 0; at < weights.length; at++) {
                sum += weights[at] * given[at];
            }
            return sum;
        }

        /** Counted by how many share the first place, so that the order of the members cannot touch the last digit. */
        double share(int themes) {
            int[] sharing = new int[themes + 1];
            for (int i = 0; i < left; i++) {
                sharing[firsts[i]]++;
            }
            double sum = 0;
            for (int many = 1; many <= themes; many++) {
                sum += (double) sharing[many] / many;
            }
            return sum / asked;
        }
    }
}
