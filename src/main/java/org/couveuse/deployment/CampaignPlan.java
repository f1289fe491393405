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
        List<PathStep> criticalPath,
        List<AdoptionTarget> targets,
        LocalDate endsOn,
        int reportEvery,
        @Nullable Integer installationsPerWeek,
        ScaleFacts scale) {

    /** A goal by an indicator; what organisations report counts towards it. */
    public record Goal(
            UUID id, String name, String unit, @Nullable BigDecimal baseline, BigDecimal target) {}

    /** A step on which others wait. */
    public record PathStep(String title, LocalDate on) {}

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
            int agencyCapacity) {}

    /** The goal with this id; null when the plan has none. */
    public @Nullable Goal goal(UUID id) {
        return goals.stream().filter(g -> g.id().equals(id)).findFirst().orElse(null);
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
