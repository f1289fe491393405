package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Opinions asked and given. */
interface OpinionRequests extends JpaRepository<OpinionRequest, UUID> {

    List<OpinionRequest> findByRoundOrderByCandidate(UUID round);
}
