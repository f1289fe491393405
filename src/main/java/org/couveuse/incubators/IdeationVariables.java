package org.couveuse.incubators;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of the models {@code ideation} and {@code ideaEvaluation}. */
final class IdeationVariables {

    static final Variable<Instant> CALL_CLOSING = Variable.moment("callClosing");
    static final Variable<Instant> EVALUATION_CLOSING = Variable.moment("evaluationClosing");
    static final Variable<IdeaSelection> SELECTION = Variable.choice("selection", IdeaSelection.class);
    static final Variable<SelectionReview> SELECTION_REVIEW = Variable.choice("selectionReview", SelectionReview.class);
    static final Variable<UUID> EVALUATOR = Variable.id("evaluator");

    private IdeationVariables() {}
}
