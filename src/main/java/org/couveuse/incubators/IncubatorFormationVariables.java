package org.couveuse.incubators;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of the model {@code incubatorFormation}. */
final class IncubatorFormationVariables {

    static final Variable<UUID> INCUBATOR = Variable.id("incubator");
    static final Variable<UUID> BODY = Variable.id("body");
    static final Variable<Boolean> TEAM_COMPLETE = Variable.flag("teamComplete");
    static final Variable<CharterReview> CHARTER_REVIEW = Variable.choice("charterReview", CharterReview.class);
    static final Variable<Boolean> FUNDING_NEEDED = Variable.flag("fundingNeeded");
    static final Variable<FundingDecision> FUNDING = Variable.choice("funding", FundingDecision.class);
    static final Variable<Instant> WARNING_AT = Variable.moment("warningAt");
    static final Variable<Instant> TERM_AT = Variable.moment("termAt");

    private IncubatorFormationVariables() {}
}
