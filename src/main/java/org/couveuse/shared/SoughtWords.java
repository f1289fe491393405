package org.couveuse.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words somebody looks for. A word finds those that begin with it; accents, capitals, the ending of a plural, what
 * is elided before an apostrophe (« l’eau » is « eau ») and words that say nothing don't matter.
 *
 * @param typed what was typed, as far as it is looked at
 * @param stems what is looked for, folded; at most {@link #MOST}
 * @param left whether more was typed than is looked for
 */
public record SoughtWords(String typed, List<String> stems, boolean left) {

    /** No more words are looked for. */
    public static final int MOST = 10;

    /** No more characters are looked at. */
    public static final int LONGEST = 200;

    /** Fewer letters find nothing. */
    public static final int SHORTEST = 2;

    /** Words are kept and looked for up to so many characters. */
    public static final int TERM = 40;

    private static final int LONG_PLURAL = 5;
    private static final int BEFORE = 50;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Set<String> SAYING_NOTHING = Set.of(
            "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "a", "au", "aux", "de", "des",
            "du", "en", "et", "la", "le", "les", "un", "une", "and", "of", "the", "to");

    /** Takes a copy. */
    public SoughtWords {
        stems = List.copyOf(stems);
    }

    /** The words of what was typed. */
    public static SoughtWords of(String typed) {
        var near = Typed.cut(typed, LONGEST);
        var words = words(French.fold(near));
        var telling = words.stream().filter(w -> !SAYING_NOTHING.contains(w)).toList();
        var stems = (telling.isEmpty() ? words : telling)
                .stream().map(SoughtWords::stem).distinct().toList();
        var kept = stems.subList(0, Math.min(MOST, stems.size()));
        return new SoughtWords(near, kept, kept.size() < stems.size() || near.length() < typed.length());
    }

    /** Whether that is enough to look for. */
    public boolean enough() {
        return stems.stream().mapToInt(String::length).sum() >= SHORTEST;
    }

    /** Whether a text has all of them. */
    public boolean allIn(String text) {
        var terms = terms(text);
        return stems.stream().allMatch(stem -> terms.stream().anyMatch(term -> term.startsWith(stem)));
    }

    /** The parts of a text, those that are looked for apart from those between. */
    public List<Piece> pieces(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var pieces = new ArrayList<Piece>();
        var written = WRITTEN.matcher(composed);
        var end = 0;
        while (written.find()) {
            if (finds(written)) {
                if (written.start() > end) {
                    pieces.add(new Piece(composed.substring(end, written.start()), false));
                }
                pieces.add(new Piece(written.group(), true));
                end = written.end();
            }
        }
        if (end < composed.length()) {
            pieces.add(new Piece(composed.substring(end), false));
        }
        return pieces;
    }

    /**
     * A part of a text.
     *
     * @param sought whether it is one of the words
     */
    public record Piece(String text, boolean sought) {}

    /** What stands around the first of the words in a text; nothing when it has none. */
    public Optional<String> around(String text, int longest) {
        var line = Normalizer.normalize(Typed.visible(text), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        var written = WRITTEN.matcher(line);
        while (written.find()) {
            if (finds(written)) {
                var start = start(line, written.start());
                return Optional.of((start == 0 ? "" : "… ") + Typed.shorten(line.substring(start), longest));
            }
        }
        return Optional.empty();
    }

    /** Some words before a word, whole ones. */
    private static int start(String line, int word) {
        if (word <= BEFORE) {
            return 0;
        }
        var blank = line.indexOf(' ', word - BEFORE);
        return blank < 0 || blank >= word ? word : blank + 1;
    }

    private boolean finds(Matcher written) {
        var terms = terms(written.group());
        return stems.stream().anyMatch(stem -> terms.stream().anyMatch(term -> term.startsWith(stem)));
    }

    /** By which words a text is found: each of its own, and the singular of a plural that is written otherwise. */
    public static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        for (var word : words(French.fold(text))) {
            terms.add(word);
            if (otherPlural(word)) {
                terms.add(word.substring(0, word.length() - 2) + "l");
            }
        }
        return terms;
    }

    private static List<String> words(String folded) {
        return WORD.matcher(folded)
                .results()
                .map(found -> Typed.cut(found.group(), TERM))
                .toList();
    }

    /** What singular and plural have in common: « journaux » is found by what « journal » begins with. */
    private static String stem(String word) {
        if (otherPlural(word)) {
            return word.substring(0, word.length() - 2);
        }
        var plural =
                word.endsWith("eaux") || (word.length() >= LONG_PLURAL && (word.endsWith("s") || word.endsWith("x")));
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean otherPlural(String word) {
        return word.length() > LONG_PLURAL && word.endsWith("aux") && !word.endsWith("eaux");
    }
}
