package org.couveuse.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the description of the interface must say of every operation. */
final class ApiDescriptionRules {

    private static final String PROBLEM = "application/problem+json";

    private ApiDescriptionRules() {}

    /** What is missing, in words. */
    static List<String> missing(JsonNode description) {
        var missing = new ArrayList<String>();
        operations(description).forEach((name, operation) -> {
            if (operation.path("summary").asText().isBlank()) {
                missing.add(name + " has no summary");
            }
            var body = operation.path("requestBody");
            if (body.isObject()
                    && body.path("content").path("multipart/form-data").isMissingNode()) {
                body.path("content").fields().forEachRemaining(media -> {
                    if (examples(media.getValue()).isEmpty()) {
                        missing.add(name + " has no example of what it takes");
                    }
                });
            }
            answers(name, operation, missing);
        });
        return missing;
    }

    private static void answers(String name, JsonNode operation, List<String> missing) {
        var told = new ArrayList<String>();
        operation.path("responses").fields().forEachRemaining(response -> {
            told.add(response.getKey());
            response.getValue().path("content").fields().forEachRemaining(media -> {
                var binary =
                        "binary".equals(media.getValue().at("/schema/format").asText());
                if (!binary && examples(media.getValue()).isEmpty()) {
                    missing.add(name + " has no example of " + response.getKey() + " " + media.getKey());
                }
                if (response.getKey().startsWith("4") && !media.getKey().equals(PROBLEM)) {
                    missing.add(name + " refuses with " + media.getKey());
                }
            });
        });
        wanted(name)
                .filter(status -> !told.contains(status))
                .forEach(s -> missing.add(name + " does not tell of " + s));
    }

    private static Stream<String> wanted(String name) {
        var wanted = new ArrayList<String>(List.of("429"));
        if (!name.contains("/api/public/") && !name.contains("/api/calendar/")) {
            wanted.add("401");
        }
        if (name.contains("{")) {
            wanted.add("404");
        }
        if (!name.startsWith("GET")) {
            wanted.add("409");
        }
        return wanted.stream();
    }

    static List<JsonNode> examples(JsonNode media) {
        var found = new ArrayList<JsonNode>();
        if (media.hasNonNull("example")
                && !(media.get("example").isObject() && media.get("example").isEmpty())) {
            found.add(media.get("example"));
        }
        media.path("examples").forEach(example -> found.add(example.path("value")));
        return found;
    }

    static Map<String, JsonNode> operations(JsonNode description) {
        var found = new TreeMap<String, JsonNode>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(verb -> found.put(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), verb.getValue())));
        return found;
    }
}
