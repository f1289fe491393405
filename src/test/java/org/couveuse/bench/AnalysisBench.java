package org.couveuse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.couveuse.themes.BetterWhen;
import org.couveuse.themes.Judgment;
import org.couveuse.themes.Mention;
import org.couveuse.themes.analysis.Answers;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.Criterion;
import org.couveuse.themes.analysis.RankedOpinion;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.couveuse.themes.analysis.Scores;
import org.couveuse.themes.analysis.Voter;
import org.couveuse.themes.analysis.WeightInterval;

/**
 * The largest round there can be, analysed over and over: how long it takes and how much memory. Started by
 * {@code bench/run analysis}, which sets one core and the heap.
 */
public final class AnalysisBench {

    private static final int THEMES = RoundAnalysis.MOST_THEMES;
    private static final int MEMBERS = RoundAnalysis.MOST_MEMBERS;
    private static final int CRITERIA = Criterion.MOST;
    private static final int DRAWS = 10_000;

    private AnalysisBench() {}

    /** How differently the members think. */
    private enum Forum {
        DIVIDED(0.35),
        USUAL(0.15),
        OF_ONE_MIND(0.0);

        private final double noise;

        Forum(double noise) {
            this.noise = noise;
        }
    }

    /** Runs each forum so many times (the first argument, 15 unless told). */
    public static void main(String[] args) {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        System.out.printf(
                Locale.ROOT,
                "%d themes, %d members, %d criteria, %d draws; Java %s, %s, heap limit %d MB%n",
                THEMES,
                MEMBERS,
                CRITERIA,
                DRAWS,
                System.getProperty("java.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(
                "%-30s %9s %9s %9s %9s %9s %9s%n",
                "", "first ms", "median ms", "p95 ms", "worst ms", "cpu ms", "peak MB");
        for (var forum : Forum.values()) {
            run(forum, List.of(), times);
        }
        run(Forum.USUAL, narrow(), times);
    }

    private static void run(Forum forum, List<WeightInterval> intervals, int times) {
        var input = input(forum, intervals);
        var threads = ManagementFactory.getThreadMXBean();
        double[] took = new double[times];
        double[] worked = new double[times];
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        int retained = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            var result = RoundAnalysis.of(input);
            took[i] = (System.nanoTime() - start) / 1e6;
            worked[i] = (threads.getCurrentThreadCpuTime() - begun) / 1e6;
            retained += result.resampling().themes().size();
        }
        if (retained != times * THEMES) {
            throw new IllegalStateException("an analysis lost themes");
        }
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double first = took[0];
        Arrays.sort(took);
        Arrays.sort(worked);
        System.out.printf(
                Locale.ROOT,
                "%-30s %9.0f %9.0f %9.0f %9.0f %9.0f %9d%n",
                forum + (intervals.isEmpty() ? ", any weights" : ", narrow weights"),
                first,
                took[times / 2],
                took[(int) Math.ceil(0.95 * times) - 1],
                took[times - 1],
                worked[times / 2],
                peak >> 20);
    }

    /** All memory that objects live in. */
    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<WeightInterval> narrow() {
        var intervals = new ArrayList<WeightInterval>();
        for (int i = 0; i < CRITERIA; i++) {
            intervals.add(new WeightInterval(0.95 / CRITERIA, 1.05 / CRITERIA));
        }
        return intervals;
    }

    private static RoundAnalysis.Input input(Forum forum, List<WeightInterval> intervals) {
        var chance = new SplittableRandom(2026);
        var themes = new ArrayList<UUID>();
        for (int theme = 0; theme < THEMES; theme++) {
            themes.add(new UUID(chance.nextLong(), chance.nextLong()));
        }
        var voters = new ArrayList<Voter>();
        for (int member = 0; member < MEMBERS; member++) {
            voters.add(new Voter(chance.nextInt(3) > 0, chance.nextInt(3) == 0));
        }
        var answers = new Answers(THEMES, MEMBERS);
        var scores = new Scores(THEMES, CRITERIA, MEMBERS);
        for (int theme = 0; theme < THEMES; theme++) {
            double merit = chance.nextDouble();
            double[] values = chance.doubles(CRITERIA).toArray();
            for (int member = 0; member < MEMBERS; member++) {
                int dice = chance.nextInt(100);
                if (dice < 2) {
                    answers.set(theme, member, dice == 0 ? Judgment.RECUSED : Judgment.ABSTAINED);
                } else {
                    int level = (int) Math.round(6 * near(merit, forum, chance));
                    answers.set(theme, member, Judgment.of(Mention.ofLevel(level)));
                }
                for (int at = 0; at < CRITERIA; at++) {
                    if (chance.nextInt(50) > 0) {
                        scores.set(theme, at, member, Math.round(10 * near(values[at], forum, chance)));
                    }
                }
            }
        }
        var criteria = new ArrayList<Criterion>();
        for (int at = 0; at < CRITERIA; at++) {
            var direction = at % 3 == 0 ? BetterWhen.LOWER : BetterWhen.HIGHER;
            criteria.add(new Criterion("c" + at, direction, 0, 10, 1 + at % 4));
        }
        var opinions = new ArrayList<RankedOpinion>();
        for (int i = 0; i < 10; i++) {
            opinions.add(new RankedOpinion(
                    "a" + i, 1, themes.stream().skip(i).map(List::of).toList()));
        }
        return new RoundAnalysis.Input(
                themes,
                voters,
                answers,
                scores,
                opinions,
                new RoundAnalysis.Settings(50, 20, criteria, intervals, BalanceBy.SECTOR_AND_SIZE, 20260601, DRAWS));
    }

    private static double near(double centre, Forum forum, SplittableRandom chance) {
        double around = (chance.nextDouble() + chance.nextDouble() + chance.nextDouble() - 1.5) * 2 * forum.noise;
        return Math.min(1, Math.max(0, centre + around));
    }
}
