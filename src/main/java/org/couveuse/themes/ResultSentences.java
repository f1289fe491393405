package org.couveuse.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.themes.ResultAnalysis.Concord;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.couveuse.themes.analysis.BalanceBy;
import org.jspecify.annotations.Nullable;

/**
 * Says in one plain sentence what each picture of a result means, here: which themes, how many voters, how much hangs
 * on how little. Ties are said, what is withheld is said, and few voters are said to be few.
 */
public final class ResultSentences {

    private final Sayer sayer;
    private final AdviceSentences advice;

    ResultSentences(Texts texts, Locale locale, Map<UUID, String> titles) {
        sayer = new Sayer(texts, locale, titles);
        advice = new AdviceSentences(sayer);
    }

    /**
     * The sentences, one for each picture.
     *
     * @param usual what another rule for the same mentions would say
     * @param criteria null when the round has no criteria
     * @param acceptability null when the round has no criteria
     * @param advisers null when no adviser put the themes in an order
     * @param bySector null when the round asks for no balance
     * @param bySize null when the round asks for no balance
     */
    public record All(
            String profiles,
            String steadiness,
            String usual,
            String agreement,
            String concordance,
            @Nullable String criteria,
            @Nullable String acceptability,
            @Nullable String advisers,
            @Nullable String bySector,
            @Nullable String bySize) {}

    All all(ResultAnalysis analysis) {
        return new All(
                new ProfileSentences(sayer).say(analysis),
                steadiness(analysis),
                usual(analysis),
                agreement(analysis),
                concordance(analysis),
                analysis.criteria() == null ? null : advice.criteria(analysis, analysis.criteria()),
                analysis.criteria() == null ? null : advice.acceptability(analysis, analysis.criteria()),
                analysis.opinions() == null ? null : advice.advisers(analysis, analysis.opinions()),
                balance(analysis, BalanceBy.SECTOR),
                balance(analysis, BalanceBy.SIZE));
    }

    private @Nullable String balance(ResultAnalysis analysis, BalanceBy by) {
        return analysis.balance().stream()
                .filter(each -> each.by() == by)
                .findFirst()
                .map(each -> advice.balance(analysis, each))
                .orElse(null);
    }

    private String steadiness(ResultAnalysis analysis) {
        var nothing = sayer.nothing(analysis);
        if (nothing != null) {
            return nothing;
        }
        if (analysis.judges() == 1) {
            return sayer.say("steady.one");
        }
        var running = analysis.themes().stream().filter(Merit::running).toList();
        if (running.isEmpty()) {
            return sayer.say("steady.quorum", analysis.quorum());
        }
        if (running.size() <= analysis.capacity()) {
            return sayer.say("steady.room", analysis.capacity(), running.size());
        }
        var tied = running.stream()
                .filter(m -> m.retained() > 0 && m.retained() < 1)
                .toList();
        if (!tied.isEmpty()) {
            return sayer.end(sayer.say("steady.tied", sayer.merits(tied), analysis.capacity()), analysis);
        }
        var in = running.stream()
                .filter(m -> m.retained() == 1 && m.stays() != null)
                .toList();
        var out = running.stream()
                .filter(m -> m.retained() == 0 && m.stays() != null)
                .toList();
        return in.isEmpty() || out.isEmpty() ? sayer.say("withheld") : steady(analysis, in, out);
    }

    private String steady(ResultAnalysis analysis, List<Merit> in, List<Merit> out) {
        var weakest = in.stream()
                .min(Comparator.comparingDouble(ResultSentences::stays))
                .orElseThrow();
        var next = out.stream()
                .max(Comparator.comparingDouble(ResultSentences::stays))
                .orElseThrow();
        var share = stays(weakest);
        if (share >= 1) {
            return sayer.end(sayer.say("steady.always", in.size(), sayer.merits(in)), analysis);
        }
        var key = share >= 0.95 ? "steady.firm" : share >= 0.75 ? "steady.fair" : "steady.loose";
        return sayer.end(
                sayer.say(
                        key,
                        sayer.theme(weakest.theme()),
                        sayer.percent(share),
                        sayer.theme(next.theme()),
                        sayer.percent(stays(next)),
                        analysis.capacity()),
                analysis);
    }

    private static double stays(Merit merit) {
        var stays = merit.stays();
        return stays == null ? 0 : stays;
    }

    private String usual(ResultAnalysis analysis) {
        if (analysis.ranked().size() < 2) {
            return sayer.say("usual.none");
        }
        var shown = analysis.ranked().stream().filter(m -> m.usual() != null).count();
        if (shown < 2) {
            return sayer.say("withheld");
        }
        if (analysis.reversals().isEmpty()) {
            return sayer.say(shown == analysis.ranked().size() ? "usual.same" : "usual.sameShown");
        }
        var first = analysis.reversals().get(0);
        return sayer.say(
                "usual.reversed",
                sayer.theme(first.lower()),
                sayer.theme(first.upper()),
                analysis.reversals().size() - 1);
    }

    private String agreement(ResultAnalysis analysis) {
        var nothing = sayer.nothing(analysis);
        if (nothing != null) {
            return nothing;
        }
        if (analysis.judges() == 1) {
            return sayer.say("agreement.one");
        }
        var known =
                analysis.themes().stream().filter(m -> m.agreement() != null).toList();
        if (known.isEmpty()) {
            return sayer.say("withheld");
        }
        var most = known.stream()
                .max(Comparator.comparingDouble(ResultSentences::agreed))
                .orElseThrow();
        var least = known.stream()
                .min(Comparator.comparingDouble(ResultSentences::agreed))
                .orElseThrow();
        if (agreed(least) >= 1) {
            return sayer.end(sayer.say("agreement.whole", known.size()), analysis);
        }
        if (known.size() == 1 || agreed(most) - agreed(least) < 0.005) {
            return sayer.end(
                    sayer.say(
                            "agreement.same",
                            sayer.merits(known),
                            sayer.strength(agreed(most)),
                            sayer.decimal(agreed(most))),
                    analysis);
        }
        return sayer.end(
                sayer.say(
                        "agreement.usual",
                        sayer.theme(most.theme()),
                        sayer.strength(agreed(most)),
                        sayer.decimal(agreed(most)),
                        sayer.theme(least.theme()),
                        sayer.strength(agreed(least)),
                        sayer.decimal(agreed(least))),
                analysis);
    }

    private static double agreed(Merit merit) {
        var agreement = merit.agreement();
        return agreement == null ? 0 : agreement;
    }

    private String concordance(ResultAnalysis analysis) {
        var nothing = sayer.nothing(analysis);
        if (nothing != null) {
            return nothing;
        }
        return analysis.concordance().isEmpty()
                ? sayer.say("withheld")
                : forum(analysis.concordance().get(0));
    }

    private String forum(Concord forum) {
        var w = forum.w();
        if (forum.withheld()) {
            return sayer.say("withheld");
        }
        if (w == null) {
            return forum.unknown() == null ? sayer.say("withheld") : sayer.word(forum.unknown());
        }
        return sayer.say(
                forum.leftOut() == 0 ? "concordance.whole" : "concordance.partial",
                forum.members(),
                sayer.strength(w),
                sayer.decimal(w),
                forum.on(),
                forum.leftOut());
    }
}
