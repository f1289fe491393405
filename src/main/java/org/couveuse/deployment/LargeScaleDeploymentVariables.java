package org.couveuse.deployment;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** What the model {@code large-scale-deployment.bpmn} is told and asks. */
final class LargeScaleDeploymentVariables {

    static final Variable<UUID> SOLUTION = Variable.id("solution");
    static final Variable<UUID> BODY = Variable.id("body");
    static final Variable<UUID> INCUBATOR = Variable.id("incubator");
    static final Variable<Integer> EVIDENCE_LEVEL = Variable.number("evidenceLevel");
    static final Variable<Integer> SITES = Variable.number("sites");
    static final Variable<Integer> CONTEXTS = Variable.number("contexts");
    static final Variable<Integer> TOOLKIT_COMPLETENESS = Variable.number("toolkitCompleteness");
    static final Variable<Boolean> COST_KNOWN = Variable.flag("costKnown");
    static final Variable<Boolean> TURNKEY = Variable.flag("turnkey");
    static final Variable<Integer> AGENCY_CAPACITY = Variable.number("agencyCapacity");
    static final Variable<Integer> CHECKLIST_UNMET = Variable.number("checklistUnmet");
    static final Variable<Integer> COMPLEX_DOMAINS = Variable.number("complexDomains");
    static final Variable<ScaleReadiness> READINESS = Variable.choice("readiness", ScaleReadiness.class);
    static final Variable<CampaignReview> APPROVAL = Variable.choice("approval", CampaignReview.class);
    static final Variable<CampaignSignature> COUNTERSIGNATURE =
            Variable.choice("countersignature", CampaignSignature.class);
    static final Variable<Boolean> MORE_WAVES = Variable.flag("moreWaves");
    static final Variable<Instant> NEXT_WAVE_AT = Variable.moment("nextWaveAt");
    static final Variable<Instant> CAMPAIGN_END = Variable.moment("campaignEnd");
    static final Variable<WaveReview> WAVE_CONFIRMATION = Variable.choice("waveConfirmation", WaveReview.class);
    static final Variable<CampaignOutcome> CAMPAIGN_OUTCOME = Variable.choice("campaignOutcome", CampaignOutcome.class);

    private LargeScaleDeploymentVariables() {}
}
