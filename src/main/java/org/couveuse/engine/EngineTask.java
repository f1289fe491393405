package org.couveuse.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine opened it.
 *
 * @param id the engine's id
 * @param form node id, which is the form's id
 * @param process id of the process, e.g. {@code needIntake}
 * @param key business key: the aggregate the process carries
 * @param subject what the task is about, the aggregate itself unless the process has a variable {@code subject}
 * @param candidates who may do it
 */
public record EngineTask(
        String id,
        String form,
        String process,
        UUID key,
        UUID subject,
        List<Candidate> candidates,
        Instant created,
        Instant due) {

    /** A task opened; said within the transaction that opened it. */
    public record Opened(EngineTask task) {}

    /**
     * A task closed, done or taken away by the process; said within the transaction that closed it.
     *
     * @param by who did it at the desk; nobody when the process took it away
     */
    public record Closed(
            String task, boolean done, @Nullable UUID by) {}

    /** An open task came to another version of its model; said within the transaction that moved it. */
    public record Moved(String task) {}
}
