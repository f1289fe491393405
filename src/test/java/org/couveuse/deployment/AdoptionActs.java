package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionCare.AdoptionChecked;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.CallReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.deployment.AdoptionService.InvitationAnswered;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.deployment.CampaignStage.Cast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations and the agency do with an adoption, each in one line. */
@Component
class AdoptionActs {

    private final Troupe troupe;
    private final CampaignStage stage;
    private final AdoptionReading adoptions;

    AdoptionActs(Troupe troupe, CampaignStage stage, AdoptionReading adoptions) {
        this.troupe = troupe;
        this.stage = stage;
        this.adoptions = adoptions;
    }

    /** The adoption of one organisation of the cast in its latest campaign. */
    UUID of(Cast cast, int organisation) {
        return adoptions
                .of(troupe.actor(cast.officer()), cast.organisations().get(organisation))
                .get(0)
                .id();
    }

    AdoptionReading.Detail detail(Cast cast, UUID adoption) {
        return adoptions.detail(troupe.actor(cast.officer()), adoption);
    }

    UUID goal(Cast cast, UUID adoption) {
        return Objects.requireNonNull(detail(cast, adoption).campaign().plan())
                .goals()
                .get(0)
                .id();
    }

    void accept(UUID contact, UUID adoption, @Nullable AdoptionOffer offer) {
        answer(contact, adoption, new InvitationAnswered(InvitationReply.ACCEPT, offer, null, null, null));
    }

    void later(UUID contact, UUID adoption, LocalDate until) {
        answer(contact, adoption, new InvitationAnswered(InvitationReply.LATER, null, until, null, null));
    }

    void decline(UUID contact, UUID adoption, @Nullable DeclineReason reason) {
        answer(contact, adoption, new InvitationAnswered(InvitationReply.DECLINE, null, null, reason, null));
    }

    void ready(UUID contact, UUID adoption) {
        accept(contact, adoption, null);
        assess(contact, adoption, ReadinessOutcome.READY, null, null);
    }

    void assess(
            UUID contact,
            UUID adoption,
            ReadinessOutcome outcome,
            @Nullable LocalDate until,
            @Nullable DeclineReason reason) {
        var yes = ReadinessLevel.YES;
        troupe.does(
                contact,
                adoption,
                "user_assessReadiness",
                new Assessment(outcome, yes, yes, yes, ReadinessLevel.PARTLY, null, until, reason, null));
    }

    void plan(UUID contact, UUID adoption) {
        var steps = List.of(new PlannedStep("Préparer", "Inès", stage.day(0), stage.day(90)));
        troupe.does(contact, adoption, "user_planAdoption", new Planning(steps, null, null, List.of()));
    }

    void report(UUID contact, UUID adoption, ProgressOutcome outcome) {
        var reason = outcome == ProgressOutcome.DECLINE ? DeclineReason.INCOMPATIBLE : null;
        troupe.does(
                contact,
                adoption,
                "user_reportProgress",
                new ProgressReport(outcome, List.of(), "Aucun", reason, null));
    }

    void adopt(UUID contact, UUID adoption) {
        ready(contact, adoption);
        plan(contact, adoption);
        report(contact, adoption, ProgressOutcome.DONE);
    }

    void confirm(UUID officer, UUID adoption) {
        check(officer, adoption, new AdoptionChecked(AdoptionReview.CONFIRM, AdoptionProof.VISIT, null));
    }

    void sendBack(UUID officer, UUID adoption) {
        check(officer, adoption, new AdoptionChecked(AdoptionReview.SEND_BACK, null, "Montrez-nous."));
    }

    void call(UUID officer, UUID adoption, CallOutcome outcome) {
        troupe.does(
                officer,
                adoption,
                "user_callOrganisation",
                new CallReport(outcome, "La direction", DeclineReason.EQUIPPED, "Appel au bureau."));
    }

    void measure(Cast cast, UUID contact, UUID adoption, int value) {
        var measured =
                new MeasuredBenefit(goal(cast, adoption), BigDecimal.valueOf(value), BenefitSource.MEASURED, null);
        troupe.does(contact, adoption, "user_reportBenefits", new BenefitReport(List.of(measured), null, false));
    }

    private void answer(UUID contact, UUID adoption, InvitationAnswered said) {
        troupe.does(contact, adoption, "user_answerInvitation", said);
    }

    private void check(UUID officer, UUID adoption, AdoptionChecked said) {
        troupe.does(officer, adoption, "user_confirmAdoption", said);
    }
}
