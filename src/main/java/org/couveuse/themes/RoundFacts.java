package org.couveuse.themes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round as it stands, within the room; what leaves the room is cut to what its reader may see. */
record RoundFacts(
        UUID id,
        UUID body,
        String title,
        RoundRules rules,
        List<RoundCandidate> candidates,
        RoundState state,
        ChairState chairState,
        @Nullable UUID chair,
        boolean extended,
        Instant created,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean quorumReached,
        @Nullable QuorumDecision quorumDecision,
        @Nullable String reason,
        @Nullable UUID restartedAs,
        @Nullable Ranking ranking) {

    /** Themes put to it, in the order members see. */
    List<UUID> themes() {
        return candidates.stream().map(RoundCandidate::theme).toList();
    }

    /** When it closes; refuses a round not prepared. */
    Instant closing() {
        var closing = rules.closing();
        if (closing == null) {
            throw new IllegalStateException("the round is not prepared: " + id);
        }
        return closing;
    }
}
