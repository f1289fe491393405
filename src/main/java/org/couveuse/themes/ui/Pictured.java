package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.shell.ui.ChartFrame;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.ResultAnalysis;
import org.couveuse.themes.ResultAnalysis.Merit;
import org.jspecify.annotations.Nullable;

/** What the pictures of a result share: their frame with how to read it, and how numbers are written. */
final class Pictured {

    static final String NONE = "–";

    private Pictured() {}

    /** A picture with its sentence, its table, and a short « how to read » with the source of the method. */
    static ChartFrame frame(String name, String title, String sentence, Div picture, DataTable table) {
        return new ChartFrame(title, sentence, picture, table).how(how(name));
    }

    /** Where there is nothing to draw, the sentence says why. */
    static Component words(String title, String sentence) {
        var part = new Part(title, Part.words(sentence));
        part.addClassName("card");
        return part;
    }

    static FoldedSection how(String name) {
        return new FoldedSection(
                Words.say("result.how"),
                Part.quiet(Words.say("result.how." + name)),
                Part.quiet(Words.say("result.source", Words.say("result.source." + name))));
    }

    /** The picture, its legend under it, and where there are more themes than it shows, a word on that. */
    static Div with(PictureRows rows, int themes, ListItem... legend) {
        var all = new Div(rows);
        all.addClassName("stack-s");
        if (legend.length > 0) {
            var list = new UnorderedList(legend);
            list.addClassName("legend");
            list.getElement().setAttribute("role", "list");
            all.add(list);
        }
        if (themes > PictureRows.MOST) {
            all.add(Part.quiet(Words.say("result.first", PictureRows.MOST, themes)));
        }
        return all;
    }

    static ListItem key(String look, String words) {
        var swatch = new HtmlContainer("b");
        swatch.addClassNames("pkey", look);
        return new ListItem(swatch, new Span(words));
    }

    static String title(Map<UUID, String> titles, UUID theme) {
        return titles.getOrDefault(theme, "");
    }

    static String rank(@Nullable Integer rank) {
        return rank == null ? NONE : Shown.number(rank);
    }

    /** A share that is never rounded to what it is not: 99,9 % stays under 100 %. */
    static String percent(@Nullable Double share) {
        if (share == null) {
            return NONE;
        }
        var shown = share < 1 && share > 0.9995 ? 0.999 : share > 0 && share < 0.0005 ? 0.001 : share;
        return Shown.percent(shown, shown == 0 || shown == 1 ? 0 : 1);
    }

    static String decimal(@Nullable Double value) {
        return value == null ? NONE : Shown.decimal(BigDecimal.valueOf(value), 2);
    }

    /** From 0 to 100. */
    static String points(@Nullable Double share) {
        return share == null ? NONE : Shown.decimal(BigDecimal.valueOf(share * 100), 0);
    }

    static String held(boolean withheld, String otherwise) {
        return withheld ? Words.say("round.withheld") : otherwise;
    }

    /** The first themes of the ranking that a picture can show. */
    static List<Merit> shown(ResultAnalysis analysis) {
        return analysis.themes().stream().limit(PictureRows.MOST).toList();
    }
}
