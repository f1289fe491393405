package org.couveuse.sharing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Organisations that tests say have taken a solution over. */
@Component
public class KnownAdopters implements Adopters {

    private final Map<UUID, Set<UUID>> known = new ConcurrentHashMap<>();

    /** An organisation has begun to take a solution over. */
    public void takes(UUID organisation, UUID solution) {
        known.computeIfAbsent(solution, id -> ConcurrentHashMap.newKeySet()).add(organisation);
    }

    @Override
    public Set<UUID> of(UUID solution) {
        return known.getOrDefault(solution, Set.of());
    }
}
