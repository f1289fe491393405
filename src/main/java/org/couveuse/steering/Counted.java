package org.couveuse.steering;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.couveuse.deployment.CampaignState;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.incubators.IncubatorState;
import org.couveuse.sharing.SolutionState;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectFlow.Part;
import org.couveuse.subjects.SubjectType;

/** What is counted as work in each stage, and which of its states mean that it has left. */
public enum Counted {
    /** An incubator being formed. */
    FORMATION(
            SubjectType.INCUBATOR,
            "/incubateurs",
            EnumSet.of(IncubatorState.CLOSED, IncubatorState.CANCELLED, IncubatorState.DEPLOYED)),
    /** An incubator whose team looks for ideas. */
    IDEATION(
            SubjectType.INCUBATOR,
            "/incubateurs",
            EnumSet.of(IncubatorState.CLOSED, IncubatorState.CANCELLED, IncubatorState.DEPLOYED)),
    /** An idea tried in the field. */
    EXPERIMENT(
            SubjectType.EXPERIMENT,
            "/incubateurs",
            EnumSet.of(ExperimentState.ADOPTED, ExperimentState.ABANDONED, ExperimentState.WITHDRAWN)),
    /** A solution being written down and reviewed. */
    SHARING(SubjectType.SOLUTION, "/solutions", EnumSet.of(SolutionState.PUBLISHED, SolutionState.WITHDRAWN)),
    /** A campaign that brings a solution to organisations. */
    DEPLOYMENT(SubjectType.CAMPAIGN, "/deploiements", EnumSet.of(CampaignState.CLOSED, CampaignState.CANCELLED));

    private final SubjectType type;
    private final String address;
    private final Set<String> atWork;
    private final Set<String> over;

    <S extends Enum<S>> Counted(SubjectType type, String address, EnumSet<S> over) {
        this.type = type;
        this.address = address;
        this.atWork = names(EnumSet.complementOf(over));
        this.over = names(over);
    }

    private static <S extends Enum<S>> Set<String> names(EnumSet<S> states) {
        return states.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What is counted in a stage. */
    public static Counted in(Stage stage) {
        return valueOf(stage.name());
    }

    /** Where these things are listed. */
    public String address() {
        return address;
    }

    /** The stage. */
    public Stage stage() {
        return Stage.valueOf(name());
    }

    /** What is read of it: an incubator stands in several stages, the others have their whole life in one. */
    Part part() {
        return new Part(stage(), type, atWork, over, type != SubjectType.INCUBATOR);
    }
}
