package org.couveuse.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture as a file of its own, for reports and slides: its title and description are in it for those who cannot see
 * it, it names no font or file from elsewhere, and all words in it are escaped, since an XML writer writes them.
 */
public final class SvgPicture {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS = "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";
    private static final String INK = "#16262a";

    private final double width;
    private final double height;
    private final String language;
    private final String title;
    private final String description;
    private final List<XmlPart> patterns = new ArrayList<>();
    private final List<XmlPart> shapes = new ArrayList<>();

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

    /** How a line looks: colour, thickness, dashed or not. */
    public record Stroke(String colour, double thick, boolean dashed) {

        /** A whole line. */
        public static Stroke of(String colour, double thick) {
            return new Stroke(colour, thick, false);
        }
    }

    /** A fill of slanted lines on a colour, to be used as {@code url(#id)}; the closer the lines, the darker in grey. */
    public SvgPicture hatch(String id, String colour, String line, double apart) {
        var ground =
                new XmlPart("rect").with("width", apart).with("height", apart).with("fill", colour);
        var stroke =
                new XmlPart("line").with("x1", 0).with("y1", 0).with("x2", 0).with("y2", apart);
        patterns.add(new XmlPart("pattern")
                .with("id", id)
                .with("width", apart)
                .with("height", apart)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .add(ground)
                .add(stroke.with("stroke", line).with("stroke-width", 1.2)));
        return this;
    }

    /** A rectangle with a thin edge. */
    public SvgPicture box(double x, double y, double boxWidth, double boxHeight, String fill, String edge) {
        var box = new XmlPart("rect").with("x", x).with("y", y).with("width", boxWidth);
        shapes.add(box.with("height", boxHeight)
                .with("fill", fill)
                .with("stroke", edge)
                .with("stroke-width", 0.8));
        return this;
    }

    /** A straight line. */
    public SvgPicture line(double x1, double y1, double x2, double y2, Stroke stroke) {
        var line =
                new XmlPart("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
        line.with("stroke", stroke.colour()).with("stroke-width", stroke.thick());
        if (stroke.dashed()) {
            line.with("stroke-dasharray", "5 3");
        }
        shapes.add(line);
        return this;
    }

    /** A disc about a point. */
    public SvgPicture disc(double x, double y, double radius, String fill, String edge) {
        var disc = new XmlPart("circle").with("cx", x).with("cy", y).with("r", radius);
        shapes.add(disc.with("fill", fill).with("stroke", edge).with("stroke-width", 2));
        return this;
    }

    /** A diamond about a point. */
    public SvgPicture diamond(double x, double y, double radius, String fill, String edge) {
        var corners = corner(x, y - radius) + corner(x + radius, y) + corner(x, y + radius) + corner(x - radius, y);
        var diamond = new XmlPart("polygon").with("points", corners.strip());
        shapes.add(diamond.with("fill", fill).with("stroke", edge).with("stroke-width", 2));
        return this;
    }

    private static String corner(double x, double y) {
        return XmlPart.number(x) + "," + XmlPart.number(y) + " ";
    }

    /** Words on a base line. */
    public SvgPicture words(double x, double y, Anchor anchor, Look look, String text) {
        var words = new XmlPart("text").with("x", x).with("y", y).with("font-size", look.size());
        words.with("text-anchor", anchor.name().toLowerCase(Locale.ROOT)).with("fill", look.colour());
        if (look.bold()) {
            words.with("font-weight", "bold");
        }
        shapes.add(words.text(text));
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

    /** What it shows, in full sentences, for those who cannot see it. */
    public String description() {
        return title + ". " + description;
    }

    /**
     * The same as a PNG, for documents that show no SVG.
     *
     * @param scale pixels for each point of the picture
     */
    public byte[] png(int scale) {
        return new PixelPicture(width, height, scale, patterns).draw(shapes);
    }

    /** The file. */
    public byte[] bytes() {
        return new XmlPart("svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + XmlPart.number(width) + " " + XmlPart.number(height))
                .with("role", "img")
                .with("aria-labelledby", "picture-title picture-description")
                .with("xml:lang", language)
                .with("font-family", FONTS)
                .add(new XmlPart("title").with("id", "picture-title").text(title))
                .add(new XmlPart("desc").with("id", "picture-description").text(description))
                .add(new XmlPart("defs").add(patterns))
                .add(new XmlPart("rect")
                        .with("width", "100%")
                        .with("height", "100%")
                        .with("fill", "#ffffff"))
                .add(shapes)
                .document(NAMESPACE);
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
