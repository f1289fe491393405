package org.couveuse.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.couveuse.shared.Texts;

/** How somebody looks at the product: in a language, on a width, in the light or in the dark. */
record Look(Locale language, int width, ColorScheme scheme) {

    static final Look WIDE_FRENCH_LIGHT = new Look(Texts.FRENCH, 1440, ColorScheme.LIGHT);
    static final Look WIDE_ENGLISH_LIGHT = new Look(Texts.ENGLISH, 1440, ColorScheme.LIGHT);
    static final Look PHONE_ENGLISH_DARK = new Look(Texts.ENGLISH, 360, ColorScheme.DARK);

    /** The looks in which everything is examined: two, or all eight with {@code -Pa11y-full}. */
    static List<Look> examined() {
        if (!Boolean.getBoolean("couveuse.a11y-full")) {
            return List.of(PHONE_ENGLISH_DARK, WIDE_FRENCH_LIGHT);
        }
        return Stream.of(Texts.FRENCH, Texts.ENGLISH)
                .flatMap(
                        language -> Stream.of(1440, 360).flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> new Look(language, width, scheme))))
                .toList();
    }

    @Override
    public String toString() {
        return language.getLanguage() + " " + width + " " + scheme.name().toLowerCase(Locale.ROOT);
    }
}
