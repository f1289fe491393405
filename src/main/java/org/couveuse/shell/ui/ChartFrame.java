package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A chart's frame: title, one sentence with the finding, a switch to the same values as a table, the picture. */
public class ChartFrame extends HtmlContainer {

    /** A frame around a picture and the table that says the same. */
    public ChartFrame(String title, String sentence, Component picture, DataTable table) {
        super("figure");
        addClassNames("card", "chart");
        var words = new Paragraph(sentence);
        words.addClassName("quiet");
        var caption = new HtmlContainer("figcaption");
        caption.add(new H2(title), words);
        var pictured = new Div(picture);
        pictured.addClassName("chart-pic");
        var tabled = new Div(table.bare());
        tabled.addClassName("chart-table");
        var choice = new Choice<Boolean>(Words.say("shell.chart.choice"), asTable -> setClassName("as-table", asTable))
                .option(false, Words.say("shell.chart.picture"))
                .option(true, Words.say("shell.chart.table"));
        var head = new Div(caption, choice);
        head.addClassName("chart-head");
        add(head, pictured, tabled);
    }

    /** Adds how to read it, folded, under picture and table. */
    public ChartFrame how(FoldedSection words) {
        words.addClassName("chart-how");
        add(words);
        return this;
    }

    /** How many of twelve columns it takes within {@link Page#columns}. */
    public ChartFrame wide(int columns) {
        addClassName("c" + columns);
        return this;
    }
}
