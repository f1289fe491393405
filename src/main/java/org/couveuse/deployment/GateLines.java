package org.couveuse.deployment;

import java.util.Arrays;
import java.util.List;
import org.couveuse.deployment.CampaignPreparation.CriterionAnswer;
import org.couveuse.deployment.CampaignPreparation.DomainAnswer;
import org.couveuse.deployment.CampaignPreparation.Scale;
import org.jspecify.annotations.Nullable;

/** The lines of the gate's two lists: each criterion and each domain once. */
final class GateLines {

    private static final int CAPACITY = 100;
    private static final int EVIDENCE = 3;

    private GateLines() {}

    /** All lines with what was answered before; the others are open. */
    @SuppressWarnings("NullAway")
    static Scale open(@Nullable Integer evidenceLevel, @Nullable Integer agencyCapacity, ScaleGate before) {
        return new Scale(
                evidenceLevel,
                agencyCapacity,
                Arrays.stream(ScaleCriterion.values())
                        .map(criterion -> line(criterion, before.criteria()))
                        .toList(),
                Arrays.stream(ComplexityDomain.values())
                        .map(domain -> line(domain, before.domains()))
                        .toList());
    }

    /** All lines answered so that nothing is held back. */
    static Scale example(String words) {
        return new Scale(
                EVIDENCE,
                CAPACITY,
                Arrays.stream(ScaleCriterion.values())
                        .map(criterion -> new CriterionAnswer(criterion, ReadinessLevel.YES, words))
                        .toList(),
                Arrays.stream(ComplexityDomain.values())
                        .map(domain -> new DomainAnswer(domain, Complexity.SIMPLE, null))
                        .toList());
    }

    @SuppressWarnings("NullAway")
    private static CriterionAnswer line(ScaleCriterion criterion, List<ScaleGate.Criterion> before) {
        return before.stream()
                .filter(known -> known.criterion() == criterion)
                .map(known -> new CriterionAnswer(criterion, known.answer(), known.words()))
                .findFirst()
                .orElseGet(() -> new CriterionAnswer(criterion, null, null));
    }

    @SuppressWarnings("NullAway")
    private static DomainAnswer line(ComplexityDomain domain, List<ScaleGate.Domain> before) {
        return before.stream()
                .filter(known -> known.domain() == domain)
                .map(known -> new DomainAnswer(domain, known.complexity(), known.words()))
                .findFirst()
                .orElseGet(() -> new DomainAnswer(domain, null, null));
    }
}
