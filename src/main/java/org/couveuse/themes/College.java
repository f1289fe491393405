package org.couveuse.themes;

import java.util.Optional;
import org.couveuse.people.OrganisationKind;

/** Whether a member comes from a public or a private organisation. */
public enum College {
    PUBLIC,
    PRIVATE;

    /** The college of a kind of organisation; none where the kind does not tell. */
    static Optional<College> of(OrganisationKind kind) {
        return switch (kind) {
            case MINISTRY, AGENCY, CENTRAL_AGENCY, STATE_ENTERPRISE, MUNICIPALITY, RESEARCH_CHAIR ->
                Optional.of(PUBLIC);
            case PRIVATE -> Optional.of(PRIVATE);
            case OTHER -> Optional.empty();
        };
    }
}
