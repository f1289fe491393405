package org.couveuse.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture as a file of its own, for reports and slides: its title and description are in it for those who cannot see
 * it, it names no font or file from elsewhere, and all words in it are escaped.
 */
public final class SvgPicture {

    private static final String INK = "#16262a";

    private final double width;
    private final double height;
    private final String language;
    private final String title;
    private final String description;
    private final StringBuilder patterns = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();

    /**
     * An empty white picture.
     *
     * @param title what it shows
     * @param description what is to be seen, in full sentences
     */
    public SvgPicture(double width, double height, Locale language, String title, String description) {
        this.width = width;
        this.height = height;
        this.language = language.toLanguageTag();
        this.title = title;
        this.description = description;
    }

    /** Where words stand about their point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How words look: height in points of the picture, bold or not, colour. */
    public record Look(double size, boolean bold, String colour) {

        /** Ordinary words. */
        public static final Look PLAIN = new Look(13, false, INK);

        /** Words that stand out. */
        public static final Look BOLD = new Look(13, true, INK);
    }

    /** A fill of slanted lines on a colour, to be used as {@code url(#id)}; the closer the lines, the darker in grey. */
    public SvgPicture hatch(String id, String colour, String line, double apart) {
        patterns.append("<pattern id=\"")
                .append(escaped(id))
                .append("\" width=\"")
                .append(number(apart))
                .append("\" height=\"")
                .append(number(apart))
                .append("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"")
                .append(number(apart))
                .append("\" height=\"")
                .append(number(apart))
                .append("\" fill=\"")
                .append(escaped(colour))
                .append("\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"")
                .append(number(apart))
                .append("\" stroke=\"")
                .append(escaped(line))
                .append("\" stroke-width=\"1.2\"/></pattern>");
        return this;
    }

    /** A rectangle with a thin edge. */
    public SvgPicture box(double x, double y, double boxWidth, double boxHeight, String fill, String edge) {
        shapes.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(boxWidth))
                .append("\" height=\"")
                .append(number(boxHeight))
                .append("\" fill=\"")
                .append(escaped(fill))
                .append("\" stroke=\"")
                .append(escaped(edge))
                .append("\" stroke-width=\"0.8\"/>");
        return this;
    }

    /** A straight line. */
    public SvgPicture line(double x1, double y1, double x2, double y2, String colour, double thick) {
        shapes.append("<line x1=\"")
                .append(number(x1))
                .append("\" y1=\"")
                .append(number(y1))
                .append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append("\" stroke=\"")
                .append(escaped(colour))
                .append("\" stroke-width=\"")
                .append(number(thick))
                .append("\"/>");
        return this;
    }

    /** Words on a base line. */
    public SvgPicture words(double x, double y, Anchor anchor, Look look, String text) {
        shapes.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor.name().toLowerCase(Locale.ROOT))
                .append("\" font-size=\"")
                .append(number(look.size()))
                .append(look.bold() ? "\" font-weight=\"bold" : "")
                .append("\" fill=\"")
                .append(escaped(look.colour()))
                .append("\">")
                .append(escaped(text))
                .append("</text>");
        return this;
    }

    /** Words in lines of about so many letters; what does not fit in the last line is cut. */
    public static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words(text, letters)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + "…");
        return kept;
    }

    /** The words of a text; one that is longer than a line is broken. */
    private static List<String> words(String text, int letters) {
        var words = new ArrayList<String>();
        for (var word : text.split(" ")) {
            var rest = word;
            while (rest.length() > letters) {
                var end = rest.offsetByCodePoints(0, Math.min(letters, rest.codePointCount(0, rest.length())));
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    /** The file. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" role=\"img\" aria-labelledby=\"picture-title picture-description\" xml:lang=\""
                + escaped(language) + "\" font-family=\"'Source Sans 3', 'Helvetica Neue', Arial, sans-serif\">"
                + "<title id=\"picture-title\">" + escaped(title) + "</title><desc id=\"picture-description\">"
                + escaped(description) + "</desc>"
                + (patterns.length() == 0 ? "" : "<defs>" + patterns + "</defs>")
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>" + shapes + "</svg>\n";
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String escaped(String text) {
        return PdfPage.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
