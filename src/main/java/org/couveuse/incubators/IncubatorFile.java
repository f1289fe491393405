package org.couveuse.incubators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.incubators.Incubator.FundingReview;
import org.couveuse.incubators.Incubator.Group;
import org.couveuse.incubators.Incubator.NextPlan;
import org.couveuse.incubators.Incubator.SearchPass;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** An incubator as read. */
public record IncubatorFile(
        Origin origin,
        Progress progress,
        Formation formation,
        @Nullable Charter charter,
        @Nullable Instant charterApproved,
        @Nullable FundingReview funding,
        Search search) {

    /** Since when an incubator is, or was, in a stage. */
    public record StageSince(Stage stage, Instant at) {}

    /** Where it comes from. */
    public record Origin(
            UUID id,
            UUID theme,
            UUID body,
            @Nullable UUID round,
            @Nullable Integer rank,
            String title,
            Instant opened) {}

    /** How far it is, and its clock. */
    public record Progress(
            Stage stage,
            IncubatorState state,
            List<StageSince> stages,
            @Nullable Instant from,
            @Nullable Instant warningAt,
            @Nullable Instant termAt,
            boolean extended,
            @Nullable Instant ended) {}

    /** Its team as proposed. */
    public record Formation(
            @Nullable UUID lead,
            boolean citizenTheme,
            List<Group> groups,
            List<CompositionGap> missing,
            int proposal,
            @Nullable UUID proposedBy) {}

    /** Its search and what came of it. */
    public record Search(
            SearchPass pass,
            @Nullable NextPlan next,
            @Nullable UUID solution,
            @Nullable UUID campaign,
            @Nullable String lessons) {}
}
