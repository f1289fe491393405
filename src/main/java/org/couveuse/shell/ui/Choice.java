package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A switch between a few presentations of the same thing, e.g. « Tableau » and « Liste ». */
public class Choice<T> extends Div {

    private final String group = "choice-" + UUID.randomUUID();
    private final Map<T, Input> inputs = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** A switch named for screen readers; the consumer is told of each choice. */
    public Choice(String label, Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("seg");
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a choice; the first one is chosen at first. */
    public Choice<T> option(T value, String word) {
        var input = new Input();
        input.setType("radio");
        input.getElement().setAttribute("name", group);
        if (inputs.isEmpty()) {
            input.getElement().setAttribute("checked", true);
        }
        input.getElement().addEventListener("change", e -> chosen.accept(value));
        inputs.put(value, input);
        var label = new HtmlContainer("label");
        label.add(input, new Span(word));
        add(label);
        return this;
    }

    /** Chooses without telling. */
    public void choose(T value) {
        inputs.forEach((each, input) -> input.getElement().executeJs("this.checked = $0", each.equals(value)));
    }
}
