package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Launches waves: the lead proposes, the agency confirms, and may hold what is going out. */
@Service
@Transactional
public class WaveService {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final Waves waves;
    private final Audience audience;
    private final FreeOrganisations free;
    private final Processes processes;
    private final Memberships memberships;
    private final WaveRows rows;

    WaveService(
            CampaignFile file,
            CampaignRights rights,
            Waves waves,
            Audience audience,
            FreeOrganisations free,
            Processes processes,
            Memberships memberships,
            WaveRows rows) {
        this.file = file;
        this.rights = rights;
        this.waves = waves;
        this.audience = audience;
        this.free = free;
        this.processes = processes;
        this.memberships = memberships;
        this.rows = rows;
    }

    /** Whom the lead proposes to invite, or that nobody more be invited. */
    public record WaveLaunch(
            @NotNull WaveProposal proposal,

            @Form.When(field = "proposal", is = "LAUNCH") @Valid @Nullable
            OrganisationSelection organisations,

            @Form.When(field = "proposal", is = "LAUNCH") @Min(1) @Max(10_000) @Nullable
            Integer most,

            @Form.When(field = "proposal", is = "LAUNCH") @Form.Long @Size(max = 4000) @Nullable
            String message,

            @Form.Long @Size(max = 4000) @Nullable String learned) {}

    /** What the agency says of the proposal, and which officer looks after the wave. */
    public record WaveConfirmation(
            @NotNull WaveReview verdict,

            @Form.When(field = "verdict", is = "CONFIRM") @Form.OneOf("officers") @Nullable
            UUID officer,

            @Form.When(field = "verdict", is = "SEND_BACK") @Form.Long @Size(max = 4000) @Nullable
            String reason) {}

    /** Another day for something, with the reason. */
    public record Move(
            @NotNull LocalDate to,
            @NotBlank @Size(max = 2000) @Form.Long String reason) {}

    /** Why something is done before its time. */
    public record Reason(
            @NotBlank @Size(max = 2000) @Form.Long String reason) {}

    /** Takes the lead's proposal. */
    public Outcome launch(UUID campaign, Actor actor, WaveLaunch said) {
        var wave = next(campaign);
        audience.release(wave.id());
        if (said.proposal() == WaveProposal.GIVE_UP_REST) {
            if (said.learned() == null) {
                throw RuleViolation.field("learned", "deployment.sayWhy");
            }
            wave.propose(said.proposal(), 0, actor.id(), null, said.learned());
            return Outcome.none();
        }
        if (said.message() == null) {
            throw RuleViolation.field("message", "shared.required");
        }
        var selection = said.organisations() == null ? OrganisationSelection.ALL : said.organisations();
        var chosen = free.chosen(campaign, selection);
        var taken = said.most() == null ? chosen : chosen.subList(0, Math.min(said.most(), chosen.size()));
        audience.take(campaign, wave.id(), taken);
        wave.propose(said.proposal(), taken.size(), actor.id(), said.message(), said.learned());
        return Outcome.none();
    }

    /** Confirms the lead's proposal or sends it back. */
    public Outcome confirm(UUID campaign, Actor actor, WaveConfirmation said) {
        var wave = next(campaign);
        if (said.verdict() == WaveReview.SEND_BACK) {
            if (said.reason() == null) {
                throw RuleViolation.field("reason", "deployment.sayWhy");
            }
            audience.release(wave.id());
            wave.sendBack(said.reason());
        } else {
            wave.confirm(actor.id(), said.officer() == null ? actor.id() : said.officer());
        }
        return Outcome.of(LargeScaleDeploymentVariables.WAVE_CONFIRMATION, said.verdict());
    }

    /** Begins to invite the confirmed wave's organisations; tells whether there is another wave, and when. */
    Outcome start(UUID campaign) {
        var all = waves.findByCampaignOrderByNumber(campaign);
        var confirmed =
                all.stream().filter(w -> w.state() == WaveState.CONFIRMED).findFirst();
        var givenUp = confirmed.filter(w -> w.proposal() == WaveProposal.GIVE_UP_REST);
        if (givenUp.isPresent()) {
            all.stream().filter(Wave::ahead).forEach(Wave::giveUp);
        } else if (confirmed.isPresent()) {
            confirmed.get().start(file.now());
            file.campaign(campaign).startEarlier(file.today());
        }
        if (audience.free(campaign).isEmpty()) {
            all.stream().filter(Wave::ahead).forEach(Wave::giveUp);
        }
        var following = all.stream().filter(Wave::ahead).findFirst();
        var plan = file.plan(file.campaign(campaign));
        return following
                .map(wave -> Outcome.of(LargeScaleDeploymentVariables.MORE_WAVES, true)
                        .and(LargeScaleDeploymentVariables.NEXT_WAVE_AT, file.morning(wave.dueOn(plan))))
                .orElseGet(() -> Outcome.of(LargeScaleDeploymentVariables.MORE_WAVES, false));
    }

    /** Lets the next wave be launched now, before its day; for the agency. */
    public void launchNow(Actor actor, UUID campaign, Reason why) {
        rights.requireAgency(actor);
        file.campaign(campaign);
        if (!processes.tell("msg_endWave", campaign, Outcome.none())) {
            throw RuleViolation.conflict("deployment.noWaveWaits");
        }
        file.note(actor, "wave.launchedEarly", campaign, why.reason());
    }

    /** Gives the next wave another day; for the agency. */
    public void move(Actor actor, UUID campaign, Move said) {
        rights.requireAgency(actor);
        file.campaign(campaign);
        if (said.to().isBefore(file.today())) {
            throw RuleViolation.field("to", "deployment.past");
        }
        var wave = waves.next(campaign).filter(w -> w.state() == WaveState.PLANNED);
        var at = file.morning(said.to());
        if (wave.isEmpty() || processes.moveTimer(campaign, "timer_nextWave", at) == 0) {
            throw RuleViolation.conflict("deployment.noWaveWaits");
        }
        wave.get().plannedOn(said.to());
        processes.set(campaign, Outcome.of(LargeScaleDeploymentVariables.NEXT_WAVE_AT, at));
        file.note(actor, "wave.moved", campaign, said.reason());
    }

    /** Interrupts the invitations that are going out; what is invited stays so. For the agency. */
    public void hold(Actor actor, UUID campaign, Reason why) {
        rights.requireAgency(actor);
        file.campaign(campaign);
        var going = launched(campaign).filter(Wave::invites).toList();
        if (going.isEmpty()) {
            throw RuleViolation.conflict("deployment.noWaveInvites");
        }
        going.forEach(wave -> wave.hold(file.now()));
        file.note(actor, "wave.held", campaign, why.reason());
    }

    /** Goes on with held invitations, and tries those again that could not be sent. For the agency. */
    public void resume(Actor actor, UUID campaign, Reason why) {
        rights.requireAgency(actor);
        if (file.campaign(campaign).ended()) {
            throw RuleViolation.conflict("deployment.ended");
        }
        var waiting = launched(campaign)
                .filter(wave -> wave.held() || rows.again(wave.id()) > 0)
                .toList();
        if (waiting.isEmpty()) {
            throw RuleViolation.conflict("deployment.noWaveHeld");
        }
        waiting.forEach(Wave::resume);
        file.note(actor, "wave.resumed", campaign, why.reason());
    }

    private Stream<Wave> launched(UUID campaign) {
        return waves.findByCampaignOrderByNumber(campaign).stream()
                .filter(wave -> wave.state() == WaveState.INVITING || wave.state() == WaveState.STARTED);
    }

    /** The wave that is being decided on. */
    Wave next(UUID campaign) {
        return waves.next(campaign).orElseThrow(() -> RuleViolation.conflict("deployment.noWaveWaits"));
    }

    /** Who launched the wave that is being decided on. */
    Set<UUID> launcher(UUID campaign) {
        return waves.next(campaign).map(Wave::proposedBy).map(Set::of).orElse(Set.of());
    }

    List<UUID> officers() {
        return memberships.holders(Role.AGENCY_OFFICER, null);
    }
}
