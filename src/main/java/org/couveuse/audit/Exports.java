package org.couveuse.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes who took what away as a file. Taking something away changes nothing, so it is mostly read in a transaction that
 * writes nothing, or in none: the entry then has one of its own. It is written before the first byte goes out; without
 * it there is no file.
 */
@Component
public class Exports {

    /** How the verbs of these entries begin; they are for auditors and no part of a thing's history. */
    static final String VERB = "taken.";

    private final Trail trail;
    private final TransactionTemplate own;

    Exports(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Notes that a file was taken.
     *
     * @param person who took it; nothing is noted for whoever did not sign in and takes what is public
     * @param what what was taken, e.g. {@code toolkit}; becomes the verb {@code taken.<what>}
     * @param form in which form, e.g. {@code pdf}
     */
    public void note(@Nullable UUID person, String what, UUID subject, @Nullable String form) {
        if (person == null) {
            return;
        }
        var event = new Trail.Event(person, VERB + what, subject, form);
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            trail.record(event);
        } else {
            own.executeWithoutResult(status -> trail.record(event));
        }
    }
}
