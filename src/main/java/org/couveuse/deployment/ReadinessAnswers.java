package org.couveuse.deployment;

import com.fasterxml.jackson.core.type.TypeReference;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What an organisation has of what it takes: people, data, systems, the will of its management. */
public record ReadinessAnswers(
        ReadinessLevel people,
        ReadinessLevel data,
        ReadinessLevel systems,
        ReadinessLevel management,
        @Nullable String gaps) {

    static class Column extends JsonColumn<ReadinessAnswers> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
