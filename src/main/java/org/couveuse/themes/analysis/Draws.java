package org.couveuse.themes.analysis;

/**
 * Numbers drawn from a seed, the same on every machine and in every language.
 *
 * <p>SplitMix64 of Steele, Lea and Flood ("Fast splittable pseudorandom number generators", OOPSLA 2014): a counter
 * that goes up by 0x9E3779B97F4A7C15 and a mixing of its bits, all in whole numbers of 64 bits. It is written out here,
 * since who recomputes a result elsewhere needs the very same numbers. Logarithms are those of {@link StrictMath}.
 */
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed) {
        state = seed;
    }

    /** The numbers of one purpose: other purposes with the same seed draw others, whatever either of them uses up. */
    static Draws of(long seed, int purpose) {
        return new Draws(mix(seed ^ mix(purpose * STEP)));
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 to less than 1, a multiple of 2^-53. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** From 0 to bound - 1, each alike (Lemire, "Fast random integer generation in an interval", 2019). */
    int below(int bound) {
        long product = (next() >>> 32) * bound;
        if (Integer.compareUnsigned((int) product, bound) < 0) {
            int uneven = Integer.remainderUnsigned(-bound, bound);
            while (Integer.compareUnsigned((int) product, uneven) < 0) {
                product = (next() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** A waiting time of mean 1. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
