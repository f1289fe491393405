package org.couveuse.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Adoptions extends JpaRepository<Adoption, UUID> {

    Optional<Adoption> findByCampaignAndOrganisation(UUID campaign, UUID organisation);

    List<Adoption> findByOrganisationOrderByInvitedAtDesc(UUID organisation);

    List<Adoption> findByCampaignAndStateOrderByAdopterSortKey(UUID campaign, AdoptionState state, Limit limit);

    @Query("select a from Adoption a where a.campaign = :campaign and a.adopter.sortKey > :after and a.state in :states"
            + " and a.adopter.kind in :kinds and a.adopter.sizeBand in :sizes and (:wave is null or a.wave = :wave)"
            + " and a.adopter.folded like :text escape '!' order by a.adopter.sortKey")
    List<Adoption> page(
            UUID campaign,
            String after,
            Collection<AdoptionState> states,
            Collection<OrganisationKind> kinds,
            Collection<SizeBand> sizes,
            @Nullable Integer wave,
            String text,
            Limit limit);

    @Query("select a from Adoption a where a.campaign = :campaign and a.endedAt is null and a.withdrawalAsked = false"
            + " and a.state in ('INVITED', 'READY', 'POSTPONED') order by a.adopter.sortKey")
    List<Adoption> toWithdraw(UUID campaign, Limit limit);
}
