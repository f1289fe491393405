package org.couveuse.shell.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Numbers, sums of money, dates and moments as they are shown, in the page's language and the office's zone. */
public final class Shown {

    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';

    private Shown() {}

    /** « 1 234 », "1,234". */
    public static String number(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** « 1 234,5 », "1,234.5", with at most so many decimals and at least none. */
    public static String number(BigDecimal value) {
        return decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** A number with exactly so many decimals. */
    public static String decimal(BigDecimal value, int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(Words.french() ? Locale.FRENCH : Locale.ENGLISH);
        symbols.setGroupingSeparator(Words.french() ? NARROW : ',');
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A share from 0 to 1 as a percentage: « 52,0 % », "52.0%". */
    public static String percent(double share, int decimals) {
        var number = decimal(BigDecimal.valueOf(share).movePointRight(2), decimals);
        return Words.french() ? number + NO_BREAK + "%" : number + "%";
    }

    /** Dollars, with cents only when there are some: « 54 000 $ », "$54,000". */
    public static String money(BigDecimal dollars) {
        var number = decimal(dollars, dollars.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return Words.french() ? number + NO_BREAK + "$" : "$" + number;
    }

    /** Size of a file: « 1,8 Mo », "1.8 MB". */
    public static String size(long bytes) {
        var kilo = bytes < 1_000_000;
        var value = BigDecimal.valueOf(Math.max(bytes, kilo && bytes > 0 ? 1_000 : 0))
                .movePointLeft(kilo ? 3 : 6)
                .setScale(kilo ? 0 : 1, RoundingMode.HALF_UP);
        return Words.say(kilo ? "shell.shown.kilobytes" : "shell.shown.megabytes", number(value));
    }

    /** « 20 novembre 2026 ». */
    public static String date(LocalDate date) {
        return Words.texts().date(Words.locale(), date);
    }

    /** The day of a moment. */
    public static String date(Instant instant) {
        return date(day(instant));
    }

    /** « 18 nov. 2026 », for grids only. */
    public static String shortDate(LocalDate date) {
        var pattern = Words.french() ? "d MMM yyyy" : "MMM d, yyyy";
        return date.format(DateTimeFormatter.ofPattern(pattern, Words.locale()));
    }

    /** « Vendredi 20 novembre 2026 ». */
    public static String weekday(LocalDate date) {
        var name = date.format(DateTimeFormatter.ofPattern("EEEE", Words.locale()));
        var separator = Words.french() ? " " : ", ";
        return name.substring(0, 1).toUpperCase(Words.locale()) + name.substring(1) + separator + date(date);
    }

    /** « 21 novembre 2026, 14 h 30 ». */
    public static String moment(Instant instant) {
        return Words.texts().moment(Words.locale(), instant);
    }

    /** « 14 h 32 », "2:32 p.m.". */
    public static String time(Instant instant) {
        var at = local(instant);
        if (!Words.french()) {
            return at.format(DateTimeFormatter.ofPattern("h:mm a", Words.locale()));
        }
        var minutes = at.getMinute() == 0 ? "" : NO_BREAK + String.format(Locale.ROOT, "%02d", at.getMinute());
        return at.getHour() + "" + NO_BREAK + "h" + minutes;
    }

    /** A past moment as people say it: « aujourd’hui, 14 h 36 », « hier, 16 h 05 », « 18 novembre 2026 ». */
    public static String ago(Instant instant) {
        var days = ChronoUnit.DAYS.between(day(instant), today());
        if (days == 0) {
            return Words.say("shell.shown.today", time(instant));
        }
        return days == 1 ? Words.say("shell.shown.yesterday", time(instant)) : date(instant);
    }

    /** How far away a day is: « Dans 5 jours », « Demain », « Aujourd’hui », « Retard de 2 jours ». */
    public static String distance(LocalDate date) {
        var days = (int) ChronoUnit.DAYS.between(today(), date);
        if (days == 0) {
            return Words.say("shell.due.today");
        }
        if (days == 1) {
            return Words.say("shell.due.tomorrow");
        }
        return days < 0 ? Words.say("shell.due.late", -days) : Words.say("shell.due.in", days);
    }

    /** « 188 jours », « 1 jour ». */
    public static String days(long days) {
        return Words.say("shell.shown.days", days, number(days));
    }

    /** « a, b et c ». */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return Words.say(
                "shell.shown.and", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    /** Up to two initials of a name: « Élise Gagnon » gives « ÉG ». */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        var last = words[words.length - 1];
        return words.length < 2 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
    }

    /** Today in the office's zone. */
    public static LocalDate today() {
        return day(Words.clock().instant());
    }

    /** The day of a moment in the office's zone. */
    public static LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Words.texts().zone());
    }
}
