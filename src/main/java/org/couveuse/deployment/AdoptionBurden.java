package org.couveuse.deployment;

import java.util.UUID;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.deployment.AdoptionService.InvitationAnswered;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is asked of an organisation: redundant reporting is what organisations complain of most. */
@Service
@Transactional(readOnly = true)
public class AdoptionBurden {

    private static final double MONTH = 30;
    private static final double BENEFITS_EVERY = 90;

    private final Adoptions adoptions;
    private final CampaignFile file;

    AdoptionBurden(Adoptions adoptions, CampaignFile file) {
        this.adoptions = adoptions;
        this.file = file;
    }

    /** Fields of forms that all campaigns together ask an organisation for in a month, at most. */
    public int fieldsAMonth(UUID organisation) {
        return (int) Math.ceil(adoptions.findByOrganisationOrderByInvitedAtDesc(organisation).stream()
                .filter(a -> !a.ended())
                .mapToDouble(this::asked)
                .sum());
    }

    private double asked(Adoption adoption) {
        var campaign = file.campaign(adoption.campaign()).plan();
        if (campaign == null) {
            return 0;
        }
        var own = adoption.plan();
        var steps = own == null ? 4 : own.steps().size();
        return switch (adoption.state()) {
            case INVITED -> fields(InvitationAnswered.class) + fields(Assessment.class);
            case READY -> fields(Planning.class) + steps * fields(PlannedStep.class);
            case PLANNED, IN_PROGRESS -> (fields(ProgressReport.class) + steps) * MONTH / campaign.reportEvery();
            case CONFIRMED ->
                (fields(BenefitReport.class) + campaign.goals().size() * fields(MeasuredBenefit.class))
                        * MONTH
                        / BENEFITS_EVERY;
            case ADOPTED, POSTPONED, DECLINED -> 0;
        };
    }

    private static int fields(Class<? extends Record> form) {
        return form.getRecordComponents().length;
    }
}
