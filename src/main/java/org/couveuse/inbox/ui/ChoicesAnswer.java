package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.couveuse.inbox.TaskSheet.Choice;
import org.jspecify.annotations.Nullable;

/** Any number of several things. */
final class ChoicesAnswer implements Answer {

    private static final int FEW = 12;

    private final Component field;
    private final HasValue<?, Set<Choice>> chosen;
    private final List<Choice> choices;

    ChoicesAnswer(Question question, List<Choice> choices) {
        this.choices = choices;
        if (choices.size() <= FEW && !choices.isEmpty()) {
            var group = Answer.dress(new CheckboxGroup<Choice>(), question);
            group.setItems(choices);
            group.setRenderer(new ComponentRenderer<>(ChoiceAnswer::noted));
            group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            field = group;
            chosen = group;
        } else {
            var box = Answer.dress(new MultiSelectComboBox<Choice>(), question);
            box.setItems((choice, text) -> Search.finds(text, choice.label()), choices);
            box.setItemLabelGenerator(Choice::label);
            box.setWidthFull();
            if (choices.isEmpty()) {
                box.setHelperText(question.asking().say("inbox.form.nothingToChoose"));
            }
            field = box;
            chosen = box;
        }
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable JsonNode value() {
        var list = JsonNodeFactory.instance.arrayNode();
        var picked = chosen.getValue();
        choices.stream().filter(picked::contains).forEach(choice -> list.add(choice.value()));
        return list.isEmpty() ? null : list;
    }

    @Override
    public void value(@Nullable JsonNode json) {
        var wanted = new LinkedHashSet<String>();
        if (json != null) {
            json.forEach(each -> wanted.add(each.asText()));
        }
        var found = new LinkedHashSet<Choice>();
        choices.stream().filter(choice -> wanted.contains(choice.value())).forEach(found::add);
        chosen.setValue(found);
    }
}
