package org.couveuse.themes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Frozen lists of electors. */
interface RoundElectors extends JpaRepository<RoundElector, UUID> {

    List<RoundElector> findByRoundOrderByNumber(UUID round);

    Optional<RoundElector> findByRoundAndPerson(UUID round, UUID person);

    int countByRound(UUID round);
}
