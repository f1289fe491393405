package org.couveuse.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record from JSON, noting what does not fit instead of stopping at the first. Texts are trimmed, normalised
 * (NFC) and freed of characters that cannot be shown or stored; an empty text is an absent one.
 */
final class RecordReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 2_000;
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

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
            values[i] = value(node.get(name), components[i].getGenericType(), join(path, name));
        }
        return made(type, components, values);
    }

    private @Nullable Object value(@Nullable JsonNode node, Type type, String path) {
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
            return simple(node, target, path);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
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
            var value = value(node.get(i), element, path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private @Nullable Object simple(JsonNode node, Class<?> target, String path) {
        if (target == String.class) {
            return text(node, path);
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
            return LocalDate.parse(text);
        }
        if (target == Instant.class) {
            return OffsetDateTime.parse(text).toInstant();
        }
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        throw new IllegalStateException("no reader for " + target);
    }

    private @Nullable String text(JsonNode node, String path) {
        require(node.isTextual());
        var cleaned = clean(node.textValue());
        if (cleaned.length() > LONGEST_TEXT) {
            problems.add(FieldProblem.of(path, "shared.constraint.Size", LONGEST_TEXT, 0));
            return null;
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    static String clean(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return UNWANTED.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
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
        return name.length() > 60 ? name.substring(0, 60) : name;
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
