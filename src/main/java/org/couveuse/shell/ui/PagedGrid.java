package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A table over a list of any length: it holds one slice at a time, asked for when it is shown, and goes on to the next.
 * It is a plain table, so that it prints, is read by screen readers and becomes cards on a phone. Arrow keys go from
 * row to row, Enter opens.
 */
public class PagedGrid<T> extends Div {

    private record Column<T>(String name, boolean figures, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final HtmlContainer headers = new HtmlContainer("tr");
    private final HtmlContainer body = new HtmlContainer("tbody");
    private final HtmlContainer table = new HtmlContainer("table");
    private final Span range = new Span();
    private final Div foot = new Div();
    private final Div none = new Div();
    private final Function<@Nullable String, Slice<T>> source;
    private final Deque<String> before = new ArrayDeque<>();
    private final Action previous;
    private final Action following;
    private @Nullable Consumer<T> selected;
    private @Nullable HtmlContainer selectedRow;
    private @Nullable String cursor;
    private @Nullable String next;
    private int first = 1;
    private final Deque<Integer> lengths = new ArrayDeque<>();
    private @Nullable Long total;

    /** A table over the slices that a source gives for a cursor; null is the first. */
    public PagedGrid(String caption, Function<@Nullable String, Slice<T>> source) {
        this.source = source;
        addClassNames("card", "table-card");
        var words = new HtmlContainer("caption");
        words.addClassName("vh");
        words.setText(caption);
        var head = new HtmlContainer("thead");
        head.add(headers);
        table.addClassName("grid");
        table.add(words, head, body);
        previous =
                Action.secondary(Words.say("shell.grid.previous"), this::back).small();
        following = Action.secondary(Words.say("shell.grid.next"), this::forth).small();
        range.getElement().setAttribute("role", "status");
        foot.addClassName("table-foot");
        foot.add(range, Card.buttons(previous, following));
        add(table, none, foot);
        addAttachListener(e -> {
            if (e.isInitialAttach()) {
                refresh();
            }
        });
    }

    /** A table over a list read by offset and limit, {@code size} rows at a time. */
    public static <T> PagedGrid<T> of(String caption, int size, Fetch<T> fetch) {
        return new PagedGrid<>(caption, cursor -> {
            var offset = cursor == null ? 0 : Integer.parseInt(cursor);
            var items = fetch.read(offset, size + 1);
            var more = items.size() > size;
            return new Slice<>(more ? items.subList(0, size) : items, more ? String.valueOf(offset + size) : null);
        });
    }

    /** Reads part of a list. */
    public interface Fetch<T> {

        /** At most {@code limit} items from {@code offset}. */
        List<T> read(int offset, int limit);
    }

    /** Adds a column of words; the first one names the row. */
    public PagedGrid<T> text(String name, Function<T, @Nullable String> value) {
        return add(new Column<>(name, false, item -> new Span(orEmpty(value.apply(item)))));
    }

    /** Adds a column of figures. */
    public PagedGrid<T> figures(String name, Function<T, @Nullable String> value) {
        return add(new Column<>(name, true, item -> new Span(orEmpty(value.apply(item)))));
    }

    /** Adds a column of components. */
    public PagedGrid<T> column(String name, Function<T, Component> cell) {
        return add(new Column<>(name, false, cell));
    }

    /** Tells of the row that is chosen, by click or by arrow key, for a preview beside the table. */
    public PagedGrid<T> onSelect(Consumer<T> consumer) {
        selected = consumer;
        return this;
    }

    /** What stands in place of an empty list. */
    public PagedGrid<T> empty(EmptyState state) {
        none.removeAll();
        none.add(state);
        return this;
    }

    /** How many there are in all, if that is known. */
    public PagedGrid<T> total(@Nullable Long count) {
        total = count;
        return this;
    }

    /** Adds buttons beside those that turn pages, e.g. an export. */
    public PagedGrid<T> footAction(Component action) {
        foot.addComponentAtIndex(1, action);
        return this;
    }

    /** Reads the first slice anew, after a filter changed. */
    public final void refresh() {
        before.clear();
        lengths.clear();
        first = 1;
        cursor = null;
        read();
    }

    private PagedGrid<T> add(Column<T> column) {
        columns.add(column);
        var header = new HtmlContainer("th");
        header.getElement().setAttribute("scope", "col");
        header.setText(column.name());
        header.setClassName("r", column.figures());
        headers.add(header);
        return this;
    }

    private void forth() {
        before.push(cursor == null ? "" : cursor);
        var shown = (int) body.getChildren().count();
        lengths.push(shown);
        first += shown;
        cursor = next;
        read();
        focusFirst();
    }

    private void back() {
        var cursorBefore = before.pop();
        first -= lengths.pop();
        cursor = cursorBefore.isEmpty() ? null : cursorBefore;
        read();
        focusFirst();
    }

    private void focusFirst() {
        table.getElement().executeJs("const r = this.querySelector('tbody tr'); if (r) r.focus();");
    }

    private void read() {
        var slice = source.apply(cursor);
        next = slice.next();
        selectedRow = null;
        body.removeAll();
        for (var item : slice.items()) {
            body.add(row(item, body.getChildren().findAny().isEmpty()));
        }
        var last = first + slice.items().size() - 1;
        var empty = slice.items().isEmpty();
        table.setVisible(!empty);
        none.setVisible(empty);
        setClassName("is-empty", empty);
        previous.setVisible(!before.isEmpty());
        following.setVisible(next != null);
        foot.setVisible(!empty);
        range.setText(
                total == null
                        ? Words.say("shell.grid.range", Shown.number(first), Shown.number(last))
                        : Words.say(
                                "shell.grid.rangeOf", Shown.number(first), Shown.number(last), Shown.number(total)));
    }

    private HtmlContainer row(T item, boolean entry) {
        var row = new HtmlContainer("tr");
        row.getElement().setAttribute("tabindex", entry ? "0" : "-1");
        for (var i = 0; i < columns.size(); i++) {
            row.add(cell(columns.get(i), item, i == 0));
        }
        var consumer = selected;
        if (consumer != null) {
            row.getElement().setAttribute("data-selects", true);
            row.getElement().addEventListener("focusin", e -> select(row, item, consumer));
        }
        return row;
    }

    private void select(HtmlContainer row, T item, Consumer<T> consumer) {
        if (row == selectedRow) {
            return;
        }
        if (selectedRow != null) {
            selectedRow.removeClassName("sel");
        }
        selectedRow = row;
        row.addClassName("sel");
        consumer.accept(item);
    }

    private HtmlContainer cell(Column<T> column, T item, boolean naming) {
        var content = column.cell().apply(item);
        if (naming) {
            var header = new HtmlContainer("th");
            header.getElement().setAttribute("scope", "row");
            header.add(content);
            return header;
        }
        var cell = new HtmlContainer("td");
        cell.getElement().setAttribute("data-label", column.name());
        cell.setClassName("r", column.figures());
        cell.add(new Div(content));
        return cell;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
