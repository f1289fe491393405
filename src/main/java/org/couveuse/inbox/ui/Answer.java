package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** One question on the screen: where it is answered, and what the answer is. */
interface Answer {

    /** What is shown. */
    Component component();

    /** The answer, also one that does not fit; null when there is none. */
    @Nullable
    JsonNode value();

    /** The answer as a draft keeps it: also what is hidden for the moment. */
    default @Nullable JsonNode draft() {
        return value();
    }

    /** The answer in words, for the title of what it is about; empty when there is none. */
    default String words() {
        return "";
    }

    /** Puts an answer in; what cannot be shown is left out. */
    void value(@Nullable JsonNode json);

    /** Takes what is known before anything is typed; it may say how many lines there are. */
    default void known(@Nullable JsonNode json) {
        value(json);
    }

    /** Says where a problem with this path is shown. */
    default void bind(String path, Refusal refusal) {
        refusal.bind(path, component());
    }

    /** Dresses a field with the question's words and tells of its changes. */
    static <F extends Component & HasLabel & HasHelper & HasValidation & HasValueAndElement<?, ?>> F dress(
            F field, Question question) {
        field.setLabel(question.label());
        field.setHelperText(question.hint());
        field.getElement().getThemeList().add("helper-above-field");
        field.setManualValidation(true);
        if (question.required()) {
            field.getElement().setAttribute("data-required", true);
        }
        field.addValueChangeListener(e -> question.asking().changed().run());
        field.addClassName("field-vaadin");
        return field;
    }
}
