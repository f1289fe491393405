package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.couveuse.inbox.TaskSheet.Choice;
import org.jspecify.annotations.Nullable;

/** One of several things. Few stand there to be seen; many are searched. */
final class ChoiceAnswer implements Answer {

    private static final int FEW_WORDS = 7;
    private static final int FEW_THINGS = 6;
    private static final int MOST_IN_LINE = 4;
    private static final int LONG_LABEL = 20;
    private static final Choice NONE = new Choice("", "", null);

    private final Component field;
    private final HasValue<?, Choice> chosen;
    private final List<Choice> choices;
    private final Function<String, JsonNode> written;

    private <F extends Component & HasValue<?, Choice>> ChoiceAnswer(
            F field, List<Choice> choices, Function<String, JsonNode> written) {
        this.field = field;
        this.chosen = field;
        this.choices = choices;
        this.written = written;
    }

    /** A word of an enumeration, the ordinary way forward first; or yes and no. */
    static ChoiceAnswer words(Question question, List<Choice> words, Function<String, JsonNode> written) {
        return words.size() <= FEW_WORDS
                ? new ChoiceAnswer(radios(question, words), words, written)
                : new ChoiceAnswer(list(question, words), words, written);
    }

    /** A thing of the task's sheet. */
    static ChoiceAnswer things(Question question, List<Choice> things, Function<String, JsonNode> written) {
        return things.size() <= FEW_THINGS && !things.isEmpty()
                ? new ChoiceAnswer(radios(question, things), things, written)
                : new ChoiceAnswer(searched(question, things), things, written);
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable JsonNode value() {
        var choice = chosen.getValue();
        return choice == null || choice.value().isEmpty() ? null : written.apply(choice.value());
    }

    @Override
    public String words() {
        var choice = chosen.getValue();
        return choice == null ? "" : choice.label();
    }

    @Override
    public void value(@Nullable JsonNode json) {
        var wanted = json == null || json.isNull() ? "" : json.asText();
        choices.stream()
                .filter(choice -> choice.value().equals(wanted))
                .findFirst()
                .ifPresentOrElse(chosen::setValue, chosen::clear);
    }

    private static RadioButtonGroup<Choice> radios(Question question, List<Choice> choices) {
        var group = Answer.dress(new RadioButtonGroup<Choice>(), question);
        var items = new ArrayList<>(choices);
        if (question.optional()) {
            items.add(NONE);
        }
        group.setItems(items);
        if (items.size() > MOST_IN_LINE || items.stream().anyMatch(ChoiceAnswer::isLong)) {
            group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        }
        var none = question.asking().say("inbox.form.none");
        group.setRenderer(new ComponentRenderer<>(choice -> choice == NONE ? new Span(none) : noted(choice)));
        return group;
    }

    private static boolean isLong(Choice choice) {
        return choice.note() != null || choice.label().length() > LONG_LABEL;
    }

    private static Select<Choice> list(Question question, List<Choice> choices) {
        var select = Answer.dress(new Select<Choice>(), question);
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> choice == null ? "" : choice.label());
        select.setEmptySelectionAllowed(question.optional());
        select.setEmptySelectionCaption(question.asking().say("inbox.form.none"));
        select.setWidthFull();
        return select;
    }

    private static ComboBox<Choice> searched(Question question, List<Choice> choices) {
        var box = Answer.dress(new ComboBox<Choice>(), question);
        box.setItems((choice, text) -> Search.finds(text, choice.label()), choices);
        box.setItemLabelGenerator(Choice::label);
        box.setRenderer(new ComponentRenderer<>(ChoiceAnswer::noted));
        box.setClearButtonVisible(!question.required());
        box.setWidthFull();
        if (choices.isEmpty()) {
            box.setHelperText(question.asking().say("inbox.form.nothingToChoose"));
        }
        return box;
    }

    /** A choice and the word more that goes with it. */
    static Component noted(Choice choice) {
        var label = new Span(choice.label());
        if (choice.note() == null) {
            return label;
        }
        var note = new Span(choice.note());
        note.addClassNames("small", "quiet");
        var both = new Div(label, note);
        both.addClassName("choice-noted");
        return both;
    }
}
