package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Set<String> keys = new LinkedHashSet<>();
    private final @Nullable Answer naming;
    private boolean settled;

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
            if (question.has(Form.Key.class)) {
                keys.add(part.getName());
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
    public void known(@Nullable JsonNode json) {
        answers.forEach((name, answer) -> answer.known(json == null ? null : json.get(name)));
        reveal();
    }

    /** Settles what the group is about: that is sent, and no longer asked. Refuses a group that has no key. */
    void settle() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("nothing says what a line is about");
        }
        settled = true;
        keys.forEach(key -> answer(key).component().setVisible(false));
        reveal();
    }

    /** What a settled group is about, in words. */
    String about() {
        return keys.stream()
                .map(key -> answer(key).words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Whether another line is about the same. */
    boolean sameAs(JsonNode line) {
        return keys.stream().allMatch(key -> {
            var own = answer(key).value();
            var other = line.get(key);
            return own == null ? other == null || other.isNull() : own.equals(other);
        });
    }

    /** Whether a settled group has no answer to what it asks; boxes count once they are ticked. */
    boolean isBlank() {
        return answers.entrySet().stream()
                .filter(answer -> !keys.contains(answer.getKey()) && sent(answer.getKey()))
                .map(answer -> answer.getValue().value())
                .allMatch(value -> value == null || value.isBoolean() && !value.booleanValue());
    }

    @Override
    public void bind(String path, Refusal refusal) {
        if (!path.isEmpty()) {
            refusal.bind(path, shown);
        }
        answers.forEach((name, answer) -> {
            if (settled && keys.contains(name)) {
                refusal.bind(path + "." + name, shown);
            } else if (answer.component().isVisible()) {
                answer.bind(path.isEmpty() ? name : path + "." + name, refusal);
            }
        });
    }

    /** Puts something right under a question. */
    void under(String name, Component shown) {
        fields.addComponentAtIndex(fields.indexOf(answer(name).component()) + 1, shown);
    }

    /** Gives the focus to the first question. */
    void focus() {
        Focus.first(fields);
    }

    private ObjectNode written(Function<Answer, @Nullable JsonNode> how, boolean hidden) {
        var node = JsonNodeFactory.instance.objectNode();
        answers.forEach((name, answer) -> {
            if (hidden || sent(name)) {
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
                var value = sent(when.field()) ? other.value() : null;
                answer.component()
                        .setVisible(value != null && Arrays.asList(when.is()).contains(value.asText()));
            }
        });
    }

    private boolean sent(String name) {
        return settled && keys.contains(name) || answer(name).component().isVisible();
    }

    private Answer answer(String name) {
        return Objects.requireNonNull(answers.get(name));
    }
}
