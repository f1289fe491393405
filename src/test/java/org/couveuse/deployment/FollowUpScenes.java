package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.couveuse.Troupe;
import org.couveuse.deployment.AdoptionMatrix.Asked;
import org.couveuse.deployment.AdoptionService.ExpectedBenefit;
import org.couveuse.deployment.AdoptionService.PlannedStep;
import org.couveuse.deployment.AdoptionService.Planning;
import org.couveuse.deployment.MassActions.Wanted;
import org.couveuse.deployment.MassActions.Which;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.SizeBand;
import org.springframework.stereotype.Component;

/** A campaign followed from all sides: every question it puts to the database, the same on every database. */
@Component
public class FollowUpScenes {

    private final CampaignStage stage;
    private final AdoptionActs acts;
    private final Troupe troupe;
    private final CampaignProgress progress;
    private final CampaignBenefits benefits;
    private final CampaignForecast forecasts;
    private final AdoptionMatrix matrix;
    private final MassActions actions;
    private final MassWork work;

    FollowUpScenes(
            CampaignStage stage,
            AdoptionActs acts,
            Troupe troupe,
            CampaignProgress progress,
            CampaignBenefits benefits,
            CampaignForecast forecasts,
            AdoptionMatrix matrix,
            MassActions actions,
            MassWork work) {
        this.stage = stage;
        this.acts = acts;
        this.troupe = troupe;
        this.progress = progress;
        this.benefits = benefits;
        this.forecasts = forecasts;
        this.matrix = matrix;
        this.actions = actions;
        this.work = work;
    }

    /** One adopts and measures, one declines, one has not answered. */
    public void followed() {
        var cast = stage.cast(3);
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        var officer = troupe.actor(cast.officer());
        var adoption = acts.of(cast, 0);
        var goal = acts.goal(cast, adoption);
        stage.time.forward(Duration.ofDays(2));
        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        acts.ready(cast.contacts().get(0), adoption);
        troupe.does(
                cast.contacts().get(0),
                adoption,
                "user_planAdoption",
                new Planning(
                        List.of(new PlannedStep("Préparer", "Inès", stage.day(0), stage.day(30))),
                        null,
                        null,
                        List.of(new ExpectedBenefit(goal, BigDecimal.TEN))));
        acts.report(cast.contacts().get(0), adoption, ProgressOutcome.DONE);
        acts.confirm(cast.officer(), adoption);
        stage.time.forward(Duration.ofDays(91));
        stage.time.runDue();
        acts.measure(cast, cast.contacts().get(0), adoption, 7);
        stage.work.pass();

        assertThat(forecasts.of(officer, campaign).missing()).isEqualTo(ForecastGap.TOO_LITTLE);
        var all = progress.of(officer, campaign);
        assertThat(all.times()).anyMatch(t -> t.step() == AdoptionState.INVITED && Math.abs(t.median() - 2) < 0.1);
        assertThat(all.reasons()).hasSize(1);
        assertThat(progress.said(officer, campaign, DeclineReason.EQUIPPED, null, 5)
                        .items())
                .hasSize(1);
        assertThat(benefits.of(officer, campaign).get(0).measured().value()).isEqualByComparingTo("7");
        assertThat(benefits.sources(officer, campaign, goal, null, 5).items()).hasSize(1);
        assertThat(matrix.solutions(officer)).isNotEmpty();
        var asked = new Asked(
                List.of(cast.solution()),
                AdoptionState.CONFIRMED,
                OrganisationKind.AGENCY,
                SizeBand.FROM_100,
                "organisation");
        assertThat(matrix.page(officer, asked, null, 5).items()).hasSize(1);

        // the one that has not answered is being called by now: it has no task of its own
        acted(officer, campaign, new Wanted(MassAct.REMIND, null, "Bientôt.", Which.ALL), 0);
        var some = new Which(
                List.of(acts.of(cast, 2)),
                List.of(AdoptionState.INVITED),
                List.of(OrganisationKind.AGENCY),
                List.of(SizeBand.FROM_100),
                1,
                "organisation");
        acted(officer, campaign, new Wanted(MassAct.POSTPONE, stage.day(60), "Bientôt.", some), 0);
        acted(officer, campaign, new Wanted(MassAct.CLOSE, null, "Fini.", some), 1);
        assertThat(actions.all(officer, campaign)).hasSize(3);
    }

    private void acted(org.couveuse.people.Actor officer, java.util.UUID campaign, Wanted wanted, int done) {
        assertThat(actions.preview(officer, campaign, wanted).meant()).isEqualTo(done);
        assertThat(actions.each(officer, campaign, wanted, null, 2).items()).isNotEmpty();
        var id = actions.ask(officer, campaign, wanted);
        work.pass();
        var after = actions.one(officer, campaign, id);
        assertThat(after.done()).isEqualTo(done);
        assertThat(after.waiting()).isZero();
        assertThat(after.finishedAt()).isNotNull();
        assertThat(actions.done(officer, campaign, id, null, 5).items()).hasSize(after.size());
    }
}
