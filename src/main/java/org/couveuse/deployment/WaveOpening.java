package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invites the organisations of a wave, some at a time; what was begun is gone on with, nobody is invited twice. */
@Component
class WaveOpening {

    static final int BATCH = 25;

    private final CampaignFile file;
    private final Waves waves;
    private final WaveRows rows;
    private final Audience audience;
    private final Adoptions adoptions;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Processes processes;
    private final Notices notices;

    WaveOpening(
            CampaignFile file,
            Waves waves,
            WaveRows rows,
            Audience audience,
            Adoptions adoptions,
            Organisations organisations,
            Memberships memberships,
            Processes processes,
            Notices notices) {
        this.file = file;
        this.waves = waves;
        this.rows = rows;
        this.audience = audience;
        this.adoptions = adoptions;
        this.organisations = organisations;
        this.memberships = memberships;
        this.processes = processes;
        this.notices = notices;
    }

    /** The waves that are being invited, whoever works on them. */
    List<UUID> inviting() {
        return waves.findByState(WaveState.INVITING).stream().map(Wave::id).toList();
    }

    /**
     * Invites the next organisations of a wave; false when there is none that nobody else holds. The wave is closed
     * when none is left. Nobody is invited by an ended campaign.
     */
    boolean batch(UUID id) {
        var wave = waves.findById(id).filter(w -> w.state() == WaveState.INVITING);
        if (wave.isEmpty()) {
            return false;
        }
        var campaign = file.campaign(wave.get().campaign());
        if (campaign.ended()) {
            // waits for whoever invites at this moment: what comes of that is withdrawn with the rest
            audience.release(id);
        } else if (wave.get().held()) {
            return false;
        }
        var next = rows.claim(id, BATCH);
        if (next.isEmpty()) {
            close(wave.get());
            return false;
        }
        var known = organisations.all(next);
        next.forEach(organisation -> invite(campaign, wave.get(), organisation, known.get(organisation)));
        return true;
    }

    /** The organisations of a wave that a batch would take. */
    List<UUID> next(UUID id) {
        return rows.next(id, BATCH);
    }

    /** Invites one organisation of a wave; false when there is nothing to do any more. */
    boolean one(UUID id, UUID organisation) {
        var wave = waves.findById(id).filter(Wave::invites);
        if (wave.isEmpty() || !rows.claim(id, organisation)) {
            return false;
        }
        var campaign = file.campaign(wave.get().campaign());
        if (!campaign.ended()) {
            var row = organisations.find(organisation).orElse(null);
            invite(campaign, wave.get(), organisation, row);
        }
        return !campaign.ended();
    }

    /** Leaves an organisation out that cannot be invited, until somebody asks for another try. */
    void failed(UUID wave, UUID organisation, String why) {
        rows.failed(wave, organisation, why);
    }

    private void close(Wave wave) {
        if (!rows.left(wave.id())) {
            wave.allInvited(rows.progress(wave.id()));
        }
    }

    private void invite(Campaign campaign, Wave wave, UUID organisation, Organisations.@Nullable Row row) {
        if (row == null) {
            throw new IllegalStateException("there is no organisation " + organisation);
        }
        var already = adoptions.findByCampaignAndOrganisation(campaign.id(), organisation);
        if (already.isPresent()) {
            rows.invited(campaign.id(), organisation, already.get().id());
            return;
        }
        var adoption = adoptions.save(new Adoption(campaign, wave.number(), row, file.now()));
        rows.invited(campaign.id(), organisation, adoption.id());
        file.moved(adoption, null, null, null);
        file.link(campaign.id(), adoption.id());
        processes.start("organisationAdoption", adoption.id(), told(campaign, adoption));
        notices.tellAll(
                memberships.holders(Role.ADOPTER_CONTACT, organisation),
                "adoptionInvited",
                campaign.title(),
                row.name(),
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
