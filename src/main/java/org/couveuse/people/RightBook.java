package org.couveuse.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Rights that were asked for. */
interface RightBook extends JpaRepository<RightRequest, UUID> {

    @Query("select r from RightRequest r where r.person = :person and r.state = :state")
    List<RightRequest> of(UUID person, RightState state);

    @Query("select r from RightRequest r where r.state = :state order by r.askedAt, r.id")
    List<RightRequest> oldest(RightState state, Limit limit);

    @Query("select r from RightRequest r where r.state = :state order by r.answeredAt desc, r.id")
    List<RightRequest> latest(RightState state, Limit limit);
}
