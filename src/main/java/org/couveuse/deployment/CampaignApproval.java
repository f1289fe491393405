package org.couveuse.deployment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.experiments.EvidencePolicy;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a campaign approved by a second officer and signed by a delegate of the forum. */
@Service
@Transactional
public class CampaignApproval {

    private final CampaignFile file;
    private final Waves waves;
    private final SolutionFacts solutions;
    private final Processes processes;
    private final Memberships memberships;
    private final Notices notices;
    private final EvidencePolicy evidence;

    CampaignApproval(
            CampaignFile file,
            Waves waves,
            SolutionFacts solutions,
            Processes processes,
            Memberships memberships,
            Notices notices,
            EvidencePolicy evidence) {
        this.file = file;
        this.waves = waves;
        this.solutions = solutions;
        this.processes = processes;
        this.memberships = memberships;
        this.notices = notices;
        this.evidence = evidence;
    }

    /** What the second officer says: with reserves to lift, or with a waiver where the table says « not ready ». */
    public record Approval(
            @NotNull CampaignReview verdict,

            @Form.When(field = "verdict", is = "APPROVE") @Form.Long @Size(max = 4000) @Nullable
            String conditions,

            @Form.When(field = "verdict", is = "APPROVE") @Form.Long @Size(max = 4000) @Nullable
            String waiver,

            @Form.When(field = "verdict", is = "SEND_BACK") @Form.Long @Size(max = 4000) @Nullable
            String reason) {}

    /** What the forum's delegate says. */
    public record Countersignature(
            @NotNull CampaignSignature verdict,
            boolean evidenceRead,
            @Form.When(field = "verdict", is = "SIGN") boolean waiverAgreed,

            @Form.When(field = "verdict", is = "SEND_BACK") @Form.Long @Size(max = 4000) @Nullable
            String reason) {}

    /** Approves a campaign or sends it back. */
    public Outcome approve(UUID campaign, Actor actor, Approval said) {
        var found = file.campaign(campaign);
        if (said.verdict() == CampaignReview.SEND_BACK) {
            sendBack(found, said.reason());
            return Outcome.of(LargeScaleDeploymentVariables.APPROVAL, CampaignReview.SEND_BACK);
        }
        stillOffered(found);
        var readiness = readiness(campaign);
        var unready = readiness == ScaleReadiness.NOT_READY;
        if (unready && said.waiver() == null) {
            throw RuleViolation.field("waiver", "deployment.waiverNeeded");
        }
        if (readiness == ScaleReadiness.WITH_RESERVES && said.conditions() == null) {
            throw RuleViolation.field("conditions", "deployment.conditionsNeeded");
        }
        found.approve(readiness, actor.id(), file.now(), unready ? said.waiver() : null, said.conditions());
        if (unready) {
            file.note(actor, "campaign.waived", campaign, said.waiver());
        }
        return Outcome.of(LargeScaleDeploymentVariables.APPROVAL, CampaignReview.APPROVE);
    }

    /** Signs a campaign for the forum or sends it back. */
    public Outcome countersign(UUID campaign, Actor actor, Countersignature said) {
        var found = file.campaign(campaign);
        if (said.verdict() == CampaignSignature.SEND_BACK) {
            sendBack(found, said.reason());
            return Outcome.of(LargeScaleDeploymentVariables.COUNTERSIGNATURE, CampaignSignature.SEND_BACK);
        }
        stillOffered(found);
        if (!said.evidenceRead()) {
            throw RuleViolation.field("evidenceRead", "deployment.readTheEvidence");
        }
        if (found.detail().readiness() == ScaleReadiness.NOT_READY && !said.waiverAgreed()) {
            throw RuleViolation.field("waiverAgreed", "deployment.waiverTwice");
        }
        var first = waves.findByCampaignOrderByNumber(campaign).get(0).dueOn(file.plan(found));
        found.sign(actor.id(), file.now(), first);
        if (found.detail().readiness() == ScaleReadiness.NOT_READY) {
            file.note(
                    actor,
                    "campaign.waiverAgreed",
                    campaign,
                    found.detail().signatures().waiver());
        }
        file.show(found);
        return Outcome.of(LargeScaleDeploymentVariables.COUNTERSIGNATURE, CampaignSignature.SIGN);
    }

    /**
     * What the table of readiness answered for the campaign as it is prepared now; with less evidence than the settings
     * ask for it is not ready, whatever the table says.
     */
    ScaleReadiness readiness(UUID campaign) {
        var answered = processes
                .value(campaign, LargeScaleDeploymentVariables.READINESS)
                .orElseThrow(() -> RuleViolation.conflict("deployment.notPrepared"));
        var level = file.plan(file.campaign(campaign)).scale().evidenceLevel();
        return level < evidence.getDeploy() ? ScaleReadiness.NOT_READY : answered;
    }

    /** Who prepared the campaign. */
    Set<UUID> preparer(UUID campaign) {
        return one(file.campaign(campaign).preparedBy());
    }

    /** Who may not sign for the forum: whoever prepared or approved, and the incubator's team. */
    Set<UUID> notSigning(UUID campaign) {
        var found = file.campaign(campaign);
        var barred = new LinkedHashSet<>(one(found.preparedBy()));
        barred.addAll(one(found.approvedBy()));
        barred.addAll(memberships.holders(Role.TEAM_LEAD, found.incubator()));
        barred.addAll(memberships.holders(Role.TEAM_MEMBER, found.incubator()));
        return barred;
    }

    /** Nobody puts their name to an offer that the solution no longer makes; it can be sent back. */
    private void stillOffered(Campaign campaign) {
        var shared = solutions.of(campaign.solution()).offer();
        if (!shared.within().contains(campaign.offer())) {
            throw RuleViolation.field("verdict", "deployment.offerGone", campaign.offer(), shared);
        }
    }

    private void sendBack(Campaign campaign, @Nullable String reason) {
        if (reason == null) {
            throw RuleViolation.field("reason", "deployment.sayWhy");
        }
        campaign.sendBack(reason);
        file.show(campaign);
        one(campaign.preparedBy())
                .forEach(p -> notices.tell(
                        p, "campaignSentBack", campaign.title(), notices.link("/deploiements/" + campaign.id())));
    }

    private static Set<UUID> one(@Nullable UUID person) {
        return person == null ? Set.of() : Set.of(person);
    }
}
