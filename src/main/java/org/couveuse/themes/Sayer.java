package org.couveuse.themes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.jspecify.annotations.Nullable;

/** Words for sentences about a result: names of themes in quotes, shares that are never rounded to certainty. */
final class Sayer {

    private static final int NAMED = 3;

    private final Texts texts;
    private final Locale locale;
    private final Map<UUID, String> titles;

    Sayer(Texts texts, Locale locale, Map<UUID, String> titles) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
        this.titles = titles;
    }

    String say(String key, Object... args) {
        return texts.in(locale, "result." + key, args);
    }

    String word(Enum<?> constant) {
        return texts.of(locale, constant);
    }

    String theme(UUID theme) {
        return say("quoted", titles.getOrDefault(theme, "?"));
    }

    /** « A », « B » et « C »; of more, the first two and how many others. */
    String themes(List<UUID> themes) {
        var names = themes.stream().map(this::theme).toList();
        if (names.size() > NAMED) {
            return say("others", names.get(0), names.get(1), names.size() - 2);
        }
        return list(names);
    }

    String merits(List<Merit> themes) {
        return themes(themes.stream().map(Merit::theme).toList());
    }

    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return texts.in(
                locale,
                "shell.shown.and",
                String.join(", ", items.subList(0, items.size() - 1)),
                items.get(items.size() - 1));
    }

    /** A whole percent; what is not always is never said to be 100 %, what happens never 0 %. */
    String percent(double share) {
        var whole = Math.round(share * 100);
        if (whole == 100 && share < 1) {
            whole = 99;
        } else if (whole == 0 && share > 0) {
            whole = 1;
        }
        return say("percent", whole);
    }

    /** From 0 to 100, whole. */
    String points(double share) {
        return say("points", Math.round(share * 100));
    }

    /** Two decimals. */
    String decimal(double value) {
        return say("decimal", Math.round(value * 100) / 100.0 + 0.0);
    }

    /** How strong an agreement is, in a word. */
    String strength(double value) {
        if (value < 0) {
            return say("strength.opposed");
        }
        return say(value >= 0.6 ? "strength.strong" : value >= 0.3 ? "strength.fair" : "strength.weak");
    }

    /** Ends a sentence; few voters are said to be few. */
    String end(String sentence, ResultAnalysis analysis) {
        return analysis.few() && analysis.judges() > 1
                ? say("endFew", sentence, analysis.judges())
                : say("end", sentence);
    }

    /** Why there is nothing to say, where nobody gave a mention. */
    @Nullable
    String nothing(ResultAnalysis analysis) {
        if (analysis.ballots() == 0) {
            return say("noBallot");
        }
        return analysis.judges() == 0 ? say("noMention", analysis.ballots()) : null;
    }
}
