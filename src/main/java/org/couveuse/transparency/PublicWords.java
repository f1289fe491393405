package org.couveuse.transparency;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Words for templates, in one language. */
public final class PublicWords {

    private final Texts texts;
    private final Locale locale;

    PublicWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Gives a page what every public page needs: its language, the other one, and these words. */
    static Locale on(Model page, Texts texts, Locale asked) {
        var language = Texts.nearest(asked);
        page.addAttribute("language", language.getLanguage());
        page.addAttribute("otherLanguage", language.equals(Texts.FRENCH) ? "en" : "fr");
        page.addAttribute("words", new PublicWords(texts, language));
        return language;
    }

    /** The text of a key. */
    public String say(String key, Object... args) {
        return texts.in(locale, key, args);
    }

    /** A word of an enumeration. */
    public String of(Enum<?> constant) {
        return texts.of(locale, constant);
    }

    /** A day. */
    public String day(Instant at) {
        return texts.date(locale, at.atZone(texts.zone()).toLocalDate());
    }

    /** A day. */
    public String day(LocalDate day) {
        return texts.date(locale, day);
    }

    /** A number, in the way of the language. */
    public String number(Number number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** How many organisations, or that they are too few to be counted. */
    public String organisations(@Nullable Integer count) {
        return count == null ? say("transparency.fewer", OpenData.FEW) : say("transparency.organisations", count);
    }

    /** What a number is of, and the number. */
    public record Figure(String name, String value) {}

    /** What happened in a year, in the order of the cycle. */
    public List<Figure> figures(OpenData.Year year) {
        return List.of(
                figure("needs", year.needs()),
                figure("themesRetained", year.themesRetained()),
                figure("incubatorsOpened", year.incubatorsOpened()),
                figure("experimentsEnded", year.experimentsEnded()),
                figure("solutions", year.solutions()),
                figure("campaigns", year.campaigns()),
                figure("adoptions", year.adoptions()));
    }

    private Figure figure(String key, @Nullable Number number) {
        var value = number == null ? say("transparency.years.keptBack") : number(number);
        return new Figure(say("transparency.years." + key), value);
    }

    /** Whether a value of a facet is chosen. */
    public boolean anyChosen(Catalogue.Facet facet) {
        return facet.values().stream().anyMatch(Catalogue.Value::chosen);
    }

    /** How many organisations gave a level from 1 to 5; a dash where the number is kept back. */
    public Figure rated(int level, @Nullable Integer count) {
        return new Figure(say("sharing.rating.level." + level), count == null ? "–" : number(count));
    }

    /** The title in this language. */
    public String title(OpenData.Solution solution) {
        return solution.title(locale);
    }

    /** The summary in this language. */
    public String summary(OpenData.Solution solution) {
        return solution.summary(locale);
    }

    /** All stages, in order. */
    public Stage[] stages() {
        return Stage.values();
    }

    /** How a stage looks on a ribbon where another one is the present: past, present or to come. */
    public String place(Stage stage, Stage present) {
        var order = stage.compareTo(present);
        return order < 0 ? "is-done" : order == 0 ? "is-current" : "is-next";
    }

    /** The letter of a stage in lower case, as style sheets know it. */
    public String letter(Stage stage) {
        return String.valueOf(stage.letter()).toLowerCase(Locale.ROOT);
    }
}
