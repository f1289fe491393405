package org.couveuse.inbox;

import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;

/**
 * The other half of one user task: what its form asks, what one must know to answer, and what an answer does. One bean
 * for each node id; a later room implements it, the desk finds it. Screen and REST use the same one.
 *
 * @param <S> the record that is submitted
 */
public interface TaskHandler<S extends Record> {

    /** Node id of the user task, e.g. {@code user_triageNeed}. */
    String form();

    /** Type of what is submitted. Its components carry Bean Validation and {@link org.couveuse.shared.Form}. */
    Class<S> submission();

    /** What one needs to know to answer, what is known already, what can be chosen, and a valid example. */
    TaskSheet<S> sheet(OpenTask task, Actor actor);

    /**
     * Does it: one call of the room's service. The desk has locked the task, checked the caller's right and the
     * record's constraints; completing the task is the desk's.
     *
     * @return what the process is told
     */
    Outcome handle(OpenTask task, Actor actor, S submission);

    /** Persons who may not do this task though their role would allow it (separation of duties). */
    default Set<UUID> barred(OpenTask task) {
        return Set.of();
    }

    /** Whether a candidate may hand the task to another; a vote or an approval never is. */
    default boolean delegable() {
        return true;
    }
}
