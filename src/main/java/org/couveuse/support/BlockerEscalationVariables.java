package org.couveuse.support;

import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of {@code blocker-escalation.bpmn}. */
final class BlockerEscalationVariables {

    static final Variable<Level> LEVEL = Variable.choice("level", Level.class);
    static final Variable<Severity> SEVERITY = Variable.choice("severity", Severity.class);
    static final Variable<String> OWNER = Variable.code("ownerCandidate");
    static final Variable<UUID> RAISED_BY = Variable.id("raisedBy");
    static final Variable<BlockerService.Answer> RESOLUTION =
            Variable.choice("resolution", BlockerService.Answer.class);

    private BlockerEscalationVariables() {}
}
