package org.couveuse.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A board: each column is a state, at most seven; columns stack on a phone. */
public class Board extends Div {

    /** An empty board. */
    public Board() {
        addClassName("board");
    }

    /** Adds a column whose cards matter; {@code count} stands beside its name. */
    public Column column(State state, String word, long count) {
        var column = new Column(state, word, Shown.number(count), false);
        add(column);
        return column;
    }

    /** Adds a column whose number matters; on a phone only names and numbers stay. */
    public Column figure(State state, String word, long count, @Nullable String note) {
        addClassName("board-steps");
        var column = new Column(state, word, Shown.number(count), true);
        if (note != null) {
            var words = new Paragraph(note);
            words.addClassNames("xsmall", "quiet");
            column.add(words);
        }
        add(column);
        return column;
    }

    /** One state of the board. */
    public static class Column extends Section {

        private Column(State state, String word, String count, boolean large) {
            var heading = new H3(new StateWord(state, word));
            add(heading);
            if (large) {
                var number = new Paragraph(count);
                number.addClassName("big");
                add(number);
            } else {
                heading.add(new Span(count));
            }
        }

        /** Adds a thing that leads to its page. */
        public Column tile(String address, String title, Component... meta) {
            var name = new Span(title);
            name.addClassName("tile-name");
            var tile = new Link(address, name).style("tile");
            if (meta.length > 0) {
                var line = new Span(meta);
                line.addClassName("meta");
                tile.add(line);
            }
            add(tile);
            return this;
        }

        /** Adds the link to the rest of the state's things. */
        public Column more(String address, String text) {
            add(new Link(address, text).style("small"));
            return this;
        }

        /** Says when something arrives in this column. */
        public Column empty(String text) {
            var words = new Paragraph(text);
            words.addClassNames("small", "quiet");
            add(words);
            return this;
        }
    }
}
