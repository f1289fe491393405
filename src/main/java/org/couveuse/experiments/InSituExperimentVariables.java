package org.couveuse.experiments;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of {@code in-situ-experiment.bpmn}. */
public final class InSituExperimentVariables {

    /** Given by the caller. */
    public static final Variable<UUID> INCUBATOR = Variable.id("incubator");

    /** Given by the caller. */
    public static final Variable<UUID> BODY = Variable.id("body");

    /** The organisation where it is tried. */
    public static final Variable<UUID> HOST = Variable.id("host");

    /** Given back to the caller. */
    public static final Variable<ExperimentOutcome> EXPERIMENT_OUTCOME =
            Variable.choice("experimentOutcome", ExperimentOutcome.class);

    static final Variable<ExperimentDesign.DesignAnswer> DESIGN =
            Variable.choice("design", ExperimentDesign.DesignAnswer.class);
    static final Variable<Integer> PEOPLE_AFFECTED = Variable.number("peopleAffected");
    static final Variable<ExperimentCard.PersonalData> PERSONAL_DATA =
            Variable.choice("personalData", ExperimentCard.PersonalData.class);
    static final Variable<Boolean> REVERSIBLE = Variable.flag("reversible");
    static final Variable<Boolean> VULNERABLE_PUBLIC = Variable.flag("vulnerablePublic");
    static final Variable<Integer> ESTIMATED_COST = Variable.number("estimatedCost");
    static final Variable<ExperimentDesign.HostAnswer> CONSENT =
            Variable.choice("consent", ExperimentDesign.HostAnswer.class);
    static final Variable<ExperimentDesign.RiskAnswer> RISK_APPROVAL =
            Variable.choice("riskApproval", ExperimentDesign.RiskAnswer.class);
    static final Variable<Instant> NEXT_MEASURE_AT = Variable.moment("nextMeasureAt");
    static final Variable<Instant> EXPERIMENT_END = Variable.moment("experimentEnd");
    static final Variable<Boolean> STOP_RULE_BROKEN = Variable.flag("stopRuleBroken");
    static final Variable<ExperimentVerdict> VERDICT = Variable.choice("verdict", ExperimentVerdict.class);
    static final Variable<Boolean> INDEPENDENT = Variable.flag("independent");
    static final Variable<Boolean> PROCEDURES = Variable.flag("procedures");
    static final Variable<Boolean> IMPROVEMENT = Variable.flag("improvement");
    static final Variable<Findings.Comparability> COMPARISON =
            Variable.choice("comparison", Findings.Comparability.class);
    static final Variable<Integer> SITES = Variable.number("sites");
    static final Variable<Integer> MEASURES = Variable.number("measures");
    static final Variable<ExperimentConclusions.EvidenceAnswer> EVIDENCE_REVIEW =
            Variable.choice("evidenceReview", ExperimentConclusions.EvidenceAnswer.class);
    static final Variable<ExperimentConclusions.EvidenceAnswer> EVIDENCE_COUNTERSIGN =
            Variable.choice("evidenceCountersign", ExperimentConclusions.EvidenceAnswer.class);
    static final Variable<Integer> EVIDENCE_LEVEL = Variable.number("evidenceLevel");

    private InSituExperimentVariables() {}
}
