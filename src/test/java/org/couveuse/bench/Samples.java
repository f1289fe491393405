package org.couveuse.bench;

import java.util.ArrayList;
import java.util.List;

/** Times of one thing done again and again, in milliseconds. */
final class Samples {

    private final List<Double> times = new ArrayList<>();

    /** Does the work so many times after so many that do not count, and keeps how long each took. */
    static Samples of(int warmUp, int times, Runnable work) {
        var samples = new Samples();
        for (var i = 0; i < warmUp; i++) {
            work.run();
        }
        for (var i = 0; i < times; i++) {
            samples.time(work);
        }
        return samples;
    }

    /** Does the work once and keeps how long it took. */
    void time(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        add((System.nanoTime() - begun) / 1e6);
    }

    /** Keeps a time measured elsewhere. */
    void add(double milliseconds) {
        times.add(milliseconds);
    }

    int count() {
        return times.size();
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double sum() {
        return times.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The smallest time that this share of all times does not exceed; NaN when there are none. */
    private double at(double share) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
