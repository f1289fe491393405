package org.couveuse.inbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.couveuse.shared.Form;

/** Says in a schema when a field is asked for, in the schema's own words: {@code if} this answer, {@code else} not it. */
final class SchemaConditions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaConditions() {}

    /** The condition of one component of a record. */
    static ObjectNode of(Class<?> record, RecordComponent component, Form.When when) {
        var condition = JSON.objectNode();
        var asked = condition.putObject("if");
        asked.putArray("required").add(when.field());
        var values = asked.putObject("properties").putObject(when.field()).putArray("enum");
        for (var value : when.is()) {
            if (type(record, when.field()) == boolean.class || type(record, when.field()) == Boolean.class) {
                values.add(Boolean.parseBoolean(value));
            } else {
                values.add(value);
            }
        }
        condition.set("else", without(component));
        return condition;
    }

    /** Not there, or saying nothing. */
    private static ObjectNode without(RecordComponent component) {
        var without = JSON.objectNode();
        var name = component.getName();
        if (component.getType() == List.class) {
            without.putObject("properties").putObject(name).put("maxItems", 0);
        } else if (component.getType() == boolean.class) {
            without.putObject("properties").putObject(name).put("const", false);
        } else {
            without.putObject("not").putArray("required").add(name);
        }
        return without;
    }

    private static Class<?> type(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record + " has no " + name))
                .getType();
    }
}
