package org.couveuse.inbox.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.couveuse.shell.ui.Words;

/** Days as they are picked and typed in both languages. */
final class Days {

    private static final List<String> NUMERIC = List.of("u-M-d", "u/M/d", "d/M/u", "d-M-u", "d.M.u");
    private static final List<String> NAMED = List.of("d MMMM u", "d MMM u", "MMMM d, u", "MMMM d u", "MMM d, u");

    private Days() {}

    /** A picker with our words that takes typed days in several forms. */
    static DatePicker picker(Locale locale) {
        var picker = new DatePicker();
        picker.setLocale(locale);
        picker.setAutoOpen(false);
        var words = new DatePicker.DatePickerI18n();
        words.setMonthNames(Stream.of(Month.values())
                .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL, locale));
        words.setWeekdaysShort(weekdays(TextStyle.SHORT, locale));
        words.setFirstDayOfWeek(0);
        words.setDateFormats("yyyy-MM-dd", "d/M/yyyy");
        words.setToday(Words.say("inbox.form.today"));
        words.setCancel(Words.say("shell.question.cancel"));
        picker.setI18n(words);
        picker.setFallbackParser(typed ->
                read(typed, locale).map(Result::ok).orElseGet(() -> Result.error(Words.say("shared.wrongType.date"))));
        picker.setPlaceholder(Words.say("inbox.form.dateForm"));
        return picker;
    }

    /** « 21 novembre 2026 », « 1er décembre 2026 », « 2026-11-21 », « 21/11/2026 »; nothing when it is no day. */
    static Optional<LocalDate> read(String typed, Locale locale) {
        var text = typed.strip()
                .toLowerCase(locale)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceFirst("^1er ", "1 ");
        if (text.length() > 40) {
            return Optional.empty();
        }
        return Stream.concat(NUMERIC.stream(), NAMED.stream())
                .flatMap(form -> parsed(text, form, locale).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String text, String form, Locale locale) {
        try {
            var format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .append(DateTimeFormatter.ofPattern(form, locale))
                    .toFormatter(locale);
            var day = LocalDate.parse(text, format);
            return day.getYear() < 1900 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(d -> d.getDisplayName(style, locale))
                .toList();
    }
}
