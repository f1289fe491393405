package org.couveuse.deployment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What became of a campaign, written when it is closed. */
public record CampaignReport(List<GoalResult> results, String lessons, String followUp, UUID by) {

    /** What was reached of one goal. */
    public record GoalResult(
            UUID goal, BigDecimal reached, @Nullable String words) {}

    static class Column extends JsonColumn<CampaignReport> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
