package org.couveuse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a benchmark found: printed line by line, and kept in {@code bench/history.csv} with the commit. A
 * ratio is always between two figures of the same run, since machines are noisy.
 */
final class Score {

    private static final Path HISTORY = Path.of("bench", "history.csv");
    private static final List<String> COLUMNS = List.of(
            "at",
            "commit",
            "cores",
            "bench",
            "database",
            "what",
            "size",
            "times",
            "median_ms",
            "p95_ms",
            "to",
            "ratio",
            "goal",
            "met");

    private final String bench;
    private final String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final String commit = commit();
    private boolean well = true;

    Score(String bench) {
        this.bench = bench;
    }

    /** A figure by itself. */
    void figure(String database, String what, long size, Samples samples) {
        print(database, what, size, samples);
        keep(database, what, size, samples, "", "", "", "");
    }

    /** A figure with what it is compared to: {@code ratio} is held against the goal. */
    void ratio(String database, String what, long size, String to, double ratio, Goal goal) {
        var met = goal.met(ratio);
        well &= met;
        System.out.printf(
                Locale.ROOT,
                "%-11s %-34s %9d   %8.3f of %s (%s)%s%n",
                database,
                what,
                size,
                ratio,
                to,
                goal.words(),
                met ? "" : "  NOT MET");
        keep(
                database,
                what,
                size,
                null,
                to,
                String.format(Locale.ROOT, "%.4f", ratio),
                goal.words(),
                String.valueOf(met));
    }

    /** Something that is not as it should be, whatever the time it took. */
    void wrong(String words) {
        well = false;
        System.out.println("WRONG: " + words);
    }

    /** Whether all goals were met and nothing was wrong. */
    boolean well() {
        return well;
    }

    /** What a ratio should be. */
    record Goal(@Nullable Double least, @Nullable Double most) {

        static Goal atMost(double most) {
            return new Goal(null, most);
        }

        static Goal atLeast(double least) {
            return new Goal(least, null);
        }

        /** A ratio that is only told. */
        static Goal none() {
            return new Goal(null, null);
        }

        boolean met(double ratio) {
            return !Double.isNaN(ratio) && (least == null || ratio >= least) && (most == null || ratio <= most);
        }

        String words() {
            if (least != null) {
                return String.format(Locale.ROOT, "at least %s", least);
            }
            return most == null ? "no goal" : String.format(Locale.ROOT, "at most %s", most);
        }
    }

    private void print(String database, String what, long size, Samples samples) {
        System.out.printf(
                Locale.ROOT,
                "%-11s %-34s %9d   median %10.3f ms   p95 %10.3f ms   %d times%n",
                database,
                what,
                size,
                samples.median(),
                samples.p95(),
                samples.count());
    }

    private void keep(
            String database,
            String what,
            long size,
            @Nullable Samples samples,
            String to,
            String ratio,
            String goal,
            String met) {
        var fresh = !Files.exists(HISTORY);
        try (var out = Files.newBufferedWriter(
                        HISTORY, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var csv = new CSVPrinter(
                        out,
                        CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            if (fresh) {
                csv.printRecord(COLUMNS);
            }
            csv.printRecord(
                    at,
                    commit,
                    Runtime.getRuntime().availableProcessors(),
                    bench,
                    database,
                    what,
                    size,
                    samples == null ? "" : samples.count(),
                    samples == null ? "" : String.format(Locale.ROOT, "%.4f", samples.median()),
                    samples == null ? "" : String.format(Locale.ROOT, "%.4f", samples.p95()),
                    to,
                    ratio,
                    goal,
                    met);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Set by {@code bench/run}. */
    private static String commit() {
        return Objects.requireNonNullElse(System.getenv("COUVEUSE_COMMIT"), "unknown");
    }
}
