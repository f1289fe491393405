package org.couveuse.themes;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.engine.Variable;

/** What the process of a ballot knows: whose it is and until when; never what it says. */
final class BallotVariables {

    static final Variable<UUID> MEMBER = Variable.id("member");
    static final Variable<Instant> CLOSING = Variable.moment("closing");

    private BallotVariables() {}
}
