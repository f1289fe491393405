package org.couveuse.themes;

import java.time.Instant;
import org.couveuse.engine.Variable;

/** What the process of an opinion knows. */
final class OpinionVariables {

    static final Variable<String> OPINION_CANDIDATE = Variable.code("opinionCandidate");
    static final Variable<Instant> CLOSING = Variable.moment("closing");

    private OpinionVariables() {}
}
