package org.couveuse.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Absences that were said. */
interface AbsenceBook extends JpaRepository<Absence, UUID> {

    @Query("select a from Absence a where a.person = :person order by a.from desc, a.id")
    List<Absence> of(UUID person, Limit limit);

    @Query(
            "select a from Absence a where a.deputy = :deputy and a.cancelled is null and a.to > :now order by a.from, a.id")
    List<Absence> coveredBy(UUID deputy, Instant now);

    @Query("select a from Absence a where a.deputy = :deputy and a.cancelled is null and a.from <= :now and a.to > :now"
            + " order by a.from, a.id")
    List<Absence> inForce(UUID deputy, Instant now);

    @Query("select distinct a.deputy from Absence a where a.person in :persons and a.cancelled is null"
            + " and a.from <= :now and a.to > :now order by a.deputy")
    List<UUID> deputies(Collection<UUID> persons, Instant now);

    @Query("select a from Absence a where a.person = :person and a.cancelled is null and a.from < :to and a.to > :from")
    List<Absence> within(UUID person, Instant from, Instant to);

    @Query("select a from Absence a where a.handedBack = false and (a.cancelled is not null or a.to <= :now)"
            + " order by a.to, a.id")
    List<Absence> toHandBack(Instant now, Limit limit);
}
