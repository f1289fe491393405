package org.couveuse.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** JSON in the shape of a record, and the places in it. */
final class Shapes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(\\[0])?");

    private Shapes() {}

    /**
     * A place in a submission that takes a value of its own, or a list of such.
     *
     * @param path dots and indexes, the first element of each list
     */
    record Leaf(String path, Class<?> type, boolean list) {}

    /** Something of the right type everywhere; rules between fields are another matter. */
    static ObjectNode filled(Class<?> record) {
        var node = JSON.objectNode();
        for (var component : record.getRecordComponents()) {
            node.set(component.getName(), value(component.getGenericType()));
        }
        return node;
    }

    /** All places of a record, those of its lists' first element included. */
    static List<Leaf> leaves(Class<?> record) {
        var leaves = new ArrayList<Leaf>();
        collect(record, "", leaves);
        return leaves;
    }

    /** A copy with another value at a place; parts that are missing on the way are made. */
    static ObjectNode with(ObjectNode body, Class<?> record, String path, JsonNode value) {
        var copy = body.deepCopy();
        var steps = path.split("\\.");
        ObjectNode at = copy;
        Class<?> type = record;
        for (var i = 0; i < steps.length; i++) {
            var step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                throw new IllegalArgumentException(path);
            }
            var name = step.group(1);
            var inList = step.group(2) != null;
            var declared = declared(type, name);
            if (i == steps.length - 1) {
                put(at, name, inList, value);
                return copy;
            }
            type = inList ? element(declared) : (Class<?>) declared;
            at = inList ? first(at, name, type) : within(at, name, type);
        }
        throw new IllegalArgumentException(path);
    }

    private static void put(ObjectNode at, String name, boolean inList, JsonNode value) {
        if (!inList) {
            at.set(name, value);
        } else if (at.get(name) instanceof ArrayNode list && !list.isEmpty()) {
            list.set(0, value);
        } else {
            at.putArray(name).add(value);
        }
    }

    private static ObjectNode first(ObjectNode at, String name, Class<?> type) {
        var list = at.get(name) instanceof ArrayNode known ? known : at.putArray(name);
        if (list.isEmpty()) {
            list.add(filled(type));
        }
        return (ObjectNode) list.get(0);
    }

    private static ObjectNode within(ObjectNode at, String name, Class<?> type) {
        if (!(at.get(name) instanceof ObjectNode)) {
            at.set(name, filled(type));
        }
        return (ObjectNode) at.get(name);
    }

    private static void collect(Class<?> record, String prefix, List<Leaf> leaves) {
        for (var component : record.getRecordComponents()) {
            var path = prefix + component.getName();
            var type = component.getGenericType();
            if (type instanceof ParameterizedType) {
                var element = element(type);
                leaves.add(new Leaf(path, element, true));
                if (element.isRecord()) {
                    collect(element, path + "[0].", leaves);
                } else {
                    leaves.add(new Leaf(path + "[0]", element, false));
                }
            } else if (component.getType().isRecord()) {
                collect(component.getType(), path + ".", leaves);
            } else {
                leaves.add(new Leaf(path, component.getType(), false));
            }
        }
    }

    private static JsonNode value(Type type) {
        if (type instanceof ParameterizedType) {
            return JSON.arrayNode().add(value(element(type)));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return filled(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return JSON.booleanNode(true);
        }
        if (Number.class.isAssignableFrom(plain) || plain == int.class || plain == long.class) {
            return JSON.numberNode(1);
        }
        if (plain.isEnum()) {
            return JSON.textNode(((Enum<?>) plain.getEnumConstants()[0]).name());
        }
        if (plain == UUID.class) {
            return JSON.textNode(new UUID(7, 7).toString());
        }
        return JSON.textNode(
                plain == LocalDate.class
                        ? "2026-12-01"
                        : plain == Instant.class
                                ? Instant.parse("2026-12-01T15:00:00Z").toString()
                                : "Un texte.");
    }

    private static Type declared(Class<?> record, String name) {
        for (var component : record.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return component.getGenericType();
            }
        }
        throw new IllegalArgumentException(record + " has no " + name);
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
