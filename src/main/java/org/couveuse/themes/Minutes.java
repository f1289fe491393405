package org.couveuse.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The minutes of a decided round as they are laid out on paper and on a page: sections made of a few kinds of blocks. */
public final class Minutes {

    private Minutes() {}

    /** Something and its value. */
    public record Fact(String name, String value) {}

    /** A column; figures stand at the right. */
    public record Column(String name, boolean figures) {}

    /**
     * A table.
     *
     * @param name what it holds, for those who hear it
     */
    public record Table(String name, List<Column> columns, List<List<String>> rows) {}

    /**
     * A part of a bar.
     *
     * @param number of the mention's colour, 1 for the best
     * @param share of the bar, in percent, with a point
     * @param at where its count stands on the bar, in percent; null where the part is too narrow for it
     */
    public record Segment(
            int number,
            String mention,
            int count,
            String share,
            @Nullable String at) {}

    /** The mentions a theme received, best first. */
    public record Bar(String title, String mention, List<Segment> segments) {}

    /** Whose words a paragraph has, and how it looks. */
    public enum Voice {
        /** The product's. */
        PRODUCT("words"),
        /** Those of people. */
        PEOPLE("said"),
        /** The product's, where it advises and nobody decides. */
        ADVICE("advice"),
        /** The product's, saying what something means here. */
        FINDING("finding"),
        /** The product's, in small. */
        QUIET("small quiet");

        private final String style;

        Voice(String style) {
            this.style = style;
        }

        /** The style of the paragraph, on paper and on the page. */
        public String style() {
            return style;
        }
    }

    /**
     * A block: words, a heading of its own, facts, a table or bars; only one of these.
     *
     * @param voice whose words they are
     */
    public record Block(
            @Nullable String heading,
            @Nullable String words,
            Voice voice,
            List<Fact> facts,
            @Nullable Table table,
            List<Bar> bars) {

        static Block heading(String text) {
            return new Block(text, null, Voice.PRODUCT, List.of(), null, List.of());
        }

        static Block words(String text) {
            return new Block(null, text, Voice.PRODUCT, List.of(), null, List.of());
        }

        static Block said(String text) {
            return new Block(null, text, Voice.PEOPLE, List.of(), null, List.of());
        }

        /** Says that what follows advises and does not decide. */
        static Block advice(String text) {
            return new Block(null, text, Voice.ADVICE, List.of(), null, List.of());
        }

        /** A finding, which stands out. */
        static Block finding(String text) {
            return new Block(null, text, Voice.FINDING, List.of(), null, List.of());
        }

        /** Words in small. */
        static Block quiet(String text) {
            return new Block(null, text, Voice.QUIET, List.of(), null, List.of());
        }

        static Block facts(List<Fact> facts) {
            return new Block(null, null, Voice.PRODUCT, List.copyOf(facts), null, List.of());
        }

        static Block table(String name, List<Column> columns, List<List<String>> rows) {
            return new Block(null, null, Voice.PRODUCT, List.of(), new Table(name, columns, rows), List.of());
        }

        static Block bars(List<Bar> bars) {
            return new Block(null, null, Voice.PRODUCT, List.of(), null, List.copyOf(bars));
        }
    }

    /** A section with its heading. */
    public record Section(String id, String title, List<Block> blocks) {}

    /**
     * The document.
     *
     * @param mark the product's mark, as a picture within the page
     * @param legend the seven mentions with their colours, best first
     */
    public record Sheet(
            String language,
            String mark,
            String kicker,
            String title,
            String forum,
            String lead,
            String foot,
            String median,
            List<Segment> legend,
            List<Fact> facts,
            List<Section> sections) {}
}
