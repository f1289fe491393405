package org.couveuse.deployment.rest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.deployment.CampaignFigures;
import org.couveuse.deployment.CampaignService;
import org.couveuse.deployment.CampaignSums;
import org.jspecify.annotations.Nullable;

/** Campaigns as programs read them. */
final class Answers {

    private Answers() {}

    /** A campaign with its waves and figures. */
    record Campaign(CampaignService.Detail campaign, List<CampaignService.WaveRow> waves, Figures figures) {}

    /** Sums as last folded, at most two seconds old; {@code gap} is what was adopted less what was planned. */
    record Figures(
            int audience,
            int invited,
            int adopted,
            int onTheWay,
            int withdrawn,
            int plannedToday,
            int gap,
            Map<AdoptionState, Integer> byState,
            List<CampaignSums.Declined> declined,
            List<Measured> benefits) {

        static Figures of(CampaignService.Detail campaign, CampaignFigures.Standing standing) {
            var sums = standing.sums();
            var states = new EnumMap<AdoptionState, Integer>(AdoptionState.class);
            Arrays.stream(AdoptionState.values()).forEach(state -> states.put(state, sums.in(state)));
            var plan = campaign.plan();
            var benefits = plan == null
                    ? List.<Measured>of()
                    : plan.goals().stream()
                            .map(goal -> {
                                var measured = sums.measured(goal.id());
                                return new Measured(
                                        goal.id(),
                                        goal.name(),
                                        goal.unit(),
                                        goal.target(),
                                        measured.sum(),
                                        measured.organisations());
                            })
                            .toList();
            return new Figures(
                    standing.audience(),
                    sums.invited(),
                    sums.adopted(),
                    sums.onTheWay(),
                    sums.withdrawn(),
                    standing.planned(),
                    standing.gap(),
                    states,
                    sums.reasons(),
                    benefits);
        }
    }

    /** What was measured of one goal, by how many organisations. */
    record Measured(UUID goal, String name, String unit, BigDecimal target, BigDecimal sum, int organisations) {}

    /** A campaign that was opened, and the first task it waits for. */
    record Opened(UUID id, @Nullable String task) {}
}
