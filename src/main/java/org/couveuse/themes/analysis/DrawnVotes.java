package org.couveuse.themes.analysis;

import java.util.Arrays;
import org.couveuse.themes.Mention;

/**
 * Ballots of which some are there several times and some not at all, kept as bits so that 200 themes of 1,000 members
 * are counted thousands of times in a second. For each theme and level one set holds the members who gave that mention
 * or a worse one; how often each member is there is held in binary places, one set for the ones, one for the twos, one
 * for the fours. A count is then a matter of counting bits that are in both.
 *
 * <p>The ballots are put in an order of their own first, so that the order they came in changes nothing.
 */
final class DrawnVotes {

    private static final int TOP = Mention.COUNT - 1;

    private final int judges;
    private final int words;
    private final long[] atMost;
    private final int[] times;
    /** Last majority level of each theme, where the search for the next one begins. */
    private final int[] majority;

    private long[] places;
    private int placesUsed;

    DrawnVotes(Answers answers) {
        int[] judging = answers.judges();
        judges = judging.length;
        words = (judges + Long.SIZE - 1) / Long.SIZE;
        times = new int[judges];
        majority = new int[answers.themes()];
        places = new long[words];
        atMost = new long[answers.themes() * Mention.COUNT * words];
        byte[][] rows = new byte[judges][answers.themes()];
        for (int i = 0; i < judges; i++) {
            for (int theme = 0; theme < answers.themes(); theme++) {
                rows[i][theme] = (byte) answers.level(theme, judging[i]);
            }
        }
        Arrays.sort(rows, Arrays::compare);
        for (int i = 0; i < judges; i++) {
            for (int theme = 0; theme < answers.themes(); theme++) {
                for (int level = rows[i][theme]; level >= 0 && level <= TOP; level++) {
                    atMost[(theme * Mention.COUNT + level) * words + i / Long.SIZE] |= 1L << i;
                }
            }
        }
    }

    int judges() {
        return judges;
    }

    /** Every ballot once, as they were cast. */
    void asCast() {
        Arrays.fill(times, 1);
        place();
    }

    /** As many ballots as there are, drawn with replacement. */
    void draw(Draws draws) {
        Arrays.fill(times, 0);
        for (int i = 0; i < judges; i++) {
            times[draws.below(judges)]++;
        }
        place();
    }

    private void place() {
        int most = 0;
        for (int one : times) {
            most |= one;
        }
        placesUsed = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        if (places.length < placesUsed * words) {
            places = new long[placesUsed * words];
        }
        Arrays.fill(places, 0);
        for (int i = 0; i < judges; i++) {
            for (int place = 0; place < placesUsed; place++) {
                places[place * words + i / Long.SIZE] |= (long) (times[i] >> place & 1) << i;
            }
        }
    }

    private int atMost(int theme, int level) {
        int from = (theme * Mention.COUNT + level) * words;
        int sum = 0;
        for (int place = 0; place < placesUsed; place++) {
            int here = 0;
            for (int word = 0; word < words; word++) {
                here += Long.bitCount(places[place * words + word] & atMost[from + word]);
            }
            sum += here << place;
        }
        return sum;
    }

    /** The seven counts of a theme. */
    int[] counts(int theme) {
        int[] counts = new int[Mention.COUNT];
        int before = 0;
        for (int level = 0; level <= TOP; level++) {
            int reached = atMost(theme, level);
            counts[level] = reached - before;
            before = reached;
        }
        return counts;
    }

    /**
     * The majority gauge as a number: the level of the majority mention, plus the share of the judges above it when
     * they are more than those below, less the share below otherwise. Where two such numbers differ, the majority
     * judgment has the same order (Balinski and Laraki 2010, chapter 14); shares of at most a thousand judges that
     * differ at all differ by a millionth, which a double keeps. -1 without a judge.
     */
    double gauge(int theme) {
        int total = atMost(theme, TOP);
        if (total == 0) {
            return -1;
        }
        int level = majority[theme];
        int reached = atMost(theme, level);
        int below = 0;
        if (2 * reached < total) {
            while (2 * reached < total) {
                below = reached;
                level++;
                reached = atMost(theme, level);
            }
        } else {
            while (level > 0) {
                below = atMost(theme, level - 1);
                if (2 * below < total) {
                    break;
                }
                reached = below;
                below = 0;
                level--;
            }
        }
        majority[theme] = level;
        int above = total - reached;
        return level + (above > below ? (double) above : -below) / total;
    }
}
