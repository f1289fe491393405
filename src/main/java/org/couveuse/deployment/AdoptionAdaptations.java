package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AdoptionAdaptations extends JpaRepository<AdoptionAdaptation, UUID> {

    List<AdoptionAdaptation> findByAdoptionOrderByAtDesc(UUID adoption);

    @Query("select d from AdoptionAdaptation d, Adoption a where a.id = d.adoption and a.campaign = :campaign"
            + " order by d.at desc, d.id")
    List<AdoptionAdaptation> latest(UUID campaign, Limit limit);

    @Query("select d from AdoptionAdaptation d, Adoption a, Campaign c where a.id = d.adoption and c.id = a.campaign"
            + " and c.solution = :solution order by d.at desc, d.id")
    List<AdoptionAdaptation> ofSolution(UUID solution, Limit limit);
}
