package org.couveuse.incubators;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of the model {@code incubationCycle}. */
final class IncubationCycleVariables {

    static final Variable<UUID> INCUBATOR = Variable.id("incubator");
    static final Variable<UUID> BODY = Variable.id("body");
    static final Variable<Instant> TERM_AT = Variable.moment("termAt");
    static final Variable<TermDecision> TERM_DECISION = Variable.choice("termDecision", TermDecision.class);
    static final Variable<UUID> SOLUTION = Variable.id("solution");
    static final Variable<UUID> CAMPAIGN = Variable.id("campaign");

    private IncubationCycleVariables() {}
}
