package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.couveuse.inbox.Fact;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subject.Card;

/** Shows what one needs to know to decide, each fact by its kind. */
final class Facts {

    private static final int SHORT_TEXT = 120;

    private Facts() {}

    /** Facts under each other: short ones as names and values, long texts, lists and tables with their name above. */
    static Div shown(List<Fact> facts, Texts texts) {
        var all = new Div();
        all.addClassName("stack");
        var pairs = new KeyValues();
        for (var fact : facts) {
            if (isShort(fact)) {
                if (pairs.getParent().isEmpty()) {
                    all.add(pairs);
                }
                pairs.pair(label(fact), value(fact, texts));
            } else {
                pairs = new KeyValues();
                var name = new Paragraph(label(fact));
                name.addClassName("fact-name");
                var block = new Div(name, value(fact, texts));
                block.addClassName("stack-s");
                all.add(block);
            }
        }
        return all;
    }

    private static boolean isShort(Fact fact) {
        if (fact instanceof Fact.Text text) {
            return text.value().length() <= SHORT_TEXT && !text.value().contains("\n");
        }
        return !(fact instanceof Fact.Things) && !(fact instanceof Fact.Rows);
    }

    private static String label(Fact fact) {
        return Words.say("fact." + fact.key());
    }

    private static Component value(Fact fact, Texts texts) {
        if (fact instanceof Fact.Text text) {
            var words = new Div(text.value());
            words.addClassName("said");
            return words;
        }
        if (fact instanceof Fact.Word word) {
            return new Span(Words.of(word.value()));
        }
        if (fact instanceof Fact.Figure figure) {
            return new Span(figure(figure));
        }
        if (fact instanceof Fact.Moment moment) {
            return new Span(texts.moment(Words.locale(), moment.value()));
        }
        if (fact instanceof Fact.Things things) {
            return things(things.value());
        }
        return table((Fact.Rows) fact);
    }

    private static String figure(Fact.Figure figure) {
        var unit = figure.unit();
        if ("$".equals(unit)) {
            return Shown.money(figure.value());
        }
        var number = Shown.number(figure.value());
        return unit == null ? number : number + "\u00a0" + Words.say("unit." + unit);
    }

    private static Component things(List<Card> cards) {
        if (cards.isEmpty()) {
            return new Span(Words.say("inbox.task.noThings"));
        }
        var list = new UnorderedList();
        list.addClassName("stack-s");
        list.getElement().setAttribute("role", "list");
        for (var card : cards) {
            var kind = new Span(" · " + Words.of(card.type()));
            kind.addClassName("quiet");
            list.add(new ListItem(new Link(card.address(), card.title()), kind));
        }
        return list;
    }

    private static Component table(Fact.Rows rows) {
        if (rows.rows().isEmpty()) {
            return new Span(Words.say("inbox.task.noThings"));
        }
        var table = new DataTable(label(rows));
        rows.columns().forEach(column -> table.column(Words.say("fact." + rows.key() + "." + column)));
        rows.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        var bare = table.bare();
        bare.addClassName("facts-table");
        return bare;
    }
}
