package org.couveuse.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.couveuse.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Filters of a list: a few words to choose from and a text. The address of the page keeps them. */
public final class Filters extends Div {

    private final String address;
    private final QueryParameters given;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Consumer<Filters> changed;

    /** No filter yet; {@code address} is the list's own, {@code given} what it was opened with. */
    public Filters(String address, QueryParameters given, Consumer<Filters> changed) {
        this.address = address;
        this.given = given;
        this.changed = changed;
        addClassNames("chips", "filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.say("shell.filters"));
    }

    /** A filter on the words of an enumeration; those offered only. */
    public <E extends Enum<E>> void words(String name, String label, List<E> offered) {
        var start = given.getSingleParameter(name).flatMap(text -> offered.stream()
                .filter(e -> e.name().equalsIgnoreCase(text))
                .findFirst());
        start.ifPresent(e -> kept.put(name, e.name()));
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(offered);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("shell.filters.all"));
        select.setItemLabelGenerator(e -> e == null ? Words.say("shell.filters.all") : Words.of(e));
        start.ifPresent(select::setValue);
        select.addValueChangeListener(
                e -> keep(name, e.getValue() == null ? null : e.getValue().name()));
        add(select);
    }

    /** A text to find. */
    public void text(String name, String label) {
        var field = new TextField(label);
        field.setMaxLength(100);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        given.getSingleParameter(name).map(Typed::visible).ifPresent(text -> {
            kept.put(name, text);
            field.setValue(text);
        });
        field.addValueChangeListener(e -> keep(name, e.getValue().isBlank() ? null : e.getValue()));
        add(field);
    }

    /** The constant chosen; none when everything is shown. */
    public <E extends Enum<E>> Set<E> chosen(String name, Class<E> type) {
        return Optional.ofNullable(kept.get(name))
                .map(word -> Set.of(Enum.valueOf(type, word)))
                .orElse(Set.of());
    }

    /** The text to find. */
    public String typed(String name) {
        return kept.getOrDefault(name, "");
    }

    /** Whether anything is filtered. */
    public boolean any() {
        return !kept.isEmpty();
    }

    private void keep(String name, @Nullable String value) {
        if (value == null) {
            kept.remove(name);
        } else {
            kept.put(name, value);
        }
        var parameters = kept.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(kept);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(address, parameters));
        changed.accept(this);
    }
}
