package org.couveuse.deployment;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.sharing.Adopters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which organisations put a solution in place or have it in use, from the adoptions of all its campaigns. */
@Component
@Transactional(readOnly = true)
class DeployedAdopters implements Adopters {

    private static final Set<AdoptionState> BEGUN =
            EnumSet.of(AdoptionState.IN_PROGRESS, AdoptionState.ADOPTED, AdoptionState.CONFIRMED);

    private final Adoptions adoptions;

    DeployedAdopters(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public Set<UUID> of(UUID solution) {
        return new LinkedHashSet<>(adoptions.organisations(solution, BEGUN));
    }
}
