package org.couveuse.inbox;

import java.text.Normalizer;
import java.util.Locale;
import org.couveuse.shared.Typed;

/** A text by which titles sort and are searched as French readers expect: without accents and capitals. */
final class SortKey {

    private SortKey() {}

    static String of(String text) {
        var folded = Normalizer.normalize(Typed.visible(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .toLowerCase(Locale.CANADA_FRENCH)
                .strip();
        return Typed.cut(folded, 300);
    }
}
