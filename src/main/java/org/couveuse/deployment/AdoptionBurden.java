package org.couveuse.deployment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.couveuse.deployment.AdoptionCare.BenefitReport;
import org.couveuse.deployment.AdoptionCare.MeasuredBenefit;
import org.couveuse.deployment.AdoptionProgress.ProgressReport;
import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.deployment.AdoptionService.InvitationAnswered;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.engine.Delays;
import org.couveuse.experiments.ExperimentBurden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is asked of an organisation: redundant reporting is what organisations complain of most. */
@Service
@Transactional(readOnly = true)
public class AdoptionBurden {

    private static final double MONTH = 30;

    private final Adoptions adoptions;
    private final CampaignFile file;
    private final ExperimentBurden experiments;
    private final Delays delays;
    private final Clock clock;

    AdoptionBurden(Adoptions adoptions, CampaignFile file, ExperimentBurden experiments, Delays delays, Clock clock) {
        this.adoptions = adoptions;
        this.file = file;
        this.experiments = experiments;
        this.delays = delays;
        this.clock = clock;
    }

    /** Fields of forms that all campaigns and trials together ask an organisation for in a month, at most. */
    public int fieldsAMonth(UUID organisation) {
        var campaigns = adoptions.findByOrganisationOrderByInvitedAtDesc(organisation).stream()
                .filter(a -> !a.ended())
                .mapToDouble(this::asked)
                .sum();
        return (int) Math.ceil(campaigns + experiments.fieldsAMonth(organisation));
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
                        / benefitsEvery();
            case ADOPTED, POSTPONED, DECLINED -> 0;
        };
    }

    /** Days from one report on benefits to the next. */
    private double benefitsEvery() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return ChronoUnit.DAYS.between(now, now.plus(delays.amount("benefits")));
    }

    private static int fields(Class<? extends Record> form) {
        return form.getRecordComponents().length;
    }
}
