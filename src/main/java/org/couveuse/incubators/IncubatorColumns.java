package org.couveuse.incubators;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.UUID;
import org.couveuse.incubators.Incubator.FundingReview;
import org.couveuse.incubators.Incubator.Group;
import org.couveuse.incubators.Incubator.NextPlan;
import org.couveuse.incubators.Incubator.SearchPass;
import org.couveuse.incubators.IncubatorFile.StageSince;
import org.couveuse.shared.JsonColumn;

/** The parts of this room's aggregates that are kept as JSON. */
final class IncubatorColumns {

    private IncubatorColumns() {}

    static final class Groups extends JsonColumn<List<Group>> {
        Groups() {
            super(new TypeReference<>() {});
        }
    }

    static final class Stages extends JsonColumn<List<StageSince>> {
        Stages() {
            super(new TypeReference<>() {});
        }
    }

    static final class Missing extends JsonColumn<List<CompositionGap>> {
        Missing() {
            super(new TypeReference<>() {});
        }
    }

    static final class CharterColumn extends JsonColumn<Charter> {
        CharterColumn() {
            super(new TypeReference<>() {});
        }
    }

    static final class Funding extends JsonColumn<FundingReview> {
        Funding() {
            super(new TypeReference<>() {});
        }
    }

    static final class Pass extends JsonColumn<SearchPass> {
        Pass() {
            super(new TypeReference<>() {});
        }
    }

    static final class Next extends JsonColumn<NextPlan> {
        Next() {
            super(new TypeReference<>() {});
        }
    }

    static final class Ids extends JsonColumn<List<UUID>> {
        Ids() {
            super(new TypeReference<>() {});
        }
    }

    static final class Chosen extends JsonColumn<IdeaCall.Selection> {
        Chosen() {
            super(new TypeReference<>() {});
        }
    }
}
