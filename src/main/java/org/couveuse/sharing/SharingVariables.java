package org.couveuse.sharing;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of {@code sharing.bpmn}. */
final class SharingVariables {

    static final Variable<UUID> INCUBATOR = Variable.id("incubator");
    static final Variable<UUID> BODY = Variable.id("body");
    static final Variable<Instant> REVIEW_CLOSING = Variable.moment("reviewClosing");
    static final Variable<ReviewVerdict> REVIEW_VERDICT = Variable.choice("reviewVerdict", ReviewVerdict.class);
    static final Variable<Publication> PUBLICATION = Variable.choice("publication", Publication.class);
    static final Variable<SharingOutcome> OUTCOME = Variable.choice("sharingOutcome", SharingOutcome.class);

    private SharingVariables() {}
}
