package org.couveuse.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Texts;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to each operation the refusals it can answer, each with an example in the words of the product. */
@Component
class ApiRefusals implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    /** What refuses, by status: the key of an example's words. */
    private static final Map<Integer, String> CODES = Map.of(
            400, "shell.problem.malformed",
            401, "shell.problem.signIn",
            403, "shell.problem.forbidden",
            404, "shared.notFound",
            409, "shell.problem.race",
            413, "shell.problem.what.413",
            422, "shared.invalid",
            429, "shell.signIn.wait",
            507, "documents.noRoom");

    private final Texts texts;
    private final ObjectMapper json;

    ApiRefusals(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI description) {
        var problem = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true));
        problem.referencedSchemas.forEach(description.getComponents()::addSchemas);
        description.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            for (var status : refusals(path, method, operation)) {
                operation.getResponses().addApiResponse(String.valueOf(status), refusal(status, problem.schema));
            }
            if (isPublic(path)) {
                operation.setSecurity(List.of());
            }
        }));
    }

    private static List<Integer> refusals(String path, HttpMethod method, Operation operation) {
        var found = new LinkedHashMap<Integer, Boolean>();
        var body = operation.getRequestBody() != null;
        var parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        found.put(400, body || parameters);
        found.put(401, !isPublic(path));
        found.put(403, !isPublic(path) && !path.equals("/api/me"));
        found.put(404, path.contains("{"));
        found.put(409, method != HttpMethod.GET);
        found.put(413, body);
        found.put(422, body);
        found.put(429, true);
        found.put(507, method == HttpMethod.POST && path.endsWith("/attachments"));
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/public/") || path.startsWith("/api/calendar/");
    }

    private ApiResponse refusal(int status, Schema<?> schema) {
        var code = CODES.getOrDefault(status, "shell.problem.malformed");
        var problem = status == 422
                ? Problem.of(texts, Texts.FRENCH, status, code, 1)
                        .with(texts, Texts.FRENCH, List.of(FieldProblem.of("reason", "shared.required")))
                : Problem.of(texts, Texts.FRENCH, status, code);
        return new ApiResponse()
                .description(texts.in(Texts.ENGLISH, "shell.problem." + status))
                .content(new Content()
                        .addMediaType(PROBLEM, new MediaType().schema(schema).example(json.valueToTree(problem))));
    }
}
