package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A small table that people compare in: the first column names the row; rows become cards on a phone. */
public class DataTable extends Div {

    private final HtmlContainer headers = new HtmlContainer("tr");
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    /** A table; the caption is for screen readers, the section's heading for the others. */
    public DataTable(String caption) {
        addClassNames("card", "table-card");
        var words = new HtmlContainer("caption");
        words.addClassName("vh");
        words.setText(caption);
        var head = new HtmlContainer("thead");
        head.add(headers);
        var table = new HtmlContainer("table");
        table.addClassName("grid");
        table.add(words, head, body);
        add(table);
    }

    /** Adds a column of words. */
    public DataTable column(String name) {
        return column(name, false);
    }

    /** Adds a column of figures, aligned to the right. */
    public DataTable figures(String name) {
        return column(name, true);
    }

    /** Adds a row, as many cells as columns. */
    public DataTable row(String... cells) {
        var components = new Component[cells.length];
        for (var i = 0; i < cells.length; i++) {
            components[i] = new Span(cells[i]);
        }
        return row(components);
    }

    /** Adds a row, as many cells as columns. */
    public DataTable row(Component... cells) {
        if (cells.length != names.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + names.size() + " columns");
        }
        var row = new HtmlContainer("tr");
        for (var i = 0; i < cells.length; i++) {
            row.add(cell(cells[i], i));
        }
        body.add(row);
        return this;
    }

    /** The same table without a card around it. */
    public DataTable bare() {
        removeClassNames("card", "table-card");
        return this;
    }

    private HtmlContainer cell(Component content, int column) {
        var cell = new HtmlContainer(column == 0 ? "th" : "td");
        if (column == 0) {
            cell.getElement().setAttribute("scope", "row");
            cell.add(content);
            return cell;
        }
        cell.getElement().setAttribute("data-label", names.get(column));
        if (numeric.get(column)) {
            cell.addClassName("r");
        }
        cell.add(new Div(content));
        return cell;
    }

    private DataTable column(String name, boolean figures) {
        var header = new HtmlContainer("th");
        header.getElement().setAttribute("scope", "col");
        header.setText(name);
        if (figures) {
            header.addClassName("r");
        }
        names.add(name);
        numeric.add(figures);
        headers.add(header);
        return this;
    }
}
