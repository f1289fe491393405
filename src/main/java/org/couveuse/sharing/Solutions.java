package org.couveuse.sharing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Solutions. */
interface Solutions extends JpaRepository<Solution, UUID> {

    /** Those sought among those the reader may see: all, or what was published, or of their team, or of their forum. */
    String SEEN = " from Solution s where s.state in :#{#sought.states()}"
            + " and s.folded like :#{#sought.text()} escape '!'"
            + " and (:#{#sought.offers().size() == 3} = true or s.offer in :#{#sought.offers()})"
            + " and coalesce(s.evidenceLevel, 0) >= :#{#sought.least()}"
            + " and (:#{#sight.all()} = true or s.publishedAt is not null"
            + " or s.incubator in :#{#sight.incubators()}"
            + " or (s.body in :#{#sight.bodies()} and s.state <> 'ASSEMBLING'))";

    /** What is sought; all three offers mean any, also none yet. */
    record Sought(Collection<SolutionState> states, String text, Collection<SolutionOffer> offers, int least) {}

    /** How far a reader sees. */
    record Sight(boolean all, Collection<UUID> incubators, Collection<UUID> bodies) {}

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Solution s where s.id = :id")
    Optional<Solution> lock(UUID id);

    @Query("select s from Solution s where s.incubator = :incubator order by s.openedAt, s.id")
    List<Solution> of(UUID incubator);

    @Query("select s" + SEEN + " and s.sortKey > :after order by s.sortKey")
    List<Solution> page(Sought sought, Sight sight, String after, Limit limit);

    @Query("select count(s)" + SEEN)
    long count(Sought sought, Sight sight);
}
