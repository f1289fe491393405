package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.documents.SvgPicture;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Svg;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MeritBar;
import org.couveuse.themes.ResultPicture;
import org.couveuse.themes.RoundResults.RankRow;

/**
 * Merit profiles: a bar for each theme with all mentions it received, best first, and the median line that crosses its
 * majority mention. The same counts are in a table.
 */
final class MeritProfiles {

    private static final double ROW = 50;
    private static final double LEFT = 353;
    private static final double WIDTH = 582;
    private static final double NARROW = 302;
    private static final double GAP = 2;
    private static final int WIDE_LINE = 44;
    private static final int NARROW_LINE = 40;

    private MeritProfiles() {}

    static Component of(List<RankRow> rows, Map<UUID, String> titles, String sentence, int capacity) {
        var shown = rows.stream().filter(row -> !row.counts().isEmpty()).toList();
        var wide = new Div();
        wide.addClassName("wide-only");
        wide(shown, titles, sentence, capacity).into(wide);
        var narrow = new Div();
        narrow.addClassName("narrow-only");
        narrow(shown, titles, sentence, capacity).into(narrow);
        var picture = new Div(wide, narrow, legend());
        picture.addClassName("stack-s");
        if (shown.stream().anyMatch(row -> row.rank() != null && row.rank() > capacity)) {
            picture.add(Part.quiet(Words.say("result.profiles.limit", capacity)));
        }
        return Pictured.frame(
                ResultPicture.PROFILES, Words.say("round.profiles"), sentence, picture, table(rows, titles));
    }

    private static Svg wide(List<RankRow> rows, Map<UUID, String> titles, String sentence, int capacity) {
        var height = 30 + ROW * rows.size();
        var svg = picture(1040, height, sentence);
        svg.add(Hatching.definitions("w"));
        var middle = LEFT + WIDTH / 2;
        svg.add(words("strong", middle, 12, Words.say("round.median")).with("text-anchor", "middle"));
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var top = 34 + ROW * i;
            svg.add(words("strong", 0, top + 19, rank(row)));
            var lines = SvgPicture.lines(titles.getOrDefault(row.theme(), ""), WIDE_LINE, 2);
            for (var l = 0; l < lines.size(); l++) {
                var y = lines.size() == 1 ? top + 19 : top + 11 + 16 * l;
                svg.add(words("strong", 26, y, lines.get(l)));
            }
            bar(svg, row, LEFT, top, WIDTH, "w");
            if (parts(rows, i, capacity)) {
                svg.add(limit(1040, top - 11));
            }
            svg.add(words("strong", LEFT + WIDTH + 15, top + 19, mention(row)));
        }
        return svg;
    }

    private static Svg narrow(List<RankRow> rows, Map<UUID, String> titles, String sentence, int capacity) {
        var parts = new ArrayList<Svg>();
        var top = 38.0;
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (parts(rows, i, capacity)) {
                parts.add(limit(304, top - 22));
            }
            for (var line : SvgPicture.lines(rank(row) + ". " + titles.getOrDefault(row.theme(), ""), NARROW_LINE, 4)) {
                parts.add(words("strong", 0, top, line));
                top += 17;
            }
            var holder = new Svg("g");
            bar(holder, row, 1, top - 6, NARROW, "n");
            parts.add(holder);
            parts.add(words("", 0, top + 40, Words.say("round.mentionIs", mention(row))));
            top += 68;
        }
        var svg = picture(304, top, sentence);
        svg.add(Hatching.definitions("n"));
        svg.add(words("strong", 1 + NARROW / 2, 12, Words.say("round.median")).with("text-anchor", "middle"));
        parts.forEach(svg::add);
        return svg;
    }

    private static Svg picture(double width, double height, String sentence) {
        return new Svg("svg")
                .with("viewBox", "0 0 " + (int) width + " " + (int) Math.ceil(height))
                .with("role", "img")
                .with("aria-label", sentence);
    }

    /** The bar, the median line over it, and the counts beside that line. */
    private static void bar(Svg svg, RankRow row, double left, double top, double width, String at) {
        var bar = MeritBar.of(row, left, width, GAP);
        for (var part : bar.parts()) {
            svg.add(new Svg("rect")
                    .with("class", "mseg m" + part.number())
                    .with("x", part.x())
                    .with("y", top)
                    .with("width", part.length())
                    .with("height", 28)
                    .with("rx", "2"));
            Hatching.over(svg, part.number(), at, part.x(), top, part.length());
        }
        var middle = left + width / 2;
        median(svg, middle, top);
        for (var part : bar.parts()) {
            var x = part.words();
            if (x != null) {
                if (Hatching.on(part.number()) || Math.abs(x - middle) < part.plate()) {
                    plate(svg, part, x, top);
                }
                svg.add(words("mo" + part.number(), x, top + 18.5, String.valueOf(part.count()))
                        .with("text-anchor", "middle"));
            }
        }
    }

    /** A plain ground for a count. */
    private static void plate(Svg svg, MeritBar.Part part, double x, double top) {
        svg.add(new Svg("rect")
                .with("class", "m" + part.number())
                .with("x", x - part.plate())
                .with("y", top + 5)
                .with("width", 2 * part.plate())
                .with("height", 18.0));
    }

    /** Whether the places end before this line. */
    private static boolean parts(List<RankRow> rows, int line, int capacity) {
        return line > 0 && within(rows.get(line - 1), capacity) && !within(rows.get(line), capacity);
    }

    private static boolean within(RankRow row, int capacity) {
        return row.rank() != null && row.rank() <= capacity;
    }

    private static Svg limit(double width, double y) {
        return new Svg("line")
                .with("class", "axis")
                .with("x1", 0.0)
                .with("x2", width)
                .with("y1", y)
                .with("y2", y);
    }

    private static void median(Svg svg, double x, double top) {
        for (var look : List.of("median-halo", "median")) {
            svg.add(new Svg("line")
                    .with("class", look)
                    .with("x1", x)
                    .with("x2", x)
                    .with("y1", top - 4)
                    .with("y2", top + 32));
        }
    }

    private static Svg words(String look, double x, double y, String text) {
        return new Svg("text").with("class", look).with("x", x).with("y", y).text(text);
    }

    private static UnorderedList legend() {
        var list = new UnorderedList();
        list.addClassName("legend");
        list.getElement().setAttribute("aria-label", Words.say("round.sevenMentions"));
        for (var mention : bestFirst()) {
            var swatch = new HtmlContainer("i");
            swatch.addClassName("m" + (Mention.COUNT - mention.level()));
            list.add(new ListItem(swatch, new Span(Words.of(mention))));
        }
        return list;
    }

    private static DataTable table(List<RankRow> rows, Map<UUID, String> titles) {
        var table = new DataTable(Words.say("round.profiles")).column(Words.say("round.column.theme"));
        bestFirst().forEach(mention -> table.figures(Words.of(mention)));
        table.figures(Words.say("round.column.none")).figures(Words.say("round.column.recusals"));
        for (var row : rows) {
            var cells = new ArrayList<String>();
            cells.add(titles.getOrDefault(row.theme(), ""));
            if (row.counts().isEmpty()) {
                bestFirst().forEach(m -> cells.add(Words.say(row.withheld() ? "round.withheld" : "round.dash")));
            } else {
                row.counts().forEach(count -> cells.add(Shown.number(count.count())));
            }
            cells.add(Shown.number(row.abstentions() + row.missing()));
            cells.add(Shown.number(row.recusals()));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String rank(RankRow row) {
        return row.rank() == null ? "" : row.rank().toString();
    }

    private static String mention(RankRow row) {
        return row.mention() == null ? "" : Words.of(row.mention());
    }

    static List<Mention> bestFirst() {
        return Arrays.stream(Mention.values())
                .sorted(Comparator.comparingInt(Mention::level).reversed())
                .toList();
    }
}
