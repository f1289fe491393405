package org.couveuse.experiments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.couveuse.experiments.findings.Estimate;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a finding in words: as many decimals as the interval's width makes worth telling, two digits of half of it,
 * but always enough for what is not zero not to be shown as zero.
 */
final class FindingNumbers {

    private static final int MOST_DECIMALS = 6;
    private static final int DIGITS = 4;

    private final Texts texts;
    private final Locale locale;
    private final String unit;
    private final boolean shares;

    FindingNumbers(Texts texts, Locale locale, ValueKind kind, String unit) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
        this.unit = unit;
        this.shares = kind == ValueKind.PROPORTION;
    }

    /** « −8,2 jours »; a share's change is in points. */
    String change(Estimate estimate) {
        var number = signed(estimate.value(), decimals(estimate));
        return texts.in(locale, "finding.number", number, shares ? texts.in(locale, "finding.points") : unit);
    }

    String low(Estimate estimate) {
        return signed(estimate.low(), decimals(estimate));
    }

    String high(Estimate estimate) {
        return signed(estimate.high(), decimals(estimate));
    }

    /** « 10,1 jours », « 52,3 % ». */
    String level(double value, @Nullable Estimate interval) {
        return with(interval == null ? plain(value) : number(value, decimals(interval)));
    }

    /** A bound of the card, as it was typed. */
    String bound(BigDecimal value) {
        return with(Figure.of(value, locale));
    }

    /** A number that is in no unit, with so many decimals. */
    String bare(double value, int decimals) {
        return number(value, decimals);
    }

    /** A change a week, of a few digits. */
    String slope(double value) {
        var number = plain(value);
        return texts.in(
                locale,
                "finding.number",
                value > 0 ? texts.in(locale, "finding.plus", number) : number,
                shares ? texts.in(locale, "finding.points") : unit);
    }

    /** A share of one as a percentage with its sign. */
    String percent(double share) {
        return texts.in(locale, "finding.percent", signed(share * 100, 0));
    }

    private String with(String number) {
        return shares ? texts.in(locale, "finding.percent", number) : texts.in(locale, "finding.number", number, unit);
    }

    private String plain(double value) {
        var whole = BigDecimal.valueOf(value).precision()
                - BigDecimal.valueOf(value).scale();
        return Figure.of(
                BigDecimal.valueOf(value).setScale(Math.max(0, DIGITS - Math.max(1, whole)), RoundingMode.HALF_UP),
                locale);
    }

    private String signed(double value, int decimals) {
        var number = number(value, decimals);
        return rounded(value, decimals).signum() > 0 ? texts.in(locale, "finding.plus", number) : number;
    }

    private String number(double value, int decimals) {
        var french = locale.equals(Texts.FRENCH);
        var symbols = DecimalFormatSymbols.getInstance(french ? Locale.FRENCH : Locale.ENGLISH);
        symbols.setGroupingSeparator(french ? '\u202f' : ',');
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded(value, decimals));
    }

    private static int decimals(Estimate estimate) {
        var half = (estimate.high() - estimate.low()) / 2;
        var digits = half > 0 ? (int) Math.floor(Math.log10(half)) : 0;
        var decimals = Math.max(0, Math.min(MOST_DECIMALS, 1 - digits));
        while (decimals < MOST_DECIMALS && (lost(estimate.low(), decimals) || lost(estimate.high(), decimals))) {
            decimals++;
        }
        return decimals;
    }

    private static boolean lost(double value, int decimals) {
        return value != 0 && rounded(value, decimals).signum() == 0;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
