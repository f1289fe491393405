package org.couveuse.themes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shared.Texts;
import org.couveuse.themes.ResultSheet.Column;
import org.couveuse.themes.ResultSheet.Told;
import org.jspecify.annotations.Nullable;

/** The words and numbers of a result in a language: the same on the page, on paper and in pictures. */
public final class ResultWords {

    /** Where there is nothing. */
    public static final String NONE = "–";

    private final Texts texts;
    private final Locale locale;
    private final Map<UUID, String> titles;

    /** Words in a language about themes with these titles. */
    public ResultWords(Texts texts, Locale locale, Map<UUID, String> titles) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
        this.titles = titles;
    }

    String say(String key, Object... args) {
        return texts.in(locale, key, args);
    }

    String of(Enum<?> constant) {
        return texts.of(locale, constant);
    }

    String title(UUID theme) {
        return titles.getOrDefault(theme, "");
    }

    @Nullable
    String moment(@Nullable Instant at) {
        return at == null ? null : texts.moment(locale, at);
    }

    Locale locale() {
        return locale;
    }

    /** « a, b et c ». */
    String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : say(
                        "shell.shown.and",
                        String.join(", ", items.subList(0, items.size() - 1)),
                        items.get(items.size() - 1));
    }

    String withheld() {
        return say("round.withheld");
    }

    /** What there is, unless it is withheld. */
    @Nullable
    Object held(boolean withheld, @Nullable Object otherwise) {
        return withheld ? withheld() : otherwise;
    }

    /** A cell as people read it. */
    public String shown(Column column, @Nullable Object cell) {
        if (cell == null) {
            return NONE;
        }
        if (cell instanceof Told told) {
            return told.words();
        }
        if (cell instanceof Double number) {
            return switch (column.kind()) {
                case SHARE -> percent(number);
                case POINTS -> points(number);
                case WORDS, WHOLE, DECIMAL -> decimal(number);
            };
        }
        return cell instanceof Integer number ? number(BigDecimal.valueOf(number), 0) : cell.toString();
    }

    /** A rank, or that there is none. */
    public String rank(@Nullable Integer rank) {
        return rank == null ? NONE : number(BigDecimal.valueOf(rank), 0);
    }

    /** A share that is never rounded to what it is not: 99,9 % stays under 100 %. */
    public String percent(@Nullable Double share) {
        if (share == null) {
            return NONE;
        }
        var shown = share < 1 && share > 0.9995 ? 0.999 : share > 0 && share < 0.0005 ? 0.001 : share;
        return percent(shown, shown == 0 || shown == 1 ? 0 : 1);
    }

    String percent(double share, int decimals) {
        var number = number(BigDecimal.valueOf(share).movePointRight(2), decimals);
        return french() ? number + "\u00a0%" : number + "%";
    }

    /** Whole percents; what happens is never 0, what is not always never 100. */
    static String whole(double share) {
        var whole = Math.round(share * 100);
        if (whole == 0 && share > 0) {
            return "<1";
        }
        return whole == 100 && share < 1 - 1e-9 ? ">99" : String.valueOf(whole);
    }

    /** Two decimals. */
    public String decimal(@Nullable Double value) {
        return value == null ? NONE : number(BigDecimal.valueOf(value), 2);
    }

    /** From 0 to 100. */
    public String points(@Nullable Double share) {
        return share == null ? NONE : number(BigDecimal.valueOf(share * 100), 0);
    }

    private String number(BigDecimal value, int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(french() ? Locale.FRENCH : Locale.ENGLISH);
        symbols.setGroupingSeparator(french() ? '\u202f' : ',');
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private boolean french() {
        return locale.getLanguage().equals(Texts.FRENCH.getLanguage());
    }
}
