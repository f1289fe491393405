package org.couveuse.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in the work something is done.
 *
 * @param process id of the process model, e.g. {@code needIntake}
 * @param key business key: the aggregate whose process it is
 * @param step node of the model, e.g. {@code user_triageNeed}
 * @param task the engine's id of the task, null for a background step
 */
public record Place(
        String process, UUID key, String step, @Nullable String task) {}
