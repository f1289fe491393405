package org.couveuse.experiments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.couveuse.engine.Suppositions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which level of evidence an experiment has, would have, or could have, and what is missing for the next. */
@Component
class EvidenceLevels {

    private static final String TABLE = "evidenceLevel";

    private final Suppositions suppositions;
    private final EvidencePolicy policy;
    private final ExperimentFile file;

    EvidenceLevels(Suppositions suppositions, EvidencePolicy policy, ExperimentFile file) {
        this.suppositions = suppositions;
        this.policy = policy;
        this.file = file;
    }

    /** Where the evidence of a version of the card stands. */
    EvidenceStanding of(CardVersion version, @Nullable Findings findings) {
        if (findings == null) {
            return standing(EvidenceCase.promised(version.card(), measures(version.card())), EvidenceBasis.PROMISED);
        }
        var said = file.conclusions(version.experiment()).stream()
                .filter(c -> c.row().number() == version.number())
                .findFirst()
                .map(Conclusion::said);
        var now = EvidenceCase.of(
                version.card(),
                findings,
                said.isPresent() && said.get().independent(),
                said.isPresent() && said.get().procedures());
        var established = version.row().evidenceLevel();
        if (established == null) {
            return standing(now, EvidenceBasis.SO_FAR);
        }
        var found = standing(now, EvidenceBasis.ESTABLISHED);
        return found.level() == established
                ? found
                // the table changed since: what it asks for now says nothing of a level that was given before
                : new EvidenceStanding(
                        established, EvidenceBasis.ESTABLISHED, null, List.of(), policy.getShare(), policy.getDeploy());
    }

    /** Where the evidence would stand with a team's conclusion. */
    EvidenceStanding with(CardVersion version, Findings findings, boolean independent, boolean procedures) {
        return standing(EvidenceCase.of(version.card(), findings, independent, procedures), EvidenceBasis.SO_FAR);
    }

    private EvidenceStanding standing(EvidenceCase now, EvidenceBasis basis) {
        var nearest = new NearestEvidence(now, table());
        var next = nearest.next();
        return new EvidenceStanding(
                nearest.level(),
                basis,
                next == null ? null : next.level(),
                next == null ? List.of() : next.missing(),
                policy.getShare(),
                policy.getDeploy());
    }

    private ToIntFunction<EvidenceCase> table() {
        var table = suppositions.table(TABLE);
        return tried -> Integer.parseInt(table.one(tried.inputs(), TABLE));
    }

    /** How many measures a card plans of the indicator that is measured least. */
    private static int measures(ExperimentCard card) {
        var end = Instant.EPOCH.plus(Duration.ofDays(7L * card.durationWeeks()));
        return card.indicators().stream()
                .mapToInt(i -> new Schedule(Instant.EPOCH, end, card.measuredEvery(i)).due(end))
                .min()
                .orElse(0);
    }
}
