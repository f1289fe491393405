package org.couveuse.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Examples made from the types themselves, so that they cannot say anything else than the types: one for what a record
 * is read from, which holds all its constraints, one for what is answered.
 */
public final class Examples {

    private static final int DEEPEST = 7;
    private static final String ID = "7f0c0a52-6f5e-4f5e-9d38-1f8a0c1f2b11";
    private static final ExampleWords WORDS = new ExampleWords();

    /** Whether it is something a program sends; else something it gets. */
    private final boolean sent;

    private final Deque<Class<?>> within = new ArrayDeque<>();

    private Examples(boolean sent) {
        this.sent = sent;
    }

    /** What a program would send to be read into this record: fields that depend on another one are left out. */
    public static JsonNode sent(Class<? extends Record> type) {
        var made = new Examples(true).of(ResolvableType.forClass(type), null);
        return made == null ? JsonColumn.CANONICAL.createObjectNode() : made;
    }

    /** What a program would get as an answer of this type. */
    public static JsonNode answered(ResolvableType type) {
        var made = new Examples(false).of(type, null);
        return made == null ? JsonColumn.CANONICAL.createObjectNode() : made;
    }

    private @Nullable JsonNode of(ResolvableType type, @Nullable RecordComponent where) {
        var raw = type.resolve(Object.class);
        if (raw.isArray() || Collection.class.isAssignableFrom(raw)) {
            return list(
                    raw.isArray()
                            ? type.getComponentType()
                            : type.asCollection().getGeneric(0),
                    where);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(type.asMap());
        }
        if (raw.isRecord()) {
            return record(type, raw);
        }
        return simple(raw, where);
    }

    private @Nullable JsonNode record(ResolvableType type, Class<?> raw) {
        if (within.contains(raw) || within.size() >= DEEPEST) {
            return null;
        }
        within.push(raw);
        try {
            var made = JsonColumn.CANONICAL.createObjectNode();
            for (var component : raw.getRecordComponents()) {
                if (skipped(component)) {
                    continue;
                }
                var value = of(ResolvableType.forType(component.getGenericType(), type), component);
                if (value != null) {
                    made.set(component.getName(), value);
                }
            }
            return made;
        } finally {
            within.pop();
        }
    }

    private boolean skipped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
                || (sent
                        && (component.isAnnotationPresent(Form.When.class)
                                || component.getAccessor().isAnnotationPresent(Pattern.class))
                        && !required(component));
    }

    private static boolean required(RecordComponent component) {
        return has(component, NotNull.class) || has(component, NotBlank.class) || has(component, NotEmpty.class);
    }

    private ArrayNode list(ResolvableType element, @Nullable RecordComponent where) {
        var list = JsonColumn.CANONICAL.createArrayNode();
        var size = where == null ? null : where.getAccessor().getAnnotation(Size.class);
        var wanted = size == null ? 1 : Math.max(1, size.min());
        for (var i = 0; i < wanted; i++) {
            var one = of(element, element.resolve(Object.class) == String.class ? where : null);
            if (one != null) {
                list.add(one);
            }
        }
        return list;
    }

    private ObjectNode map(ResolvableType type) {
        var map = JsonColumn.CANONICAL.createObjectNode();
        var key = of(type.getGeneric(0), null);
        var value = of(type.getGeneric(1), null);
        if (key != null && value != null) {
            map.set(key.asText(), value);
        }
        return map;
    }

    private @Nullable JsonNode simple(Class<?> raw, @Nullable RecordComponent where) {
        var json = JsonColumn.CANONICAL;
        if (raw == String.class || raw == CharSequence.class) {
            return json.valueToTree(text(where));
        }
        if (raw == UUID.class) {
            return json.valueToTree(ID);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return json.valueToTree(true);
        }
        if (raw == LocalDate.class) {
            return json.valueToTree(WORDS.late(where) ? "2027-06-30" : "2027-02-01");
        }
        if (raw == Instant.class) {
            return json.valueToTree(WORDS.late(where) ? "2027-06-30T20:00:00Z" : "2027-02-01T14:00:00Z");
        }
        if (raw == URI.class) {
            return json.valueToTree("urn:couveuse:shared.invalid");
        }
        if (raw.isEnum()) {
            return json.valueToTree(((Enum<?>) raw.getEnumConstants()[0]).name());
        }
        if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return json.valueToTree(number(raw, where));
        }
        if (raw == ObjectNode.class) {
            return json.createObjectNode().put("type", "object");
        }
        return null;
    }

    private static Number number(Class<?> raw, @Nullable RecordComponent where) {
        var whole = raw != BigDecimal.class && raw != double.class && raw != Double.class;
        var value = whole ? BigDecimal.valueOf(3) : new BigDecimal("12.5");
        if (where != null) {
            var accessor = where.getAccessor();
            var least = accessor.getAnnotation(Min.class);
            var most = accessor.getAnnotation(Max.class);
            var from = accessor.getAnnotation(DecimalMin.class);
            var to = accessor.getAnnotation(DecimalMax.class);
            value = least == null ? value : value.max(BigDecimal.valueOf(least.value()));
            value = most == null ? value : value.min(BigDecimal.valueOf(most.value()));
            value = from == null ? value : value.max(new BigDecimal(from.value()));
            value = to == null ? value : value.min(new BigDecimal(to.value()));
        }
        return whole ? (Number) value.longValue() : value;
    }

    private static String text(@Nullable RecordComponent where) {
        if (where == null) {
            return WORDS.of("");
        }
        var words = WORDS.of(where.getName());
        var size = where.getAccessor().getAnnotation(Size.class);
        if (size == null) {
            return words;
        }
        var fitting = words.length() < size.min() ? words + " " + words.repeat(size.min()) : words;
        return fitting.length() > size.max() ? fitting.substring(0, size.max()) : fitting;
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint);
    }
}
