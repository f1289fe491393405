package org.couveuse.themes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Ballots cast; read for counting at the close, and by their own members. */
interface BallotBox extends JpaRepository<BallotCast, UUID> {

    List<BallotCast> findByRoundOrderByNumber(UUID round);

    int countByRound(UUID round);

    /** Who has cast; nothing of what. */
    @Query("select b.member from BallotCast b where b.round = :round")
    Set<UUID> members(UUID round);
}
