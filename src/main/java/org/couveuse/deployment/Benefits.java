package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Benefits extends JpaRepository<Benefit, UUID> {

    List<Benefit> findByCountedOrderByAt(boolean counted, Limit limit);

    List<Benefit> findByAdoptionOrderByAt(UUID adoption);
}
