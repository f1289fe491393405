package org.couveuse.sharing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that tests say have begun to take a solution over. */
@Component
@Transactional
public class KnownAdopters {

    private final SolutionAdopters adopters;

    KnownAdopters(SolutionAdopters adopters) {
        this.adopters = adopters;
    }

    /** An organisation has begun to take a solution over. */
    public void takes(UUID organisation, UUID solution) {
        adopters.begun(UUID.randomUUID(), solution, organisation);
    }

    /** An organisation has a solution in use. */
    public void uses(UUID organisation, UUID solution) {
        adopters.adopted(UUID.randomUUID(), solution, organisation);
    }
}
