package org.couveuse.inbox.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.inbox.InboxViews.Window;
import org.couveuse.shell.ui.Chips;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** The inbox's filters and its order. */
final class InboxFilters {

    private final Chips chips = new Chips(Words.say("inbox.filters"));
    private final Filters filters;
    private final Consumer<Filters> changed;

    private InboxFilters(Filters filters, Consumer<Filters> changed) {
        this.filters = filters;
        this.changed = changed;
    }

    static Component of(InboxParts parts, Inbox.Offered offered, Filters filters, Consumer<Filters> changed) {
        var shown = new InboxFilters(filters, changed);
        shown.chips.titled(Words.say("inbox.filters"));
        shown.choice("due", Arrays.asList(Window.values()), Words::of, filters.window(), filters::window);
        shown.choice("stage", Arrays.asList(Stage.values()), Words::of, filters.stage(), filters::stage);
        shown.choice(
                "organisation",
                offered.organisations(),
                parts::organisation,
                filters.organisation(),
                filters::organisation);
        shown.choice("form", offered.forms(), form -> Words.say("task." + form), filters.form(), filters::form);
        shown.order();
        shown.chips.text(
                "inbox-text",
                Words.say("inbox.filter.text"),
                filters.text() == null ? "" : filters.text(),
                typed -> changed.accept(filters.text(typed.isEmpty() ? null : typed)));
        return shown.chips.note(Words.say("inbox.filters.stay"));
    }

    private <T> void choice(
            String name,
            List<T> values,
            Function<T, String> label,
            @Nullable T set,
            Function<@Nullable T, Filters> with) {
        chips.choice(Words.say("inbox.filter." + name), values, label, set, value -> changed.accept(with.apply(value)));
    }

    private void order() {
        var word = Words.say("inbox.order." + filters.order());
        var menu = chips.menu(Words.say(filters.descending() ? "inbox.order.down" : "inbox.order.up", word));
        for (var order : Inbox.Order.values()) {
            var item = menu.addItem(
                    Words.say("inbox.order." + order),
                    e -> changed.accept(filters.order(order, order == filters.order() && !filters.descending())));
            item.setCheckable(true);
            item.setChecked(order == filters.order());
        }
    }
}
