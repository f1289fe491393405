package org.couveuse.inbox;

import java.util.List;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody counts as, themselves or for a person who is away.
 *
 * @param away who is away; null for what is one's own
 * @param forms the kinds of tasks that may be done for them; all for one's own
 */
record InboxPart(Candidate candidate, @Nullable UUID away, List<String> forms) {

    static InboxPart own(Candidate candidate) {
        return new InboxPart(candidate, null, List.of());
    }
}
