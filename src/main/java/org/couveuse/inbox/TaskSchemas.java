package org.couveuse.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.shared.Form;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Describes what a task takes so that a program can complete it knowing nothing else: the record's own shape and
 * constraints, what can be chosen in this task, labels in the caller's language, and a complete valid example.
 */
@Component
class TaskSchemas {

    private static final int SAMPLES = 10;

    private final Texts texts;
    private final SchemaGenerator generator;
    private final Map<Class<?>, ObjectNode> shapes = new ConcurrentHashMap<>();

    TaskSchemas(Texts texts) {
        this.texts = texts;
        var builder = new SchemaGeneratorConfigBuilder(
                        JsonColumn.CANONICAL, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_ALL_SCHEMAS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forTypesInGeneral().withSubtypeResolver((type, context) -> null);
        this.generator = new SchemaGenerator(builder.build());
    }

    ObjectNode schema(TaskHandler<?> handler, OpenTask task, TaskSheet<?> sheet, Locale locale) {
        var schema = shapes.computeIfAbsent(handler.submission(), this::shape).deepCopy();
        schema.put("title", texts.in(locale, "task." + handler.form()));
        describe(schema, handler.submission(), "task." + handler.form(), task.id(), sheet.choices(), locale);
        ArrayNode examples = schema.putArray("examples");
        JsonNode example = JsonColumn.CANONICAL.valueToTree(sheet.example());
        examples.add(withoutNulls(example));
        return schema;
    }

    private ObjectNode shape(Class<?> type) {
        return generator.generateSchema(type);
    }

    private void describe(
            ObjectNode schema,
            Class<?> type,
            String prefix,
            String task,
            Map<String, List<Choice>> choices,
            Locale locale) {
        var properties = (ObjectNode) schema.get("properties");
        if (properties == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            var node = (ObjectNode) properties.get(component.getName());
            var key = prefix + "." + component.getName();
            node.put("title", texts.in(locale, key));
            if (texts.has(key + ".hint")) {
                node.put("description", texts.in(locale, key + ".hint"));
            }
            if (texts.has(key + ".1")) {
                node.put("description", scale(key, locale));
            }
            var target = node.has("items") ? (ObjectNode) node.get("items") : node;
            var oneOf = component.getAnnotation(Form.OneOf.class);
            if (oneOf != null) {
                offer(target, task, oneOf.value(), choices.getOrDefault(oneOf.value(), List.of()));
            }
            var when = component.getAnnotation(Form.When.class);
            if (when != null) {
                schema.withArray("allOf").add(SchemaConditions.of(type, component, when));
            }
            var nested = nested(component);
            if (nested.isRecord()) {
                describe(target, nested, key, task, choices, locale);
            }
        }
    }

    /** What the marks of a scale stand for. */
    private String scale(String key, Locale locale) {
        return IntStream.range(0, 8)
                .filter(mark -> texts.has(key + "." + mark))
                .mapToObj(mark -> mark + " = " + texts.in(locale, key + "." + mark))
                .collect(Collectors.joining("; "));
    }

    private static void offer(ObjectNode target, String task, String name, List<Choice> offered) {
        if (offered.isEmpty()) {
            return;
        }
        var few = offered.size() <= TaskSheet.LISTED;
        var values = target.putArray(few ? "enum" : "examples");
        offered.stream().limit(few ? TaskSheet.LISTED : SAMPLES).forEach(c -> values.add(c.value()));
        if (few) {
            var labels = target.putArray("x-labels");
            offered.forEach(c -> labels.add(c.label()));
        } else {
            target.put("x-lookup", "/api/tasks/" + task + "/choices/" + name + "?q=");
        }
    }

    private static Class<?> nested(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return component.getType();
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var nulls = new java.util.ArrayList<String>();
            object.properties().forEach(e -> {
                if (e.getValue().isNull()) {
                    nulls.add(e.getKey());
                } else {
                    withoutNulls(e.getValue());
                }
            });
            object.remove(nulls);
        } else if (node instanceof ArrayNode array) {
            array.forEach(TaskSchemas::withoutNulls);
        }
        return node;
    }
}
