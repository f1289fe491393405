package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface AdoptionSteps extends JpaRepository<AdoptionStep, UUID> {

    List<AdoptionStep> findByCountedOrderByAt(boolean counted, Limit limit);

    List<AdoptionStep> findByAdoptionOrderByAt(UUID adoption);
}
