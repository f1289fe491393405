package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.couveuse.inbox.ui.Question.Asking;
import org.couveuse.shared.Form;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** The questions of one record, in the record's order. What is not asked for the moment is hidden and not sent. */
final class GroupAnswer implements Answer {

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Form.When> conditions = new LinkedHashMap<>();
    private final Div fields;
    private final Component shown;
    private final @Nullable Answer naming;

    /** Questions under each other, without a name of their own. */
    GroupAnswer(Class<?> type, String key, Asking asking, Div fields) {
        this(type, key, asking, fields, fields);
    }

    /** Questions within a named component. */
    GroupAnswer(Class<?> type, String key, Asking asking, Div fields, Component shown) {
        this.fields = fields;
        this.shown = shown;
        Question names = null;
        Answer name = null;
        var inner = asking.changed(() -> {
            reveal();
            asking.changed().run();
        });
        for (var part : type.getRecordComponents()) {
            var question = new Question(key + "." + part.getName(), part.getGenericType(), part, inner);
            var answer = Answers.to(question);
            answers.put(part.getName(), answer);
            var when = part.getAnnotation(Form.When.class);
            if (when != null) {
                conditions.put(part.getName(), when);
            }
            fields.add(answer.component());
            if (question.names() > (names == null ? 0 : names.names())) {
                names = question;
                name = answer;
            }
        }
        naming = name;
        reveal();
    }

    @Override
    public Component component() {
        return shown;
    }

    @Override
    public ObjectNode value() {
        return written(Answer::value, false);
    }

    @Override
    public ObjectNode draft() {
        return written(Answer::draft, true);
    }

    /** What the group is about: the thing chosen in it, else its first word or text. */
    @Override
    public String words() {
        return naming == null ? "" : naming.words();
    }

    @Override
    public void value(@Nullable JsonNode json) {
        answers.forEach((name, answer) -> answer.value(json == null ? null : json.get(name)));
        reveal();
    }

    @Override
    public void bind(String path, Refusal refusal) {
        if (!path.isEmpty()) {
            refusal.bind(path, shown);
        }
        answers.forEach((name, answer) -> {
            if (answer.component().isVisible()) {
                answer.bind(path.isEmpty() ? name : path + "." + name, refusal);
            }
        });
    }

    /** Gives the focus to the first question. */
    void focus() {
        Focus.first(fields);
    }

    private ObjectNode written(Function<Answer, @Nullable JsonNode> how, boolean hidden) {
        var node = JsonNodeFactory.instance.objectNode();
        answers.forEach((name, answer) -> {
            if (hidden || answer.component().isVisible()) {
                var value = how.apply(answer);
                if (value != null) {
                    node.set(name, value);
                }
            }
        });
        return node;
    }

    /** Shows what is asked now; a question that hangs on a hidden one is hidden too. */
    private void reveal() {
        conditions.forEach((name, when) -> {
            var answer = answers.get(name);
            var other = answers.get(when.field());
            if (answer != null && other != null) {
                var value = other.component().isVisible() ? other.value() : null;
                answer.component()
                        .setVisible(value != null && Arrays.asList(when.is()).contains(value.asText()));
            }
        });
    }
}
