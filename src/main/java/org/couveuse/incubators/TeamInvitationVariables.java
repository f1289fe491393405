package org.couveuse.incubators;

import java.util.UUID;
import org.couveuse.engine.Variable;

/** Variables of the model {@code teamInvitation}. */
final class TeamInvitationVariables {

    /** What the tasks are shown as being about: the incubator. */
    static final Variable<UUID> SUBJECT = Variable.id("subject");

    static final Variable<UUID> INVITEE = Variable.id("invitee");
    static final Variable<Boolean> NEEDS_RELEASE = Variable.flag("needsRelease");
    static final Variable<String> RELEASE_CANDIDATE = Variable.code("releaseCandidate");
    static final Variable<InvitationAnswer> ANSWER = Variable.choice("answer", InvitationAnswer.class);
    static final Variable<ReleaseAnswer> RELEASE = Variable.choice("release", ReleaseAnswer.class);

    private TeamInvitationVariables() {}
}
