package org.couveuse.sharing;

import java.time.Instant;
import org.couveuse.engine.Variable;

/** Variables of {@code toolkit-revision.bpmn}; the forum and the incubator are those of {@link SharingVariables}. */
final class ToolkitRevisionVariables {

    static final Variable<Instant> GATHERING_UNTIL = Variable.moment("gatheringUntil");
    static final Variable<RevisionDecision> DECISION = Variable.choice("revisionDecision", RevisionDecision.class);
    static final Variable<RevisionVerdict> REVIEW = Variable.choice("revisionReview", RevisionVerdict.class);
    static final Variable<Boolean> MORE = Variable.flag("moreFeedback");

    private ToolkitRevisionVariables() {}
}
