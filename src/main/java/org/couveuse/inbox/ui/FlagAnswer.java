package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;

/** Something to tick. */
final class FlagAnswer implements Answer {

    private final Checkbox box;

    FlagAnswer(Question question) {
        box = Answer.dress(new Checkbox(), question);
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode value() {
        return BooleanNode.valueOf(box.getValue());
    }

    @Override
    public void value(@Nullable JsonNode json) {
        box.setValue(json != null && json.asBoolean());
    }
}
