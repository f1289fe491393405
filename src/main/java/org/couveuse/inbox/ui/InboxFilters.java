package org.couveuse.inbox.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.InboxViews.Filters;
import org.couveuse.inbox.InboxViews.Window;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** Filters as chips: one that is set says its value and goes with one click, another opens its list. */
final class InboxFilters extends Div {

    private final Filters filters;
    private final Consumer<Filters> changed;

    InboxFilters(InboxParts parts, Inbox.Offered offered, Filters filters, Consumer<Filters> changed) {
        this.filters = filters;
        this.changed = changed;
        addClassName("chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("inbox.filters"));
        var name = new Span(Icon.FILTER.draw(), new Span(" " + Words.say("inbox.filters")));
        name.addClassNames("small", "quiet");
        add(name);
        chip("due", Arrays.asList(Window.values()), Words::of, filters.window(), filters::window);
        chip("stage", Arrays.asList(Stage.values()), Words::of, filters.stage(), filters::stage);
        chip(
                "organisation",
                offered.organisations(),
                parts::organisation,
                filters.organisation(),
                filters::organisation);
        chip("form", offered.forms(), form -> Words.say("task." + form), filters.form(), filters::form);
        order();
        text();
        var stay = new Span(Words.say("inbox.filters.stay"));
        stay.addClassNames("small", "quiet");
        add(stay);
    }

    private <T> void chip(
            String name,
            List<T> values,
            Function<T, String> label,
            @Nullable T set,
            Function<@Nullable T, Filters> with) {
        var word = Words.say("inbox.filter." + name);
        if (set != null) {
            var off = chip(Words.say("inbox.filter.set", word, label.apply(set)), true);
            var hidden = new Span(Words.say("inbox.filter.remove"));
            hidden.addClassName("vh");
            off.add(Icon.X.draw(), hidden);
            off.addClickListener(e -> changed.accept(with.apply(null)));
            add(off);
        } else if (!values.isEmpty()) {
            var open = chip(word, false);
            var menu = menu(open);
            values.forEach(value -> menu.addItem(label.apply(value), e -> changed.accept(with.apply(value))));
            add(open);
        }
    }

    private void order() {
        var word = Words.say("inbox.order." + filters.order());
        var chip = chip(Words.say(filters.descending() ? "inbox.order.down" : "inbox.order.up", word), false);
        var menu = menu(chip);
        for (var order : Inbox.Order.values()) {
            var item = menu.addItem(
                    Words.say("inbox.order." + order),
                    e -> changed.accept(filters.order(order, order == filters.order() && !filters.descending())));
            item.setCheckable(true);
            item.setChecked(order == filters.order());
        }
        add(chip);
    }

    private void text() {
        var input = new Input();
        input.setType("search");
        input.setId("inbox-text");
        input.addClassNames("input", "chip-text");
        input.setPlaceholder(Words.say("inbox.filter.text"));
        input.getElement().setAttribute("maxlength", "100");
        input.setValue(filters.text() == null ? "" : filters.text());
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(e -> {
            var typed = e.getValue().strip();
            changed.accept(filters.text(typed.isEmpty() ? null : typed));
        });
        var label = new NativeLabel(Words.say("inbox.filter.text"));
        label.setFor(input);
        label.addClassName("vh");
        add(label, input);
    }

    private static NativeButton chip(String words, boolean on) {
        var chip = new NativeButton();
        chip.add(new Span(words));
        chip.addClassName("chip");
        chip.setClassName("chip-on", on);
        chip.getElement().setAttribute("type", "button");
        return chip;
    }

    private static ContextMenu menu(NativeButton chip) {
        chip.addClassName("chip-menu");
        chip.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(chip);
        menu.setOpenOnClick(true);
        return menu;
    }
}
