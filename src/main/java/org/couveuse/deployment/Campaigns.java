package org.couveuse.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Campaigns extends JpaRepository<Campaign, UUID> {

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> lock(UUID id);

    @Query("select c from Campaign c where c.state in :states or c.body in :bodies or c.incubator in :incubators"
            + " order by c.createdAt desc, c.id")
    List<Campaign> page(
            Collection<CampaignState> states, Collection<UUID> bodies, Collection<UUID> incubators, PageRequest page);

    List<Campaign> findByState(CampaignState state);

    List<Campaign> findByWithdrawing(boolean withdrawing);

    List<Campaign> findBySolutionOrderByCreatedAt(UUID solution);
}
