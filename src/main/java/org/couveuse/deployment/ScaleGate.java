package org.couveuse.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign must look at before it starts: ExpandNet's checklist and the complexity of the seven domains of NASSS.
 * The table of readiness for scale concludes; only a named waiver passes what it holds back.
 */
public record ScaleGate(List<Criterion> criteria, List<Domain> domains) {

    /** A campaign prepared before the gate was asked for. */
    static final ScaleGate NONE = new ScaleGate(List.of(), List.of());

    /** One line of the checklist; {@code words} say what shows it, or what is done about it. */
    public record Criterion(
            ScaleCriterion criterion,
            ReadinessLevel answer,
            @Nullable String words) {}

    /** One domain; {@code words} say where its complexity sits and how it is dealt with. */
    public record Domain(
            ComplexityDomain domain,
            Complexity complexity,
            @Nullable String words) {}

    static ScaleGate of(CampaignPreparation.Scale said) {
        return new ScaleGate(
                said.checklist().stream()
                        .map(c -> new Criterion(c.criterion(), c.answer(), c.words()))
                        .toList(),
                said.complexity().stream()
                        .map(d -> new Domain(d.domain(), d.complexity(), d.words()))
                        .toList());
    }

    /** How many criteria are answered so. */
    public int answered(ReadinessLevel answer) {
        return (int) criteria.stream().filter(c -> c.answer() == answer).count();
    }

    /** How many domains are this complex. */
    public int domains(Complexity complexity) {
        return (int) domains.stream().filter(d -> d.complexity() == complexity).count();
    }
}
