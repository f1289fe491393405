package org.couveuse.steering;

import java.util.Set;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.SubjectFlow.Part;
import org.couveuse.subjects.SubjectType;

/** What is counted as work in each stage, and which of its states mean that it has left. */
public enum Counted {
    /** An incubator being formed. */
    FORMATION(SubjectType.INCUBATOR, "/incubateurs", "CLOSED", "CANCELLED", "DEPLOYED"),
    /** An incubator whose team looks for ideas. */
    IDEATION(SubjectType.INCUBATOR, "/incubateurs", "CLOSED", "CANCELLED", "DEPLOYED"),
    /** An idea tried in the field. */
    EXPERIMENT(SubjectType.EXPERIMENT, "/incubateurs", "ADOPTED", "ABANDONED", "WITHDRAWN"),
    /** A solution being written down and reviewed. */
    SHARING(SubjectType.SOLUTION, "/solutions", "PUBLISHED", "WITHDRAWN"),
    /** A campaign that brings a solution to organisations. */
    DEPLOYMENT(SubjectType.CAMPAIGN, "/deploiements", "CLOSED", "CANCELLED");

    private final SubjectType type;
    private final String address;
    private final Set<String> over;

    Counted(SubjectType type, String address, String... over) {
        this.type = type;
        this.address = address;
        this.over = Set.of(over);
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
        return new Part(stage(), type, over, type != SubjectType.INCUBATOR);
    }
}
