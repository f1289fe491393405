package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Signed requests to close rounds early. */
interface EarlyCloseRequests extends JpaRepository<EarlyCloseRequest, EarlyCloseRequest.Key> {

    @Query("select r from EarlyCloseRequest r where r.key.round = :round order by r.signed")
    List<EarlyCloseRequest> of(UUID round);

    /** Takes the chair's signature away; who chairs next decides anew. The trail keeps that it was given. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from EarlyCloseRequest r where r.key.round = :round and r.chair = true")
    void withdrawChair(UUID round);
}
