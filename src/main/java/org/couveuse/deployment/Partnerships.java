package org.couveuse.deployment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Partnerships extends JpaRepository<Partnership, UUID> {

    Optional<Partnership> findBySolutionAndSourceAndCopier(UUID solution, UUID source, UUID copier);

    @Query("select p from Partnership p where p.solution = :solution and p.endedAt is null order by p.at desc, p.id")
    List<Partnership> of(UUID solution, Limit limit);

    @Query("select p from Partnership p where (p.source = :organisation or p.copier = :organisation)"
            + " and p.endedAt is null order by p.at desc, p.id")
    List<Partnership> with(UUID organisation, Limit limit);
}
