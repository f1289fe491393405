package org.couveuse.experiments;

import java.util.EnumSet;
import java.util.Set;

/** Where an experiment stands. */
public enum ExperimentState {
    /** The team writes its card. */
    DESIGNING,
    /** The card waits for the host organisation's answer. */
    AWAITING_HOST,
    /** The host consented; the risk waits for the agency's approval. */
    AWAITING_RISK,
    /** The card is frozen; measures come in. */
    RUNNING,
    /** The measures are locked; the team concludes. */
    CONCLUDING,
    /** Two people who took no part look at the conclusion. */
    UNDER_REVIEW,
    /** Its change is adopted: the idea becomes a solution. */
    ADOPTED,
    /** Given up after measures; its lessons are published. */
    ABANDONED,
    /** Given up before its measures; the reason is published. */
    WITHDRAWN;

    private static final Set<ExperimentState> ENDS = EnumSet.of(ADOPTED, ABANDONED, WITHDRAWN);

    /** Whether nothing more will happen. */
    public boolean over() {
        return ENDS.contains(this);
    }

    /** The states in which nothing more will happen. */
    public static Set<ExperimentState> ends() {
        return EnumSet.copyOf(ENDS);
    }
}
