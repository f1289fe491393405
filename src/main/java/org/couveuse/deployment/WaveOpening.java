package org.couveuse.deployment;

import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.springframework.stereotype.Component;

/** Invites the organisations of a wave, some at a time; what was begun is gone on with, nobody is invited twice. */
@Component
class WaveOpening {

    static final int BATCH = 50;

    private final CampaignFile file;
    private final Audience audience;
    private final Adoptions adoptions;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Processes processes;
    private final Notices notices;

    WaveOpening(
            CampaignFile file,
            Audience audience,
            Adoptions adoptions,
            Organisations organisations,
            Memberships memberships,
            Processes processes,
            Notices notices) {
        this.file = file;
        this.audience = audience;
        this.adoptions = adoptions;
        this.organisations = organisations;
        this.memberships = memberships;
        this.processes = processes;
        this.notices = notices;
    }

    /** Invites the next organisations of a wave; the last batch closes it. Nobody is invited by an ended campaign. */
    void batch(Wave wave) {
        var campaign = file.campaign(wave.campaign());
        if (campaign.ended()) {
            audience.release(wave.id());
            wave.allInvited();
            return;
        }
        var next = audience.uninvited(wave.id(), BATCH);
        var known = organisations.all(next);
        for (var organisation : next) {
            var row = known.get(organisation);
            if (row != null) {
                invite(campaign, wave, row);
            }
        }
        wave.opened(next.size());
        if (next.size() < BATCH) {
            wave.allInvited();
        }
    }

    private void invite(Campaign campaign, Wave wave, Organisations.Row organisation) {
        if (adoptions
                .findByCampaignAndOrganisation(campaign.id(), organisation.id())
                .isPresent()) {
            return;
        }
        var adoption = adoptions.save(new Adoption(campaign, wave.number(), organisation, file.now()));
        audience.invited(campaign.id(), organisation.id(), adoption.id());
        file.moved(adoption, null, null, null);
        file.link(campaign.id(), adoption.id());
        processes.start("organisationAdoption", adoption.id(), told(campaign, adoption));
        notices.tellAll(
                memberships.holders(Role.ADOPTER_CONTACT, organisation.id()),
                "adoptionInvited",
                campaign.title(),
                organisation.name(),
                notices.link("/adoptions/" + adoption.id()));
    }

    private static Outcome told(Campaign campaign, Adoption adoption) {
        UUID organisation = adoption.organisation();
        return Outcome.of(OrganisationAdoptionVariables.ORGANISATION, organisation)
                .and(OrganisationAdoptionVariables.CAMPAIGN, campaign.id())
                .and(OrganisationAdoptionVariables.SOLUTION, campaign.solution())
                .and(OrganisationAdoptionVariables.OFFER, adoption.offer());
    }
}
