package org.couveuse.shell.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters as chips: one that is set says its value and goes with one click, another opens its list. */
public final class Chips extends Div {

    private static final String LONGEST = "100";

    /** No chip yet, in a group of this name. */
    public Chips(String name) {
        addClassName("chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    }

    /** The group's name before its chips. */
    public Chips titled(String name) {
        var title = new Span(Icon.FILTER.draw(), new Span(" " + name));
        title.addClassNames("small", "quiet");
        addComponentAsFirst(title);
        return this;
    }

    /**
     * A filter by one of these values; no chip without values.
     *
     * @param set the value that is set, if any
     * @param changed is told the value chosen, null when it is taken away
     */
    public <T> Chips choice(
            String word, List<T> values, Function<T, String> label, @Nullable T set, Consumer<@Nullable T> changed) {
        if (set != null) {
            var off = chip(Words.say("shell.filter.set", word, label.apply(set)), true);
            var hidden = new Span(Words.say("shell.filter.remove"));
            hidden.addClassName("vh");
            off.add(Icon.X.draw(), hidden);
            off.addClickListener(e -> changed.accept(null));
            add(off);
        } else if (!values.isEmpty()) {
            var menu = menu(word);
            values.forEach(value -> menu.addItem(label.apply(value), e -> changed.accept(value)));
        }
        return this;
    }

    /** A chip that opens a list; what is in it is the caller's. */
    public ContextMenu menu(String words) {
        var open = chip(words, false);
        open.addClassName("chip-menu");
        open.getElement().setAttribute("aria-haspopup", "menu");
        add(open);
        var menu = new ContextMenu(open);
        menu.setOpenOnClick(true);
        return menu;
    }

    /** A text to find; told without the space around it. */
    public Chips text(String id, String name, String typed, Consumer<String> changed) {
        var input = new Input();
        input.setType("search");
        input.setId(id);
        input.addClassNames("input", "chip-text");
        input.setPlaceholder(name);
        input.getElement().setAttribute("maxlength", LONGEST);
        input.setValue(typed);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(e -> changed.accept(e.getValue().strip()));
        var label = new NativeLabel(name);
        label.setFor(input);
        label.addClassName("vh");
        add(label, input);
        return this;
    }

    /** A quiet word beside the chips. */
    public Chips note(String words) {
        var note = new Span(words);
        note.addClassNames("small", "quiet");
        add(note);
        return this;
    }

    private static NativeButton chip(String words, boolean on) {
        var chip = new NativeButton();
        chip.add(new Span(words));
        chip.addClassName("chip");
        chip.setClassName("chip-on", on);
        chip.getElement().setAttribute("type", "button");
        return chip;
    }
}
