package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Declared and known conflicts of interest. */
interface RoundConflicts extends JpaRepository<RoundConflict, RoundConflict.Key> {

    @Query("select c from RoundConflict c where c.key.round = :round")
    List<RoundConflict> of(UUID round);

    @Query("select c from RoundConflict c where c.key.round = :round and c.key.person = :person")
    List<RoundConflict> of(UUID round, UUID person);
}
