package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Requests for the ballots of secret rounds. */
interface SealedRequests extends JpaRepository<SealedRequest, UUID> {

    List<SealedRequest> findByRoundOrderByAskedDescIdDesc(UUID round);
}
