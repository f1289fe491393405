package org.couveuse.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agency does for an adoption, what its process does by itself, and what it brought. */
@Service
@Transactional
public class AdoptionCare {

    private final CampaignFile file;
    private final CampaignRights rights;
    private final AdoptionService adoptions;
    private final Installations installations;
    private final Benefits benefits;
    private final AdoptionNotes notes;
    private final Processes processes;
    private final Notices notices;
    private final int rounds;

    AdoptionCare(
            CampaignFile file,
            CampaignRights rights,
            AdoptionService adoptions,
            Installations installations,
            Benefits benefits,
            AdoptionNotes notes,
            Processes processes,
            Notices notices,
            @Value("${couveuse.deployment.benefit-rounds:2}") int rounds) {
        this.file = file;
        this.rights = rights;
        this.adoptions = adoptions;
        this.installations = installations;
        this.benefits = benefits;
        this.notes = notes;
        this.processes = processes;
        this.notices = notices;
        this.rounds = rounds;
    }

    /** What came of a call to an organisation that did not answer. */
    public record CallReport(
            @NotNull CallOutcome outcome,
            @Size(max = 200) @Nullable String spokenTo,

            @Form.When(field = "outcome", is = "DECLINED") @Nullable
            DeclineReason reason,

            @Form.Long @Size(max = 4000) @Nullable String words) {}

    /** What the agency says of an adoption said to be done. */
    public record AdoptionChecked(
            @NotNull AdoptionReview verdict,

            @Form.When(field = "verdict", is = "CONFIRM") @Nullable
            AdoptionProof proof,

            @Form.Long @Size(max = 4000) @Nullable String words) {}

    /** What was measured, and whether it is the last time. */
    public record BenefitReport(
            @NotEmpty @Size(max = 10) @Form.Each(all = false)
            List<@Valid MeasuredBenefit> benefits,

            @Form.Long @Size(max = 4000) @Nullable String words,
            boolean last) {}

    /** What was measured of one goal. */
    public record MeasuredBenefit(
            @NotNull @Form.Key @Form.OneOf("goals") UUID goal,
            @NotNull BigDecimal measured,
            @NotNull BenefitSource source,
            @Size(max = 1000) @Nullable String words) {}

    /** What the agency writes beside an adoption. */
    public record Annotation(
            @NotBlank @Size(max = 4000) @Form.Long String text) {}

    /** Notes what came of a call; nobody accepts for an organisation. */
    public Outcome called(UUID adoption, Actor actor, CallReport said) {
        var found = file.adoption(adoption);
        if (said.outcome() != CallOutcome.UNREACHABLE && said.spokenTo() == null) {
            throw RuleViolation.field("spokenTo", "shared.required");
        }
        if (said.outcome() == CallOutcome.DECLINED) {
            AdoptionService.declined(found, said.reason(), said.words());
        }
        if (said.words() != null || said.spokenTo() != null) {
            notes.save(AdoptionNote.ofCall(adoption, said, actor.id(), file.now()));
        }
        return Outcome.of(OrganisationAdoptionVariables.CALL_OUTCOME, said.outcome());
    }

    /** Confirms that the solution is in use, or asks the organisation to complete its report. */
    public Outcome check(UUID adoption, Actor actor, AdoptionChecked said) {
        var found = file.adoption(adoption);
        var outcome = Outcome.of(OrganisationAdoptionVariables.CONFIRMATION, said.verdict());
        if (said.verdict() == AdoptionReview.SEND_BACK) {
            if (said.words() == null) {
                throw RuleViolation.field("words", "deployment.sayWhy");
            }
            found.sendBack(said.words());
            file.move(found, AdoptionState.IN_PROGRESS, actor.id());
            return outcome;
        }
        if (said.proof() == null) {
            throw RuleViolation.field("proof", "shared.required");
        }
        found.confirm(actor.id(), said.proof(), said.words());
        file.move(found, AdoptionState.CONFIRMED, actor.id());
        notices.tellAll(
                adoptions.contacts(found),
                "adoptionConfirmed",
                file.campaign(found.campaign()).title());
        return outcome.and(OrganisationAdoptionVariables.BENEFIT_ROUND, 0);
    }

    /** Takes what an organisation measured. */
    public Outcome measured(UUID adoption, Actor actor, BenefitReport said) {
        var found = file.adoption(adoption);
        var plan = file.plan(file.campaign(found.campaign()));
        var before = new LinkedHashMap<UUID, Benefit>();
        benefits.findByAdoptionOrderByAt(adoption).forEach(b -> before.put(b.goal(), b));
        for (var i = 0; i < said.benefits().size(); i++) {
            var benefit = said.benefits().get(i);
            if (plan.goal(benefit.goal()) == null) {
                throw RuleViolation.field("benefits[" + i + "].goal", "shared.wrongType.choice");
            }
            var saved = benefits.save(new Benefit(found, benefit, before.get(benefit.goal()), actor.id(), file.now()));
            before.put(benefit.goal(), saved);
        }
        found.benefitsReported();
        var done = said.last() || found.file().benefitRound() >= rounds;
        if (done) {
            found.end(file.now());
        }
        return Outcome.of(
                        OrganisationAdoptionVariables.BENEFIT_ROUND,
                        found.file().benefitRound())
                .and(OrganisationAdoptionVariables.BENEFITS_DONE, done);
    }

    /** Asks the invitation again before the date the organisation chose: by itself, or by the agency at its request. */
    public void resume(Actor actor, UUID adoption) {
        var found = visible(actor, adoption);
        if (!rights.answersFor(actor, found) && !rights.agency(actor)) {
            throw RuleViolation.forbidden("deployment.contactsOnly");
        }
        if (!processes.tell("msg_resumeInvitation", adoption, Outcome.none())) {
            throw RuleViolation.conflict("deployment.notPostponed");
        }
        file.note(actor, "adoption.resumed", adoption, null);
    }

    /** Lets the organisation report before the day it would be asked. */
    public void reportNow(Actor actor, UUID adoption) {
        var found = visible(actor, adoption);
        if (!rights.answersFor(actor, found)) {
            throw RuleViolation.forbidden("deployment.contactsOnly");
        }
        if (!processes.tell("msg_reportNow", adoption, Outcome.none())) {
            throw RuleViolation.conflict("deployment.notBetweenReports");
        }
        file.note(actor, "adoption.reportedEarly", adoption, null);
    }

    /** Writes a note beside an adoption; for the agency. */
    public void annotate(Actor actor, UUID adoption, Annotation said) {
        rights.requireAgency(actor);
        file.adoption(adoption);
        notes.save(new AdoptionNote(adoption, said.text(), actor.id(), file.now()));
        file.note(actor, "adoption.annotated", adoption, null);
    }

    void scheduleInstallation(UUID adoption) {
        var found = file.adoption(adoption);
        if (found.file().installationOn() == null) {
            found.install(installations.book(file.locked(found.campaign())));
        }
    }

    void recordDecline(UUID adoption) {
        var found = file.adoption(adoption);
        if (found.ended()) {
            return;
        }
        var from = found.state();
        found.install(null);
        found.to(AdoptionState.DECLINED, file.now());
        found.end(file.now());
        file.moved(found, from, found.row().declineReason(), found.row().contact());
    }

    void withdraw(UUID adoption) {
        var found = file.adoption(adoption);
        if (found.ended()) {
            return;
        }
        found.install(null);
        found.withdraw(file.now());
        file.moved(found, found.state(), null, null);
        var campaign = file.campaign(found.campaign());
        if (campaign.ended()) {
            // who closed a single invitation has said so, and why
            notices.tellAll(adoptions.contacts(found), "adoptionWithdrawn", campaign.title());
        }
    }

    private Adoption visible(Actor actor, UUID adoption) {
        var found = file.adoption(adoption);
        if (!rights.sees(actor, file.campaign(found.campaign()), found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }
}
