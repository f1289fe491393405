package org.couveuse.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What there is to do: the user tasks of the models and the requests the application answers. */
final class Operations {

    private static final Pattern TASK = Pattern.compile("userTask[^>]*\\bid=\"([^\"]+)\"");

    private Operations() {}

    /** Node ids of all user tasks. */
    static Set<String> tasks() {
        var found = new TreeSet<String>();
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                TASK.matcher(Files.readString(model)).results().forEach(task -> found.add(task.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Method and path of all requests that programs send. */
    static Set<String> requests(RequestMappingHandlerMapping mapping) {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .forEach(
                        path -> info.getMethodsCondition().getMethods().forEach(verb -> found.add(verb + " " + path))));
        return found;
    }
}
