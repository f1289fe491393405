package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.couveuse.shared.Form;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The same questions about each thing there is. The lines known at first stay: what each is about is its title. Without
 * such lines it is a list like any other, to which lines are added.
 */
final class EachAnswer implements Answer {

    private final Question question;
    private final Class<?> element;
    private final boolean all;
    private final List<GroupAnswer> lines = new ArrayList<>();
    private Answer shown;

    EachAnswer(Question question, Class<?> element) {
        this.question = question;
        this.element = element;
        all = Objects.requireNonNull(question.component().getAnnotation(Form.Each.class))
                .all();
        shown = new RepeatedAnswer(question, element);
    }

    @Override
    public Component component() {
        return shown.component();
    }

    @Override
    public void known(@Nullable JsonNode json) {
        if (json == null || !json.isArray() || json.isEmpty()) {
            shown.known(json);
            return;
        }
        var named = new Fields(question.label(), question.hint());
        var list = new Div();
        list.addClassName("stack");
        named.content().add(list);
        json.forEach(line -> list.add(line(line)));
        takeThePlaceOf(shown.component(), named);
        shown = new Lines(named);
    }

    @Override
    public @Nullable JsonNode value() {
        return shown.value();
    }

    @Override
    public @Nullable JsonNode draft() {
        return shown.draft();
    }

    @Override
    public void value(@Nullable JsonNode json) {
        shown.value(json);
    }

    @Override
    public void bind(String path, Refusal refusal) {
        shown.bind(path, refusal);
    }

    private static void takeThePlaceOf(Component old, Component other) {
        var parent = old.getElement().getParent();
        parent.setChild(parent.indexOfChild(old.getElement()), other.getElement());
    }

    private Component line(JsonNode known) {
        var fields = new Fields("", null);
        fields.addClassNames("card", "each");
        fields.content().addClassName("each-in");
        var group = new GroupAnswer(element, question.key(), question.asking(), fields.content(), fields);
        group.known(known);
        group.settle();
        fields.setLabel(group.about());
        lines.add(group);
        return fields;
    }

    /** The lines that stay; a draft's line finds its own by what it is about. */
    private final class Lines implements Answer {

        private final Fields named;

        Lines(Fields named) {
            this.named = named;
        }

        @Override
        public Component component() {
            return named;
        }

        @Override
        public @Nullable JsonNode value() {
            var array = JsonNodeFactory.instance.arrayNode();
            sent().forEach(line -> array.add(line.value()));
            return array.isEmpty() ? null : array;
        }

        @Override
        public JsonNode draft() {
            var array = JsonNodeFactory.instance.arrayNode();
            lines.forEach(line -> array.add(line.draft()));
            return array;
        }

        @Override
        public void value(@Nullable JsonNode json) {
            if (json == null || !json.isArray()) {
                return;
            }
            json.forEach(kept ->
                    lines.stream().filter(line -> line.sameAs(kept)).findFirst().ifPresent(line -> line.value(kept)));
        }

        @Override
        public void bind(String path, Refusal refusal) {
            refusal.bind(path, named);
            var place = 0;
            for (var line : sent()) {
                line.bind(path + "[" + place++ + "]", refusal);
            }
        }

        private List<GroupAnswer> sent() {
            return lines.stream().filter(line -> all || !line.isBlank()).toList();
        }
    }
}
