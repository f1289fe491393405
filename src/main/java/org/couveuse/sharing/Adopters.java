package org.couveuse.sharing;

import java.util.Set;
import java.util.UUID;

/** Extension point: the room that follows adoptions says which organisations have begun to take a solution over. */
public interface Adopters {

    /** Organisations that put the solution in place or have it in use. */
    Set<UUID> of(UUID solution);
}
