package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignReport.GoalResult;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends campaigns: when all is done, at their date, or earlier with a reason. */
@Service
@Transactional
public class CampaignEnding {

    private static final int BATCH = 100;

    private final CampaignFile file;
    private final CampaignRights rights;
    private final CampaignFigures figures;
    private final Adoptions adoptions;
    private final Waves waves;
    private final Processes processes;

    CampaignEnding(
            CampaignFile file,
            CampaignRights rights,
            CampaignFigures figures,
            Adoptions adoptions,
            Waves waves,
            Processes processes) {
        this.file = file;
        this.rights = rights;
        this.figures = figures;
        this.adoptions = adoptions;
        this.waves = waves;
        this.processes = processes;
    }

    /** What became of the campaign. */
    public record Closing(
            @NotEmpty @Size(max = 10) @Form.Each List<@Valid GoalReached> results,
            @NotBlank @Size(max = 4000) @Form.Long String lessons,
            @NotBlank @Size(max = 4000) @Form.Long String followUp) {}

    /** What was reached of one goal. */
    public record GoalReached(
            @NotNull @Form.Key @Form.OneOf("goals") UUID goal,
            @NotNull BigDecimal reached,
            @Size(max = 1000) @Nullable String words) {}

    /** Takes the closing report. */
    public Outcome report(UUID campaign, Actor actor, Closing said) {
        var found = file.campaign(campaign);
        var plan = file.plan(found);
        for (var i = 0; i < said.results().size(); i++) {
            if (plan.goal(said.results().get(i).goal()) == null) {
                throw RuleViolation.field("results[" + i + "].goal", "shared.wrongType.choice");
            }
        }
        var reported = said.results().stream().map(GoalReached::goal).distinct().count();
        if (reported < plan.goals().size()) {
            throw RuleViolation.field(
                    "results", "deployment.everyGoal", plan.goals().size());
        }
        found.report(new CampaignReport(
                said.results().stream()
                        .map(r -> new GoalResult(r.goal(), r.reached(), r.words()))
                        .toList(),
                said.lessons(),
                said.followUp(),
                actor.id()));
        file.show(found);
        return Outcome.none();
    }

    Outcome settle(UUID campaign) {
        var found = file.campaign(campaign);
        var outcome = figures.sums(campaign).allEnded() ? CampaignOutcome.COMPLETE : CampaignOutcome.CLOSED;
        end(found, outcome);
        return Outcome.of(LargeScaleDeploymentVariables.CAMPAIGN_OUTCOME, outcome);
    }

    Outcome cancelled(UUID campaign) {
        end(file.campaign(campaign), CampaignOutcome.CANCELLED);
        return Outcome.of(LargeScaleDeploymentVariables.CAMPAIGN_OUTCOME, CampaignOutcome.CANCELLED);
    }

    /** Stops a campaign at any time, with a reason; for the agency. */
    public void cancel(Actor actor, UUID campaign, WaveService.Reason why) {
        rights.requireAgency(actor);
        var found = file.campaign(campaign);
        if (found.ended() || !processes.tell("msg_cancelCampaign", campaign, Outcome.none())) {
            throw RuleViolation.conflict("deployment.ended");
        }
        found.askToClose(why.reason());
        file.note(actor, "campaign.cancelled", campaign, why.reason());
    }

    /** Ends the following of a campaign before its date, after its last wave; for the agency. */
    public void close(Actor actor, UUID campaign, WaveService.Reason why) {
        rights.requireAgency(actor);
        var found = file.campaign(campaign);
        if (!processes.tell("msg_closeCampaign", campaign, Outcome.none())) {
            throw RuleViolation.conflict("deployment.wavesAhead");
        }
        found.askToClose(why.reason());
        file.note(actor, "campaign.closedEarly", campaign, why.reason());
    }

    /** Gives the campaign another last day; for the agency. */
    public void move(Actor actor, UUID campaign, WaveService.Move said) {
        rights.requireAgency(actor);
        var found = file.campaign(campaign);
        var plan = file.plan(found);
        if (!said.to().isAfter(file.today())) {
            throw RuleViolation.field("to", "deployment.past");
        }
        if (found.state() != CampaignState.RUNNING) {
            throw RuleViolation.conflict("deployment.notRunning");
        }
        found.endLater(plan.endingOn(said.to()));
        var at = file.morning(said.to());
        processes.moveTimer(campaign, "timer_campaignEnd", at);
        processes.set(campaign, Outcome.of(LargeScaleDeploymentVariables.CAMPAIGN_END, at));
        if (waves.next(campaign).filter(Wave::waitsWithoutDay).isPresent()) {
            processes.moveTimer(campaign, "timer_nextWave", at);
            processes.set(campaign, Outcome.of(LargeScaleDeploymentVariables.NEXT_WAVE_AT, at));
        }
        file.note(actor, "campaign.moved", campaign, said.reason());
    }

    /** Tells the next adoptions that have not begun that their campaign is over; false when none was left. */
    boolean withdraw(Campaign campaign) {
        var next = adoptions.toWithdraw(campaign.id(), Limit.of(BATCH));
        for (var adoption : next) {
            adoption.withdrawalAsked();
            processes.tell("msg_campaignClosed", adoption.id(), Outcome.none());
        }
        if (next.isEmpty()) {
            campaign.withdrawn();
        }
        return !next.isEmpty();
    }

    private void end(Campaign campaign, CampaignOutcome outcome) {
        if (!campaign.ended()) {
            campaign.end(outcome, file.now());
            file.show(campaign);
            file.note(
                    Actor.system(),
                    "campaign." + outcome.name().toLowerCase(java.util.Locale.ROOT),
                    campaign.id(),
                    null);
        }
    }
}
