package org.couveuse.themes.analysis;

/**
 * Three ways of putting numbers in order that the loops of an analysis go through thousands of times. They do what the
 * library's sort would do, in less code for the compiler to warm up: on one core, a round analysed for the first time
 * spent a third of its time on having that one compiled.
 */
final class Orders {

    private static final int DIGIT = 9;
    private static final int DIGITS = 3;
    private static final int MASK = (1 << DIGIT) - 1;

    private Orders() {}

    /** Puts the first so many whole numbers, each from 0 to 2^27 - 1, in order: digit by digit, the last digit first. */
    static void sort(int[] numbers, int count) {
        int[] from = numbers;
        int[] to = new int[count];
        for (int shift = 0; shift < DIGITS * DIGIT; shift += DIGIT) {
            int[] starts = new int[MASK + 2];
            for (int i = 0; i < count; i++) {
                starts[(from[i] >>> shift & MASK) + 1]++;
            }
            for (int digit = 0; digit <= MASK; digit++) {
                starts[digit + 1] += starts[digit];
            }
            for (int i = 0; i < count; i++) {
                to[starts[from[i] >>> shift & MASK]++] = from[i];
            }
            int[] done = to;
            to = from;
            from = done;
        }
        System.arraycopy(from, 0, numbers, 0, count);
    }

    /**
     * Puts the places of values in the order of the values, the lowest first: short runs are merged to longer ones.
     *
     * @param places all numbers from 0 on, in any order
     * @param spare as long as the places; written over
     */
    static void sort(double[] values, int[] places, int[] spare) {
        int[] from = places;
        int[] to = spare;
        for (int run = 1; run < places.length; run *= 2) {
            for (int start = 0; start < places.length; start += 2 * run) {
                int middle = Math.min(start + run, places.length);
                int end = Math.min(middle + run, places.length);
                merge(values, from, to, start, middle, end);
            }
            int[] done = to;
            to = from;
            from = done;
        }
        if (from != places) {
            System.arraycopy(from, 0, places, 0, places.length);
        }
    }

    private static void merge(double[] values, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesLeft = right == end || left < middle && values[from[left]] <= values[from[right]];
            to[at] = from[takesLeft ? left++ : right++];
        }
    }

    /**
     * The value that would stand at a place if the first so many were in order (C. A. R. Hoare, "Algorithm 65: Find",
     * <i>Communications of the ACM</i> 4, 1961). They are moved about.
     */
    static double at(double[] values, int count, int place) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int up = low;
            int down = high;
            while (up <= down) {
                while (values[up] < pivot) {
                    up++;
                }
                while (values[down] > pivot) {
                    down--;
                }
                if (up <= down) {
                    double moved = values[up];
                    values[up++] = values[down];
                    values[down--] = moved;
                }
            }
            if (place <= down) {
                high = down;
            } else if (place >= up) {
                low = up;
            } else {
                break;
            }
        }
        return values[place];
    }
}
