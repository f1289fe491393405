package org.couveuse.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was sent though nobody asked for it: a value for a field whose {@link Form.When} does not hold. Dropping it
 * without a word would let a program believe that it was heard. A screen never sends such a value: it hides the field,
 * keeps what was typed there in the draft only, and shows it again when the answer changes back.
 */
final class Conditions {

    private final Set<String> broken;
    private final List<FieldProblem> problems = new ArrayList<>();

    private Conditions(Set<String> broken) {
        this.broken = broken;
    }

    /**
     * The fields that were not asked for.
     *
     * @param record as read from {@code body}
     * @param broken paths that are refused already: nothing more is said about them, nor about what hangs on them
     */
    static List<FieldProblem> unasked(Record record, JsonNode body, Set<String> broken) {
        var conditions = new Conditions(broken);
        conditions.look(record, body, "");
        return conditions.problems;
    }

    /** A copy of a body without what its own answers leave unasked. */
    static ObjectNode asked(ObjectNode body, Class<?> type) {
        var copy = body.deepCopy();
        for (var component : type.getRecordComponents()) {
            var when = component.getAnnotation(Form.When.class);
            var other = when == null ? null : copy.get(when.field());
            if (when != null && !Arrays.asList(when.is()).contains(other == null ? "false" : other.asText())) {
                copy.remove(component.getName());
            }
            var element = element(component.getGenericType());
            var part = copy.get(component.getName());
            if (element.isRecord() && part instanceof ObjectNode nested) {
                copy.set(component.getName(), asked(nested, element));
            } else if (element.isRecord() && part instanceof ArrayNode list) {
                for (var i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof ObjectNode nested) {
                        list.set(i, asked(nested, element));
                    }
                }
            }
        }
        return copy;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private void look(Record record, JsonNode body, String prefix) {
        for (var component : record.getClass().getRecordComponents()) {
            var sent = body.get(component.getName());
            if (sent == null || !given(component.getType(), sent)) {
                continue;
            }
            var path = prefix + component.getName();
            var when = component.getAnnotation(Form.When.class);
            if (when == null || asked(record, when, prefix)) {
                into(value(record, component), sent, path);
            } else if (!broken.contains(path)) {
                problems.add(FieldProblem.of(path, "shared.notAsked", when.field(), String.join(", ", when.is())));
            }
        }
    }

    private void into(@Nullable Object value, JsonNode sent, String path) {
        if (value instanceof Record nested && sent.isObject()) {
            look(nested, sent, path + ".");
        } else if (value instanceof List<?> list && list.size() == sent.size()) {
            for (var i = 0; i < list.size(); i++) {
                into(list.get(i), sent.get(i), path + "[" + i + "]");
            }
        }
    }

    /** Whether the field is asked for; when what it hangs on is refused, nobody can tell. */
    private boolean asked(Record record, Form.When when, String prefix) {
        var other = component(record, when.field());
        var value = value(record, other);
        if (broken.contains(prefix + when.field()) || (value == null && required(other))) {
            return true;
        }
        var word = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        return value != null && Arrays.asList(when.is()).contains(word);
    }

    /** Whether anything is said: nothing, an empty text or list, and a box that is not ticked say nothing. */
    private static boolean given(Class<?> type, JsonNode sent) {
        if (sent.isObject()) {
            for (var part : sent) {
                if (given(Object.class, part)) {
                    return true;
                }
            }
            return false;
        }
        return !(sent.isNull()
                || (sent.isTextual() && sent.textValue().isBlank())
                || (sent.isArray() && sent.isEmpty())
                || (type == boolean.class && sent.isBoolean() && !sent.booleanValue()));
    }

    private static boolean required(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class);
    }

    private static RecordComponent component(Record record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record.getClass() + " has no " + name));
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var reader = component.getAccessor();
            reader.setAccessible(true);
            return reader.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
