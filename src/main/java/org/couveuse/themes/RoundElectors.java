package org.couveuse.themes;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Frozen lists of electors. */
interface RoundElectors extends JpaRepository<RoundElector, UUID> {

    List<RoundElector> findByRoundOrderByNumber(UUID round);

    Optional<RoundElector> findByRoundAndPerson(UUID round, UUID person);

    /** Locks a member's line until the transaction ends: of two ballots of the same member one is after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from RoundElector e where e.round = :round and e.person = :person")
    Optional<RoundElector> lock(UUID round, UUID person);

    int countByRound(UUID round);
}
