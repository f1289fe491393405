package org.couveuse.people;

import java.util.UUID;
import org.couveuse.audit.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of what a person may do, in the transaction of the change; sessions compare the count with each
 * request, on whichever node they are.
 */
@Component
class Rights {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Rights(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /**
     * A role was given. Where the product gave it as part of the person's own work (a team was formed), their sessions go
     * on and know it; where somebody gave it, they end.
     */
    void given(Membership membership, Actor by) {
        note("membership.granted", membership, by);
        if (by.isSystem()) {
            jdbc.sql("update person set rights_version = rights_version + 1 where id = ?")
                    .param(membership.person())
                    .update();
        } else {
            changed(membership.person());
        }
    }

    /** A role was taken away: the person's sessions end. */
    void taken(Membership membership, Actor by) {
        note("membership.revoked", membership, by);
        changed(membership.person());
    }

    /** Somebody takes part no longer, or again: their sessions end. */
    void takesPart(UUID person, boolean active, Actor by) {
        var action = active ? "person.activated" : "person.deactivated";
        trail.record(new Trail.Event(by.person(), action, person, null));
        changed(person);
    }

    /** Somebody gave or took a right, shut the person out or changed the password: their sessions end. */
    void changed(UUID person) {
        jdbc.sql("update person set rights_version = rights_version + 1, session_version = session_version + 1"
                        + " where id = ?")
                .param(person)
                .update();
        events.publishEvent(new Person.SessionsEnded(person));
    }

    private void note(String action, Membership membership, Actor by) {
        trail.record(new Trail.Event(
                by.person(), action, membership.person(), membership.candidate().toString()));
    }
}
