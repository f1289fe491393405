package org.couveuse.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Order and search of French words, made in Java so that every database sorts and finds the same. */
public final class French {

    private static final int SORTED = 40;

    private French() {}

    /**
     * What a list in French is sorted by: upper and lower case and accents decide only between otherwise equal words.
     * Ends with the thing's id, so that no two keys are equal and a key is also a cursor. At most 600 characters.
     */
    public static String sortKey(String text, UUID id) {
        var collator = Collator.getInstance(Locale.CANADA_FRENCH);
        collator.setStrength(Collator.TERTIARY);
        var start = Typed.cut(text, SORTED);
        var key = HexFormat.of().formatHex(collator.getCollationKey(start).toByteArray());
        return (key.length() > 560 ? key.substring(0, 560) : key) + "-" + id;
    }

    /** The text as it is searched: no capitals, no accents, œ as oe, single spaces, no control characters. */
    public static String fold(String text) {
        var bare = Normalizer.normalize(Typed.visible(text).toLowerCase(Locale.CANADA_FRENCH), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'');
        return bare.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** Several texts folded into one column of at most 500 characters. */
    public static String searchable(String... texts) {
        var folded = fold(String.join(" ", texts));
        return Typed.cut(folded, 500);
    }

    /**
     * Pattern for {@code like … escape '!'} that finds the words of the text in a folded one, in their order, as
     * {@link SoughtWords} has them; everything when empty. A text without words is found as it stands.
     */
    public static String anywhere(String text) {
        var stems = SoughtWords.of(text).stems();
        if (!stems.isEmpty()) {
            return "%" + String.join("%", stems) + "%";
        }
        var folded = escaped(Typed.cut(fold(Typed.cut(text, 200)), 200));
        return folded.isEmpty() ? "%" : "%" + folded + "%";
    }

    private static String escaped(String folded) {
        return folded.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
