package org.couveuse.transparency;

import java.time.Instant;
import java.util.Locale;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Stage;

/** Words for templates, in one language. */
public final class PublicWords {

    private final Texts texts;
    private final Locale locale;

    PublicWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
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

    /** The letter of a stage in lower case, as style sheets know it. */
    public String letter(Stage stage) {
        return String.valueOf(stage.letter()).toLowerCase(Locale.ROOT);
    }
}
