package org.couveuse.themes;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rounds. */
interface Rounds extends JpaRepository<Round, UUID> {

    String MINE = "(:all = true or r.state = org.couveuse.themes.RoundState.DECIDED or r.body in :bodies or exists"
            + " (select o from OpinionRequest o where o.round = r.id and o.candidate in :candidates) or exists"
            + " (select e from RoundElector e where e.round = r.id and e.person = :elector))";

    /** Locks the round until the transaction ends; the first thing a transaction reads of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> lock(UUID id);

    /**
     * Keeps the round from being locked or changed until the transaction ends, while others may do the same (where the
     * database knows the difference: PostgreSQL does, H2 lets one in at a time). Not for who goes on to change the round.
     */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> share(UUID id);

    /** Who was designated to chair a round, without reading the round itself. */
    @Query("select r.chair from Round r where r.id = :id and r.chair is not null")
    Optional<UUID> designated(UUID id);

    @Query("select r from Round r where " + MINE + " and r.state in :states"
            + " and (r.created < :at or (r.created = :at and r.id < :id)) order by r.created desc, r.id desc")
    List<Round> page(
            boolean all,
            Collection<UUID> bodies,
            Collection<String> candidates,
            @Nullable UUID elector,
            Collection<RoundState> states,
            Instant at,
            UUID id,
            Limit limit);

    @Query("select count(r) from Round r where " + MINE + " and r.state in :states")
    long count(
            boolean all,
            Collection<UUID> bodies,
            Collection<String> candidates,
            @Nullable UUID elector,
            Collection<RoundState> states);

    @Query("select r from Round r join r.candidates c where c.theme = :theme order by r.created desc")
    List<Round> ofTheme(UUID theme);
}
