package org.couveuse.support;

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

    @Query("select b from Blocker b where b.concerns = :thing"
            + " order by case b.state when 'OPEN' then 0 when 'RESOLVED' then 1 else 2 end, b.raisedAt desc, b.id")
    List<Blocker> about(UUID thing);
}
