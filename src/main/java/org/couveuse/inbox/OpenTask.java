package org.couveuse.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Place;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * One task as the inbox knows it.
 *
 * @param id the engine's id of the task
 * @param form node id of the user task in its model, which names form, handler and texts
 * @param process id of the process, e.g. {@code needIntake}
 * @param key business key: id of the aggregate whose process opened the task
 * @param about what the task is about
 * @param candidates who may do it
 * @param assignee who has taken it, null while it is free
 * @param state open, done or gone
 * @param closedBy who did it, for a task that is done
 */
public record OpenTask(
        String id,
        String form,
        String process,
        UUID key,
        About about,
        List<Candidate> candidates,
        Instant created,
        Instant due,
        @Nullable UUID assignee,
        State state,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt) {

    /** The thing a task is about, as the inbox shows it. */
    public record About(
            UUID id,
            SubjectType type,
            UUID page,
            String title,
            @Nullable Stage stage,
            @Nullable UUID organisation,
            @Nullable UUID body) {

        /** What the inbox shows of a thing. */
        static About of(Card card) {
            return new About(
                    card.id(), card.type(), card.page(), card.title(), card.stage(), card.organisation(), card.body());
        }

        /** Address of its page. */
        public String address() {
            return type.address(page);
        }
    }

    /** Where a task stands. */
    public enum State {
        /** Waits for somebody. */
        OPEN,
        /** Somebody did it. */
        DONE,
        /** The process took it away: a clock ran out, the thing ended. */
        GONE
    }

    /** Where in the work it stands, as the trail names it. */
    Place place() {
        return new Place(process, key, form, id);
    }

    /** Whether nobody else has taken it. */
    public boolean freeFor(Actor actor) {
        return assignee == null || actor.is(assignee);
    }

    /** Whether it should have been done by now. */
    public boolean overdue(Instant now) {
        return state == State.OPEN && due.isBefore(now);
    }
}
