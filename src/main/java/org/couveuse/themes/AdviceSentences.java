package org.couveuse.themes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.themes.ResultAnalysis.Balanced;
import org.couveuse.themes.ResultAnalysis.BalancedLine;
import org.couveuse.themes.ResultAnalysis.ByCriteria;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.analysis.Schulze;
import org.couveuse.themes.analysis.Smaa2.Acceptability;
import org.couveuse.themes.analysis.Spread;
import org.couveuse.themes.analysis.WeightSampling;
import org.couveuse.themes.analysis.WeightedCriteria.Line;
import org.jspecify.annotations.Nullable;

/** Sentences about what stands beside the vote: criteria, weights, advisers, colleges. */
final class AdviceSentences {

    /** Closer than this, two shares of drawn weights say the same. */
    private static final double CLOSE = 0.01;

    private final Sayer sayer;

    AdviceSentences(Sayer sayer) {
        this.sayer = sayer;
    }

    String criteria(ResultAnalysis analysis, ByCriteria criteria) {
        var lines = criteria.weighted().lines();
        var known = lines.stream().filter(line -> line.total() != null).toList();
        if (known.isEmpty()) {
            return sayer.say(unknown(criteria, lines));
        }
        var scorers = known.stream().mapToInt(AdviceSentences::scorers).max().orElse(0);
        var first =
                known.stream().filter(line -> Objects.equals(line.rank(), 1)).toList();
        var last = known.stream()
                .min(Comparator.comparingDouble(AdviceSentences::total))
                .orElseThrow();
        var names = sayer.themes(first.stream().map(Line::theme).toList());
        if (scorers == 1) {
            return sayer.say("criteria.one", names, sayer.points(total(first.get(0))));
        }
        if (first.size() == known.size()) {
            return ended(sayer.say("criteria.equal", names, sayer.points(total(first.get(0))), known.size()), analysis);
        }
        var widest = known.stream()
                .filter(line -> deviation(line) > 0)
                .max(Comparator.comparingDouble(AdviceSentences::deviation));
        var said = sayer.say(
                "criteria.usual",
                names,
                sayer.points(total(first.get(0))),
                sayer.theme(last.theme()),
                sayer.points(total(last)));
        return ended(
                widest.map(line -> sayer.say(
                                "criteria.widest", said, sayer.theme(line.theme()), sayer.points(deviation(line))))
                        .orElse(said),
                analysis);
    }

    private String ended(String said, ResultAnalysis analysis) {
        return sayer.end(said, analysis);
    }

    private static String unknown(ByCriteria criteria, List<Line> lines) {
        if (!criteria.thin().isEmpty()) {
            return "criteria.held";
        }
        var some = lines.stream().anyMatch(line -> line.values().stream().anyMatch(value -> value.spread() != null));
        return some ? "criteria.partial" : "criteria.none";
    }

    private static int scorers(Line line) {
        return line.values().stream()
                .mapToInt(value -> count(value.spread()))
                .max()
                .orElse(0);
    }

    private static int count(@Nullable Spread spread) {
        return spread == null ? 0 : spread.count();
    }

    private static double total(Line line) {
        var total = line.total();
        return total == null ? 0 : total;
    }

    private static double deviation(Line line) {
        var spread = line.spread();
        return spread == null || spread.count() < 2 ? 0 : spread.deviation();
    }

    String acceptability(ResultAnalysis analysis, ByCriteria criteria) {
        var themes = criteria.acceptability().themes();
        if (themes.isEmpty()) {
            return sayer.say(unknown(criteria, criteria.weighted().lines()));
        }
        if (themes.size() == 1) {
            return sayer.say("weights.single", sayer.theme(themes.get(0).theme()));
        }
        var best = themes.stream().mapToDouble(AdviceSentences::first).max().orElse(0);
        var top = themes.stream().filter(line -> best - first(line) < CLOSE).toList();
        var names = sayer.themes(top.stream().map(Acceptability::theme).toList());
        if (top.size() == themes.size()) {
            return sayer.say("weights.equal", names, themes.size());
        }
        if (top.size() > 1) {
            return sayer.say("weights.tied", names, sayer.percent(best));
        }
        var key = criteria.acceptability().sampling() == WeightSampling.FIXED
                ? "weights.fixed"
                : best >= 1 ? "weights.always" : "weights.usual";
        return sayer.say(
                beside(analysis, top.get(0).theme()), sayer.say(key, names, sayer.percent(best)), vote(analysis));
    }

    private static double first(Acceptability line) {
        return line.ranks().get(0);
    }

    /** Whether the vote has the same first: asVote, asTied or notVote. */
    private static String beside(ResultAnalysis analysis, UUID theme) {
        var first = analysis.at(1);
        var same = first.stream().anyMatch(merit -> merit.theme().equals(theme));
        if (first.isEmpty()) {
            return "end";
        }
        return same ? first.size() > 1 ? "asTied" : "asVote" : "notVote";
    }

    private String vote(ResultAnalysis analysis) {
        return sayer.merits(analysis.at(1));
    }

    String advisers(ResultAnalysis analysis, Schulze.Result opinions) {
        var tiers = opinions.tiers();
        if (tiers.size() == 1) {
            return sayer.say("advisers.equal", opinions.voices());
        }
        var top = tiers.get(0);
        var said = sayer.say("advisers.first", opinions.voices(), sayer.themes(top));
        var capacity = analysis.capacity();
        var wanted = opinions.places().stream()
                .filter(place -> place.rank() <= capacity)
                .map(Schulze.Place::theme)
                .collect(Collectors.toSet());
        var chosen = best(analysis.ranked().stream().filter(Merit::running).toList(), capacity);
        if (chosen.isEmpty() || top.size() > 1) {
            return sayer.say(top.size() > 1 && chosen.size() > 0 ? "advisers.tiedTop" : "end", said, vote(analysis));
        }
        var start = sayer.say(beside(analysis, top.get(0)) + ".open", said, vote(analysis));
        if (chosen.size() == 1) {
            return sayer.say("end", start);
        }
        var both = new HashSet<>(chosen);
        both.retainAll(wanted);
        return sayer.say("advisers.both", start, both.size(), chosen.size());
    }

    private static Set<UUID> best(List<Merit> running, int capacity) {
        return running.stream()
                .filter(merit -> merit.retained() > 0)
                .limit(capacity)
                .map(Merit::theme)
                .collect(Collectors.toSet());
    }

    String balance(ResultAnalysis analysis, Balanced balanced) {
        var by = sayer.word(balanced.by());
        if (balanced.withheld()) {
            return sayer.say("balance.held", by);
        }
        var colleges =
                balanced.colleges().stream().filter(each -> each.judges() > 0).toList();
        if (colleges.size() < 2) {
            return sayer.say("balance.one", by);
        }
        var moved = balanced.lines().stream()
                .filter(line -> !Objects.equals(line.rank(), line.balanced()))
                .toList();
        if (moved.isEmpty()) {
            return sayer.say("balance.same", by);
        }
        var capacity = analysis.capacity();
        var outs = moved.stream()
                .filter(line -> in(line.rank(), capacity) && !in(line.balanced(), capacity))
                .toList();
        var ins = moved.stream()
                .filter(line -> !in(line.rank(), capacity) && in(line.balanced(), capacity))
                .toList();
        if (outs.isEmpty() && ins.isEmpty()) {
            var furthest = moved.stream()
                    .max(Comparator.comparingInt(AdviceSentences::way))
                    .orElseThrow();
            return sayer.say(
                    "balance.moved",
                    by,
                    sayer.theme(furthest.theme()),
                    furthest.rank() == null ? 0 : furthest.rank(),
                    furthest.balanced() == null ? 0 : furthest.balanced());
        }
        if (outs.isEmpty() || ins.isEmpty()) {
            return sayer.say(outs.isEmpty() ? "balance.in" : "balance.out", by, names(outs.isEmpty() ? ins : outs));
        }
        return sayer.say("balance.changed", by, names(ins), names(outs));
    }

    private String names(List<BalancedLine> lines) {
        return sayer.themes(lines.stream().map(BalancedLine::theme).toList());
    }

    private static boolean in(@Nullable Integer rank, int capacity) {
        return rank != null && rank <= capacity;
    }

    private static int way(BalancedLine line) {
        var rank = line.rank();
        var balanced = line.balanced();
        return rank == null || balanced == null ? 0 : Math.abs(rank - balanced);
    }
}
