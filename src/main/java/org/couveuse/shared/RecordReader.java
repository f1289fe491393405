package org.couveuse.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record from JSON, noting what does not fit instead of stopping at the first. Texts are trimmed and
 * normalised (NFC), an empty text is an absent one; characters that cannot be shown or stored are refused, never
 * dropped without a word.
 */
final class RecordReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 2_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return problems;
    }

    <R extends Record> @Nullable R read(@Nullable JsonNode node, Class<R> type) {
        return record(node, type, "");
    }

    private <R extends Record> @Nullable R record(@Nullable JsonNode node, Class<R> type, String path) {
        if (node == null || !node.isObject()) {
            problems.add(FieldProblem.of(path, "shared.notObject"));
            return null;
        }
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(FieldProblem.of(join(path, clip(name)), "shared.unknownField"));
            }
        });
        var values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var name = components[i].getName();
            values[i] = value(node.get(name), components[i].getGenericType(), join(path, name), longest(components[i]));
            if (values[i] == null && components[i].getType().isPrimitive()) {
                values[i] = missing(components[i].getType(), join(path, name));
            }
        }
        return made(type, components, values);
    }

    /** What nothing can stand for: said once, and filled so that the rest can be checked. */
    private Object missing(Class<?> primitive, String path) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(path))) {
            problems.add(FieldProblem.of(path, "shared.constraint.NotNull"));
        }
        if (primitive == boolean.class) {
            return false;
        }
        return primitive == long.class ? (Object) 0L : (Object) 0;
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path, int longest) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(node, list.getActualTypeArguments()[0], path);
        }
        var target = (Class<?>) type;
        if (node == null
                || node.isNull()
                || (node.isTextual() && node.textValue().isBlank())) {
            return target == boolean.class ? Boolean.FALSE : null;
        }
        if (target.isRecord()) {
            return record(node, target.asSubclass(Record.class), path);
        }
        try {
            return simple(node, target, path, longest);
        } catch (ArithmeticException e) {
            problems.add(FieldProblem.of(path, "shared.wrongType.whole"));
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(FieldProblem.of(path, "shared.wrongType." + kind(target)));
            return null;
        }
    }

    private List<Object> list(@Nullable JsonNode node, Type element, String path) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            problems.add(
                    FieldProblem.of(path, node.isArray() ? "shared.tooMany" : "shared.wrongType.list", LONGEST_LIST));
            return List.of();
        }
        var values = new ArrayList<>();
        for (var i = 0; i < node.size(); i++) {
            var place = path + "[" + i + "]";
            if (node.get(i).isNull()) {
                problems.add(FieldProblem.of(place, "shared.required"));
            }
            var value = value(node.get(i), element, place, LONGEST_TEXT);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object simple(JsonNode node, Class<?> target, String path, int longest) {
        if (target == String.class) {
            return text(node, path, longest);
        }
        if (target == boolean.class || target == Boolean.class) {
            require(node.isBoolean());
            return node.booleanValue();
        }
        if (target == Integer.class || target == int.class) {
            return number(node).intValueExact();
        }
        if (target == Long.class || target == long.class) {
            return number(node).longValueExact();
        }
        if (target == BigDecimal.class) {
            var number = number(node);
            require(number.precision() - number.scale() <= 15 && number.scale() <= 10);
            return number;
        }
        require(node.isTextual());
        var text = node.textValue().strip();
        if (target == UUID.class) {
            require(text.length() == 36);
            return UUID.fromString(text);
        }
        if (target == LocalDate.class) {
            return within(LocalDate.parse(text), path);
        }
        if (target == Instant.class) {
            var moment = OffsetDateTime.parse(text);
            return within(moment.toLocalDate(), path) == null ? null : moment.toInstant();
        }
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        throw new IllegalStateException("no reader for " + target);
    }

    private @Nullable String text(JsonNode node, String path, int longest) {
        require(node.isTextual());
        var typed = node.textValue();
        if (Checks.hasControl(typed)) {
            problems.add(FieldProblem.of(path, "shared.control"));
            return null;
        }
        var tidy = typed.length() > 2 * LONGEST_TEXT ? typed : tidy(typed);
        if (tidy.length() > LONGEST_TEXT) {
            problems.add(FieldProblem.of(path, "shared.tooLong", longest));
            return null;
        }
        return tidy.isEmpty() ? null : tidy;
    }

    private static String tidy(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
    }

    /** No process looks further back or ahead; no database and no calendar takes every year Java knows. */
    private @Nullable LocalDate within(LocalDate day, String path) {
        if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
            return day;
        }
        problems.add(
                FieldProblem.of(path, "shared.otherCentury", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        return null;
    }

    private static int longest(RecordComponent component) {
        var size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? LONGEST_TEXT : Math.min(LONGEST_TEXT, size.max());
    }

    private static BigDecimal number(JsonNode node) {
        require(node.getNodeType() == JsonNodeType.NUMBER && Double.isFinite(node.doubleValue()));
        return node.decimalValue();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException();
        }
    }

    private static String kind(Class<?> target) {
        if (target.isEnum()) {
            return "choice";
        }
        return Number.class.isAssignableFrom(target) || target == int.class || target == long.class
                ? "number"
                : target == Boolean.class || target == boolean.class
                        ? "flag"
                        : target == LocalDate.class ? "date" : target == Instant.class ? "moment" : "text";
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String clip(String name) {
        return Typed.cut(Typed.visible(name), 60);
    }

    private static <R extends Record> R made(Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuleViolation refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot make a " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
