package org.couveuse.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import org.couveuse.shared.Examples;
import org.couveuse.shared.Gives;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Takes;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes each operation of the interface by what the code says of it: the shape and an example of what it takes and
 * of what it answers. What the code already describes by hand stays.
 */
@Component
class ApiOperations implements GlobalOperationComponentsCustomizer {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return customize(operation, null, method);
    }

    @Override
    public Operation customize(Operation operation, @Nullable Components components, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            takes(operation, components, parameter);
        }
        answers(operation, components, method);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiOperations::describe);
        }
        return operation;
    }

    private static void describe(io.swagger.v3.oas.models.parameters.Parameter parameter) {
        if (parameter.getDescription() != null) {
            return;
        }
        if (parameter.getName().equals("after")) {
            parameter.setDescription("the `next` of the part before; none for the first part");
        } else if (parameter.getName().equals("limit")) {
            parameter.setDescription("how many at most, up to 200; 50 unless told");
        }
    }

    private static void takes(Operation operation, @Nullable Components components, MethodParameter parameter) {
        var takes = parameter.getParameterAnnotation(Takes.class);
        var plain = parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)
                && parameter.getParameterType().isRecord();
        if (takes != null && !takes.csv().isEmpty()) {
            content(operation, CSV).schema(new Schema<String>().type("string")).example(takes.csv());
        } else if (takes != null) {
            body(operation, components, takes.value(), takes.example());
        } else if (plain) {
            body(operation, components, parameter.getParameterType().asSubclass(Record.class), "");
        }
    }

    private static void body(
            Operation operation, @Nullable Components components, Class<? extends Record> type, String example) {
        var media = content(operation, JSON);
        media.schema(schema(type, components));
        if (media.getExample() == null && media.getExamples() == null) {
            media.example(example.isEmpty() ? Examples.sent(type) : read(example));
        }
    }

    private static JsonNode read(String example) {
        try {
            return JsonColumn.CANONICAL.readTree(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example that is no JSON: " + example, e);
        }
    }

    private static MediaType content(Operation operation, String type) {
        var body = operation.getRequestBody();
        if (body == null) {
            body = new RequestBody().required(true);
            operation.setRequestBody(body);
        }
        if (body.getContent() == null) {
            body.setContent(new Content());
        }
        var known = body.getContent().get(type);
        if (known == null && body.getContent().size() == 1 && body.getContent().containsKey("*/*")) {
            known = body.getContent().remove("*/*");
            body.getContent().addMediaType(type, known);
        }
        if (known == null) {
            known = new MediaType();
            body.getContent().addMediaType(type, known);
        }
        return known;
    }

    private static Schema<?> schema(Type type, @Nullable Components components) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        if (components != null && resolved.referencedSchemas != null) {
            resolved.referencedSchemas.forEach(components::addSchemas);
        }
        return resolved.schema;
    }

    private static void answers(Operation operation, @Nullable Components components, HandlerMethod method) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        var gives = method.getMethodAnnotation(Gives.class);
        if (gives != null) {
            given(operation, gives);
            return;
        }
        var type = ResolvableType.forMethodReturnType(method.getMethod());
        if (type.resolve(Object.class) == ResponseEntity.class) {
            type = type.getGeneric(0);
        }
        if (type.resolve(Object.class) == void.class || type.resolve(Object.class) == Void.class) {
            return;
        }
        var example = type.resolve(Object.class) == JsonNode.class
                ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", "Une partie de ce qui sera envoyé.")
                : Examples.answered(type);
        var schema = schema(type.getType(), components);
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                example(response, schema, example);
            }
        });
    }

    private static void example(ApiResponse response, Schema<?> schema, JsonNode example) {
        var media = new MediaType().schema(schema).example(example);
        var known = response.getContent() == null ? null : response.getContent().get(JSON);
        if (known != null && known.getExamples() != null) {
            media.setExamples(known.getExamples());
            media.setExample(null);
        }
        response.setContent(new Content().addMediaType(JSON, media));
    }

    private static void given(Operation operation, Gives gives) {
        var text = !gives.example().isEmpty();
        var media = new MediaType().schema(new Schema<String>().type("string").format(text ? null : "binary"));
        if (text) {
            media.example(gives.example());
        }
        var ok = operation.getResponses().computeIfAbsent("200", s -> new ApiResponse().description("OK"));
        ok.setContent(new Content().addMediaType(gives.value(), media));
    }
}
