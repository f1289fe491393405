package org.couveuse.support;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Where blockers are kept. */
interface Blockers extends JpaRepository<Blocker, UUID> {

    @Query("select b from Blocker b where b.state in ('OPEN', 'RESOLVED') and (:level is null or b.level = :level)"
            + " order by case b.severity when 'BLOCKING' then 0 when 'MAJOR' then 1 else 2 end, b.raisedAt, b.id")
    List<Blocker> open(@Nullable Level level, PageRequest page);

    String READABLE = " where b.state in ('OPEN', 'RESOLVED') and b.level in :levels and b.severity in :severities"
            + " and (:all = true or b.raisedBy = :person or b.organisation in :organisations or b.concerns in :things)";

    @Query("select b from Blocker b" + READABLE
            + " order by case b.severity when 'BLOCKING' then 0 when 'MAJOR' then 1 else 2 end, b.raisedAt, b.id")
    List<Blocker> readable(
            Collection<Level> levels,
            Collection<Severity> severities,
            boolean all,
            UUID person,
            Collection<UUID> organisations,
            Collection<UUID> things,
            PageRequest page);

    @Query("select count(b) from Blocker b" + READABLE)
    long count(
            Collection<Level> levels,
            Collection<Severity> severities,
            boolean all,
            UUID person,
            Collection<UUID> organisations,
            Collection<UUID> things);

    @Query("select b from Blocker b where b.concerns = :thing"
            + " order by case b.state when 'OPEN' then 0 when 'RESOLVED' then 1 else 2 end, b.raisedAt desc, b.id")
    List<Blocker> about(UUID thing);
}
