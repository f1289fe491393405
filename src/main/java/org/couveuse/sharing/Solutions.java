package org.couveuse.sharing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Solutions. */
interface Solutions extends JpaRepository<Solution, UUID> {

    /** How far a reader sees. */
    record Sight(boolean all, Collection<UUID> incubators, Collection<UUID> bodies) {}

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Solution s where s.id = :id")
    Optional<Solution> lock(UUID id);

    @Query("select s from Solution s where s.incubator = :incubator order by s.openedAt, s.id")
    List<Solution> of(UUID incubator);
}
