package org.couveuse.deployment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign sets out to do; written anew at each preparation, fixed once it is signed.
 *
 * @param documents files of the solution's toolkit or of the campaign itself, for those who are invited
 * @param targets how many organisations should have adopted by when: the planned curve
 * @param reportEvery days between two reports of an organisation
 * @param installationsPerWeek how many the agency can install in a week; null when nothing is installed
 */
public record CampaignPlan(
        OrganisationSelection audience,
        List<Goal> goals,
        List<CampaignChannel> channels,
        List<String> keyMessages,
        @Nullable String material,
        List<UUID> documents,
        List<PathStep> criticalPath,
        List<AdoptionTarget> targets,
        LocalDate endsOn,
        int reportEvery,
        @Nullable Integer installationsPerWeek,
        ScaleFacts scale,
        ScaleGate gate) {

    /** What was kept before documents and the gate were asked for has none. */
    public CampaignPlan {
        documents = documents == null ? List.of() : documents;
        gate = gate == null ? ScaleGate.NONE : gate;
    }

    /** A goal by an indicator; what organisations report counts towards it. */
    public record Goal(
            UUID id, String name, String unit, @Nullable BigDecimal baseline, BigDecimal target) {}

    /**
     * A step of the way to the waves.
     *
     * @param days how long it takes; 0 for a mark
     * @param after numbers, from 1, of the steps it waits for
     * @param from it does not begin before that day; null when only what it waits for counts
     * @param on it must be over by that day; null when only the end of the whole counts
     */
    public record PathStep(
            String title,
            int days,
            List<Integer> after,
            @Nullable LocalDate from,
            @Nullable LocalDate on) {

        /** A step kept before steps waited for each other is a mark on its day. */
        public PathStep {
            after = after == null ? List.of() : after;
        }

        LocalDate ends(LocalDate start) {
            return start.plusDays(days);
        }
    }

    /** So many organisations have adopted by a day. */
    public record AdoptionTarget(LocalDate on, int adopted) {}

    /**
     * What the table of readiness for scale looks at.
     *
     * @param evidenceLevel 1 to 5, 0 when it was never established
     * @param agencyCapacity share of the first wave that the agency can support, in percent
     */
    public record ScaleFacts(
            int evidenceLevel,
            int sites,
            int contexts,
            int toolkitCompleteness,
            boolean costKnown,
            int agencyCapacity) {

        /** What the catalogue knows counts; only an unknown level of evidence may be typed, and the capacity is. */
        static ScaleFacts of(SolutionFacts.Known known, CampaignPreparation.Scale said) {
            var typed = said.evidenceLevel() == null ? 0 : said.evidenceLevel();
            return new ScaleFacts(
                    known.evidenceLevel() == null ? typed : known.evidenceLevel(),
                    known.sites(),
                    known.contexts(),
                    known.toolkitCompleteness(),
                    known.costKnown(),
                    said.agencyCapacity());
        }
    }

    /** The goal with this id; null when the plan has none. */
    public @Nullable Goal goal(UUID id) {
        return goals.stream().filter(g -> g.id().equals(id)).findFirst().orElse(null);
    }

    /** When its steps can begin and must be over. */
    public CriticalPath path() {
        return CriticalPath.of(criticalPath);
    }

    /** The same with another last day. */
    CampaignPlan endingOn(LocalDate day) {
        return new CampaignPlan(
                audience,
                goals,
                channels,
                keyMessages,
                material,
                documents,
                criticalPath,
                targets,
                day,
                reportEvery,
                installationsPerWeek,
                scale,
                gate);
    }

    /** How many organisations should have adopted by a day, on straight lines between the targets. */
    public double plannedOn(LocalDate start, LocalDate day) {
        if (day.isBefore(start)) {
            return 0;
        }
        var from = start;
        var reached = 0;
        for (var target : targets) {
            if (day.isBefore(target.on())) {
                var span = Math.max(1, target.on().toEpochDay() - from.toEpochDay());
                var share = (double) (day.toEpochDay() - from.toEpochDay()) / span;
                return reached + share * (target.adopted() - reached);
            }
            from = target.on();
            reached = target.adopted();
        }
        return reached;
    }

    static class Column extends JsonColumn<CampaignPlan> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
