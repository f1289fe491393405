package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.Form;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds how a question is answered, from the type of its component. */
final class Answers {

    private static final Function<String, JsonNode> TEXT = TextNode::new;

    private Answers() {}

    static Answer to(Question question) {
        if (question.type() instanceof ParameterizedType list) {
            return toList(question, list.getActualTypeArguments()[0]);
        }
        var type = (Class<?>) question.type();
        if (type.isRecord()) {
            return nested(question, type);
        }
        var offered = question.offered();
        if (offered != null) {
            return ChoiceAnswer.things(question, offered, TEXT);
        }
        if (type.isEnum()) {
            return ChoiceAnswer.words(question, words(question, type), TEXT);
        }
        if (type == boolean.class) {
            return new FlagAnswer(question);
        }
        if (type == Boolean.class) {
            return ChoiceAnswer.words(
                    question, yesAndNo(question), text -> BooleanNode.valueOf(Boolean.parseBoolean(text)));
        }
        if (type == LocalDate.class) {
            return DayAnswer.day(question);
        }
        if (type == Instant.class) {
            return DayAnswer.moment(question);
        }
        if (question.anchored()) {
            return ChoiceAnswer.words(question, marks(question), text -> new IntNode(Integer.parseInt(text)));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return TextAnswer.number(question);
        }
        return question.has(Form.Markdown.class) ? new MarkdownAnswer(question) : TextAnswer.text(question);
    }

    private static Answer toList(Question question, Type element) {
        var offered = question.offered();
        if (offered != null) {
            return new ChoicesAnswer(question, offered);
        }
        if (element instanceof Class<?> type && type.isEnum()) {
            return new ChoicesAnswer(question, words(question, type));
        }
        if (element == String.class) {
            return TextAnswer.lines(question);
        }
        if (element == Integer.class) {
            return TextAnswer.wholes(question);
        }
        return question.has(Form.Each.class)
                ? new EachAnswer(question, (Class<?>) element)
                : new RepeatedAnswer(question, element);
    }

    private static Answer nested(Question question, Class<?> type) {
        var fields = new Fields(question.label(), question.hint());
        fields.content().addClassName("form");
        var group = new GroupAnswer(type, question.key(), question.asking(), fields.content(), fields);
        return question.required() ? group : new Unless(group);
    }

    /** A record that need not be there: without any answer in it, it is not. */
    private record Unless(GroupAnswer group) implements Answer {

        @Override
        public Component component() {
            return group.component();
        }

        @Override
        public @Nullable JsonNode value() {
            var value = group.value();
            return value.isEmpty() ? null : value;
        }

        @Override
        public JsonNode draft() {
            return group.draft();
        }

        @Override
        public void value(@Nullable JsonNode json) {
            group.value(json);
        }

        @Override
        public void known(@Nullable JsonNode json) {
            group.known(json);
        }

        @Override
        public void bind(String path, Refusal refusal) {
            group.bind(path, refusal);
        }
    }

    private static List<Choice> words(Question question, Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .map(constant -> new Choice(
                        constant.name(),
                        question.asking().texts().of(question.asking().locale(), constant),
                        null))
                .toList();
    }

    /** The marks of a scale, each with what it stands for. */
    private static List<Choice> marks(Question question) {
        return IntStream.range(0, Question.MOST_MARKS)
                .mapToObj(mark -> mark)
                .filter(mark -> question.anchor(mark) != null)
                .map(mark -> new Choice(String.valueOf(mark), mark + "\u00a0· " + question.anchor(mark), null))
                .toList();
    }

    private static List<Choice> yesAndNo(Question question) {
        return List.of(
                new Choice("true", question.asking().say("inbox.form.yes"), null),
                new Choice("false", question.asking().say("inbox.form.no"), null));
    }
}
