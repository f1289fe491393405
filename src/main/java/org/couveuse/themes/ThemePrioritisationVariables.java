package org.couveuse.themes;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** What the process of a round knows. */
final class ThemePrioritisationVariables {

    static final Variable<UUID> BODY = Variable.id("body");
    static final Variable<String> CHAIR_CANDIDATE = Variable.code("chairCandidate");
    static final Variable<ChairState> CHAIR_STATE = Variable.choice("chairState", ChairState.class);
    static final Variable<Instant> OPENING = Variable.moment("opening");
    static final Variable<Instant> CLOSING = Variable.moment("closing");
    static final Variable<Boolean> QUORUM_REACHED = Variable.flag("quorumReached");
    static final Variable<QuorumDecision> QUORUM_DECISION = Variable.choice("quorumDecision", QuorumDecision.class);
    static final Variable<Boolean> EXTENDED = Variable.flag("extended");
    static final Variable<Confirmation> CONFIRMATION = Variable.choice("confirmation", Confirmation.class);

    private ThemePrioritisationVariables() {}
}
