package org.couveuse.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * How running instances of older versions of a model come to its latest one: a file in {@code migrations/}. Nodes of the
 * same id go to themselves.
 *
 * @param process id of the process
 * @param reason why they are not left to finish in their version, for whoever decides it
 * @param nodes nodes that have another id now, from the old to the new one
 * @param clocks whether clocks start anew, as the new model says; else those that run go on
 */
public record MigrationPlan(
        String process, String reason, @Nullable Map<String, String> nodes, boolean clocks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The plans that this release brings. */
    static List<MigrationPlan> all() {
        try {
            var found = new ArrayList<MigrationPlan>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:migrations/*.json")) {
                found.add(JSON.readValue(file.getContentAsByteArray(), MigrationPlan.class));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nodes of another id, none where there are none. */
    Map<String, String> renamed() {
        return nodes == null ? Map.of() : nodes;
    }
}
