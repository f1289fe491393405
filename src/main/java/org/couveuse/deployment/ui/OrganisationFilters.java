package org.couveuse.deployment.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.couveuse.deployment.AdoptionReading.Query;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Filters of a campaign's organisations as chips: one that is set goes with one click, another opens its list. */
final class OrganisationFilters extends Div {

    private final List<Integer> waves;
    private final Consumer<Query> changed;
    private Query query;

    OrganisationFilters(Query query, List<Integer> waves, Consumer<Query> changed) {
        this.query = query;
        this.waves = waves;
        this.changed = changed;
        addClassName("chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("deployment.filters"));
        draw();
    }

    private void draw() {
        removeAll();
        chip(
                "step",
                Arrays.asList(AdoptionState.values()),
                Words::of,
                only(query.states()),
                v -> new Query(set(v), query.kinds(), query.sizes(), query.wave(), query.text()));
        chip(
                "wave",
                waves,
                number -> Words.say("deployment.filter.waveOf", number),
                query.wave(),
                v -> new Query(query.states(), query.kinds(), query.sizes(), v, query.text()));
        chip(
                "kind",
                Arrays.asList(OrganisationKind.values()),
                Words::of,
                only(query.kinds()),
                v -> new Query(query.states(), set(v), query.sizes(), query.wave(), query.text()));
        chip(
                "size",
                Arrays.asList(SizeBand.values()),
                Words::of,
                only(query.sizes()),
                v -> new Query(query.states(), query.kinds(), set(v), query.wave(), query.text()));
        text();
    }

    private <T> void chip(
            String name,
            List<T> values,
            Function<T, String> label,
            @Nullable T set,
            Function<@Nullable T, Query> with) {
        var word = Words.say("deployment.filter." + name);
        if (set != null) {
            var off = chip(Words.say("deployment.filter.set", word, label.apply(set)), true);
            var hidden = new Span(Words.say("deployment.filter.remove"));
            hidden.addClassName("vh");
            off.add(Icon.X.draw(), hidden);
            off.addClickListener(e -> change(with.apply(null)));
            add(off);
        } else if (!values.isEmpty()) {
            var open = chip(word, false);
            open.addClassName("chip-menu");
            open.getElement().setAttribute("aria-haspopup", "menu");
            var menu = new ContextMenu(open);
            menu.setOpenOnClick(true);
            values.forEach(value -> menu.addItem(label.apply(value), e -> change(with.apply(value))));
            add(open);
        }
    }

    private void text() {
        var input = new Input();
        input.setType("search");
        input.setId("organisation-text");
        input.addClassNames("input", "chip-text");
        input.setPlaceholder(Words.say("deployment.filter.text"));
        input.getElement().setAttribute("maxlength", "100");
        input.setValue(query.text());
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(e -> change(new Query(
                query.states(),
                query.kinds(),
                query.sizes(),
                query.wave(),
                e.getValue().strip())));
        var label = new NativeLabel(Words.say("deployment.filter.text"));
        label.setFor(input);
        label.addClassName("vh");
        add(label, input);
    }

    private void change(Query next) {
        query = next;
        draw();
        changed.accept(next);
    }

    private static NativeButton chip(String words, boolean on) {
        var chip = new NativeButton();
        chip.add(new Span(words));
        chip.addClassName("chip");
        chip.setClassName("chip-on", on);
        chip.getElement().setAttribute("type", "button");
        return chip;
    }

    private static <T> @Nullable T only(Set<T> set) {
        return set.size() == 1 ? set.iterator().next() : null;
    }

    private static <T> Set<T> set(@Nullable T value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
