package org.couveuse.incubators;

import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of the model {@code solutionSearch}. */
final class SolutionSearchVariables {

    static final Variable<Boolean> NEW_IDEAS = Variable.flag("newIdeas");
    static final Variable<UUID> IDEA_CALL = Variable.id("ideaCall");
    static final Variable<Boolean> ADOPTED = Variable.flag("adopted");
    static final Variable<NextStep> NEXT_STEP = Variable.choice("nextStep", NextStep.class);
    static final Variable<NextReview> NEXT_REVIEW = Variable.choice("nextReview", NextReview.class);

    private SolutionSearchVariables() {}
}
