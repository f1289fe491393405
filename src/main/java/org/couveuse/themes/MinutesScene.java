package org.couveuse.themes;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.themes.Minutes.Column;
import org.couveuse.themes.Minutes.Fact;
import org.couveuse.themes.RoundAnalyses.Explained;
import org.couveuse.themes.RoundReading.Detail;
import org.couveuse.themes.RoundResults.Decided;
import org.couveuse.themes.RoundResults.Result;
import org.jspecify.annotations.Nullable;

/** What the sections of the minutes are made from, and the words to say it in the reader's language. */
record MinutesScene(
        Texts texts,
        Locale locale,
        Detail round,
        Result result,
        Decided decision,
        @Nullable String fingerprint,
        List<UsualJudgment.Reversal> reversals,
        ResultWords words,
        Explained explained,
        String address) {

    String say(String key, Object... args) {
        return texts.in(locale, "round.minutes." + key, args);
    }

    String of(Enum<?> constant) {
        return texts.of(locale, constant);
    }

    String title(UUID theme) {
        return words.title(theme);
    }

    Fact fact(String key, String value) {
        return new Fact(say(key), value);
    }

    Column words(String key) {
        return new Column(say(key), false);
    }

    Column figures(String key) {
        return new Column(say(key), true);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    String moment(@Nullable Instant at) {
        return at == null ? say("none") : texts.moment(locale, at);
    }

    /** A part of a whole, to a tenth of a percent. */
    String percent(long part, long whole) {
        return whole == 0 ? say("none") : percent((double) part / whole);
    }

    /** A share from 0 to 1, to a tenth of a percent. */
    String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }
}
