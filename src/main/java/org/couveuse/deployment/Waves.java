package org.couveuse.deployment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Waves extends JpaRepository<Wave, UUID> {

    List<Wave> findByCampaignOrderByNumber(UUID campaign);

    List<Wave> findByState(WaveState state);

    boolean existsByCampaignAndState(UUID campaign, WaveState state);

    /** The wave that is waited for or being decided on: the first that is still ahead. */
    default Optional<Wave> next(UUID campaign) {
        return findByCampaignOrderByNumber(campaign).stream()
                .filter(Wave::ahead)
                .findFirst();
    }
}
