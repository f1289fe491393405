package org.couveuse.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes that somebody who signed in was refused a thing that exists. A refusal rolls everything back, so the entry is
 * written afterwards, in a transaction of its own. Who is not signed in, and who asks for what does not exist, leaves no
 * entry: anybody could fill the trail with those.
 */
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Trail trail;
    private final Places places;
    private final TransactionTemplate transaction;

    Refusals(Trail trail, Places places, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How the verbs of these entries begin; they are for auditors and no part of a thing's history. */
    static final String VERB = "refused.";

    /**
     * Notes a refusal, after the current transaction if there is one.
     *
     * @param person who was refused; nothing is noted for the anonymous holder of a private link
     * @param what what was asked for, e.g. {@code user_triageNeed}; becomes the verb {@code refused.<what>}
     */
    public void note(@Nullable UUID person, String what, UUID subject) {
        if (person == null) {
            return;
        }
        var event = new Trail.Event(person, VERB + what, subject, null);
        var place = places.now().orElse(null);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            write(event, place);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                write(event, place);
            }
        });
    }

    private void write(Trail.Event event, @Nullable Place place) {
        try {
            transaction.executeWithoutResult(status -> {
                if (place == null) {
                    trail.record(event);
                } else {
                    places.at(place, () -> trail.record(event));
                }
            });
        } catch (RuntimeException e) {
            // the person gets the refusal, not this
            LOG.error("a refusal could not be written into the trail: {}", event, e);
        }
    }
}
