package org.couveuse.themes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Ballots cast; read for counting at the close, and by their own members. */
interface BallotBox extends JpaRepository<BallotCast, UUID> {

    List<BallotCast> findByRoundOrderByNumber(UUID round);

    int countByRound(UUID round);
}
