package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Shown;
import org.jspecify.annotations.Nullable;

/** What is typed: a text, a number, or several texts one a line. Nothing typed is turned away here. */
final class TextAnswer implements Answer {

    /** What is being typed is sent, and with it the draft saved, this often. */
    private static final int SENT_MILLIS = 2_000;

    private final TextFieldBase<?, String> field;
    private final Function<String, @Nullable JsonNode> written;
    private final Function<JsonNode, String> shown;

    private TextAnswer(
            TextFieldBase<?, String> field,
            Function<String, @Nullable JsonNode> written,
            Function<JsonNode, String> shown) {
        this.field = field;
        this.written = written;
        this.shown = shown;
    }

    /** A text of which somebody else wants to know as it changes. */
    static TextAnswer text(Question question, Runnable also) {
        var answer = text(question);
        answer.field.addValueChangeListener(e -> also.run());
        return answer;
    }

    /** A text, on one line or several. */
    static TextAnswer text(Question question) {
        return new TextAnswer(
                typed(question, question.longText()),
                text -> text.isBlank() ? null : new TextNode(Typed.visible(text)),
                JsonNode::asText);
    }

    /** A number, as people write it: « 1 234,5 ». */
    static TextAnswer number(Question question) {
        var field = typed(question, false);
        field.addClassName("field-number");
        field.addAttachListener(
                e -> field.getElement().executeJs("this.inputElement.setAttribute('inputmode', 'decimal')"));
        var unit = question.unit();
        if (unit != null) {
            ((TextField) field).setSuffixComponent(new Span(unit));
        }
        return new TextAnswer(
                field,
                text -> text.isBlank()
                        ? null
                        : Numbers.read(text, question.asking().locale())
                                .<JsonNode>map(DecimalNode::new)
                                .orElseGet(() -> new TextNode(text)),
                json -> json.isNumber() ? Shown.number(json.decimalValue()) : json.asText());
    }

    /** Several texts, one a line. */
    static TextAnswer lines(Question question) {
        return new TextAnswer(
                typed(question, true),
                text -> {
                    var list = JsonNodeFactory.instance.arrayNode();
                    Typed.visible(text).lines().filter(line -> !line.isBlank()).forEach(list::add);
                    return list.isEmpty() ? null : list;
                },
                json -> {
                    var lines = new StringBuilder();
                    json.forEach(line -> lines.append(line.asText()).append('\n'));
                    return json.isTextual() ? json.asText() : lines.toString().stripTrailing();
                });
    }

    /** Several whole numbers on one line: « 1, 3 ». */
    static TextAnswer wholes(Question question) {
        return new TextAnswer(
                typed(question, false),
                text -> {
                    var list = JsonNodeFactory.instance.arrayNode();
                    for (var part : text.strip().split("[\\s,;]+")) {
                        if (!part.isEmpty()) {
                            whole(part).ifPresentOrElse(list::add, () -> list.add(part));
                        }
                    }
                    return list.isEmpty() ? null : list;
                },
                json -> {
                    var numbers = new StringJoiner(", ");
                    json.forEach(number -> numbers.add(number.asText()));
                    return json.isArray() ? numbers.toString() : json.asText();
                });
    }

    private static Optional<Integer> whole(String typed) {
        try {
            return Optional.of(Integer.valueOf(typed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable JsonNode value() {
        return written.apply(field.getValue());
    }

    @Override
    public String words() {
        return field.getValue().strip();
    }

    @Override
    public void value(@Nullable JsonNode json) {
        field.setValue(json == null || json.isNull() ? "" : shown.apply(json));
    }

    private static TextFieldBase<?, String> typed(Question question, boolean several) {
        if (several) {
            var area = Answer.dress(new TextArea(), question);
            area.setMinRows(3);
            often(area);
            return area;
        }
        var line = Answer.dress(new TextField(), question);
        often(line);
        return line;
    }

    private static void often(TextFieldBase<?, String> field) {
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SENT_MILLIS);
    }
}
