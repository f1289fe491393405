package org.couveuse.themes;

import org.couveuse.engine.Variable;

/** Variables of the model {@code need-intake}. */
final class NeedIntakeVariables {

    /** Id of the process. */
    static final String PROCESS = "needIntake";

    /** Whom to ask: a person, or who holds the need's private link. */
    static final Variable<String> AUTHOR_CANDIDATE = Variable.code("authorCandidate");

    /** What triage decided. */
    static final Variable<Triage> TRIAGE = Variable.choice("triage", Triage.class);

    private NeedIntakeVariables() {}
}
