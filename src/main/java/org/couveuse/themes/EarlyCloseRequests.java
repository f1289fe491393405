package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Signed requests to close rounds early. */
interface EarlyCloseRequests extends JpaRepository<EarlyCloseRequest, EarlyCloseRequest.Key> {

    @Query("select r from EarlyCloseRequest r where r.key.round = :round order by r.signed")
    List<EarlyCloseRequest> of(UUID round);
}
