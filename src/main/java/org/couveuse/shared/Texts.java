package org.couveuse.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word people read, in French and in English: one pair of files a room, {@code texts/<room>_fr.properties} and
 * {@code texts/<room>_en.properties}. There is no third, default file: a key missing in one language is an error
 * that the translation test finds.
 */
@Component
public class Texts {

    /** A word that turns the direction of reading must not turn the sentence it stands in. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    /** The language people start with. */
    public static final Locale FRENCH = Locale.CANADA_FRENCH;

    /** The other one, one click away. */
    public static final Locale ENGLISH = Locale.CANADA;

    private final MessageSource source;
    private final ZoneId zone;

    Texts(MessageSource source, @Value("${couveuse.zone:America/Toronto}") ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** French or English, whichever the given locale is nearer to. */
    public static Locale nearest(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    /** The text of a key in the language of the current request. */
    public String get(String key, Object... args) {
        return in(LocaleContextHolder.getLocale(), key, args);
    }

    /**
     * The text of a key in one language. Instants and dates among the arguments are written out in full.
     *
     * @throws NoSuchMessageException when no room has the key
     */
    public String in(Locale locale, String key, Object... args) {
        var language = nearest(locale);
        var shown = Arrays.stream(args).map(arg -> shown(language, arg)).toArray();
        var words = source.getMessage(key, shown, language);
        // “2:30 p.m.” at the end of a sentence brings its own full stop
        return language == ENGLISH ? words.replace(".m..", ".m.") : words;
    }

    /** Whether some room has this key. */
    public boolean has(String key) {
        return source.getMessage(key, null, null, FRENCH) != null;
    }

    /** The text of an enumeration's constant: key {@code enum.<Type>.<CONSTANT>}. */
    public String of(Locale locale, Enum<?> constant) {
        return in(locale, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A moment in words: « 21 novembre 2026, 14 h 30 », "November 21, 2026, 2:30 p.m.". */
    public String moment(Locale locale, Instant instant) {
        var at = instant.atZone(zone);
        if (nearest(locale) == FRENCH) {
            var minutes = at.getMinute() == 0 ? "" : "\u00a0" + String.format(FRENCH, "%02d", at.getMinute());
            return date(locale, at.toLocalDate()) + ", " + at.getHour() + "\u00a0h" + minutes;
        }
        return date(locale, at.toLocalDate()) + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(ENGLISH)
                        .format(at);
    }

    /** A day in words: « 1er novembre 2026 », "November 1, 2026". */
    public String date(Locale locale, LocalDate date) {
        var language = nearest(locale);
        var words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
        return language == FRENCH && date.getDayOfMonth() == 1 && words.startsWith("1 ")
                ? "1er" + words.substring(1)
                : words;
    }

    /** The zone dates are shown and typed in. */
    public ZoneId zone() {
        return zone;
    }

    private Object shown(Locale locale, Object arg) {
        if (arg instanceof Instant instant) {
            return moment(locale, instant);
        }
        if (arg instanceof LocalDate date) {
            return date(locale, date);
        }
        if (arg instanceof String text && TURNS.matcher(text).find()) {
            return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
        }
        return arg instanceof Enum<?> constant ? of(locale, constant) : arg;
    }

    /** Finds the rooms' text files. */
    @Configuration
    static class Sources {

        @Bean
        MessageSource messageSource() {
            var source = new ReloadableResourceBundleMessageSource();
            source.setBasenames(baseNames().toArray(String[]::new));
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            return source;
        }

        private static List<String> baseNames() {
            try {
                var files = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_fr.properties");
                return Arrays.stream(files)
                        .map(Resource::getFilename)
                        .map(String::valueOf)
                        .map(name -> "classpath:texts/" + name.replace("_fr.properties", ""))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
