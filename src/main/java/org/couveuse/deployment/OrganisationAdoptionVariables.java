package org.couveuse.deployment;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** What the model {@code organisation-adoption.bpmn} is told and asks. */
final class OrganisationAdoptionVariables {

    static final Variable<UUID> ORGANISATION = Variable.id("organisation");
    static final Variable<UUID> CAMPAIGN = Variable.id("campaign");
    static final Variable<UUID> SOLUTION = Variable.id("solution");
    static final Variable<AdoptionOffer> OFFER = Variable.choice("offer", AdoptionOffer.class);
    static final Variable<InvitationReply> ANSWER = Variable.choice("answer", InvitationReply.class);
    static final Variable<Instant> POSTPONED_UNTIL = Variable.moment("postponedUntil");
    static final Variable<CallOutcome> CALL_OUTCOME = Variable.choice("callOutcome", CallOutcome.class);
    static final Variable<ReadinessOutcome> ASSESSMENT = Variable.choice("assessment", ReadinessOutcome.class);
    static final Variable<Instant> NEXT_REPORT_AT = Variable.moment("nextReportAt");
    static final Variable<ProgressOutcome> PROGRESS = Variable.choice("progress", ProgressOutcome.class);
    static final Variable<AdoptionReview> CONFIRMATION = Variable.choice("confirmation", AdoptionReview.class);
    static final Variable<Integer> BENEFIT_ROUND = Variable.number("benefitRound");
    static final Variable<Boolean> BENEFITS_DONE = Variable.flag("benefitsDone");

    private OrganisationAdoptionVariables() {}
}
