package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignApproval.Approval;
import org.couveuse.deployment.CampaignApproval.Countersignature;
import org.couveuse.deployment.CampaignEnding.Closing;
import org.couveuse.deployment.CampaignEnding.GoalReached;
import org.couveuse.deployment.CampaignPreparation.PathMark;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.deployment.CampaignPreparation.Scale;
import org.couveuse.deployment.CampaignPreparation.WantedAdoptions;
import org.couveuse.deployment.CampaignPreparation.WantedGoal;
import org.couveuse.deployment.CampaignService.OpenCampaign;
import org.couveuse.deployment.WaveService.WaveConfirmation;
import org.couveuse.deployment.WaveService.WaveLaunch;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Sharing;
import org.couveuse.sharing.SolutionOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A solution with its incubator, organisations with their contacts, and the people who deploy it. */
@Component
class CampaignStage {

    /** As many organisations a form takes by name. */
    private static final int NAMED = 500;

    final Troupe troupe;
    final TimeTravel time;
    final DeploymentWork work;
    private final CampaignService campaigns;
    private final Organisations organisations;
    private final Sharing sharing;
    private final ActingAs acting;
    private final Texts texts;
    private final Clock clock;

    CampaignStage(
            Troupe troupe,
            TimeTravel time,
            DeploymentWork work,
            CampaignService campaigns,
            Organisations organisations,
            Sharing sharing,
            ActingAs acting,
            Texts texts,
            Clock clock) {
        this.troupe = troupe;
        this.time = time;
        this.work = work;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.sharing = sharing;
        this.acting = acting;
        this.texts = texts;
        this.clock = clock;
    }

    /** Who and what there is; {@code contacts.get(i)} answers for {@code organisations.get(i)}. */
    record Cast(
            UUID solution,
            UUID body,
            UUID incubator,
            UUID officer,
            UUID second,
            UUID member,
            UUID lead,
            List<UUID> organisations,
            List<UUID> contacts) {}

    /** So many organisations, and a solution that is shared in both ways. */
    Cast cast(int count) {
        return cast(count, SolutionOffer.BOTH);
    }

    Cast cast(int count, SolutionOffer offer) {
        var shared = sharing.published(offer);
        var sector = count > NAMED ? "Secteur " + UUID.randomUUID() : "Secteur";
        var known = new ArrayList<UUID>();
        var contacts = new ArrayList<UUID>();
        for (var i = 0; i < count; i++) {
            var code = "D" + UUID.randomUUID().toString().substring(0, 8);
            var organisation = acting.asSystem(() -> organisations.register(new Organisations.New(
                    code, "Organisation " + code, OrganisationKind.AGENCY, SizeBand.FROM_100, sector, null, true)));
            known.add(organisation);
            contacts.add(troupe.with(Role.ADOPTER_CONTACT, organisation));
        }
        return new Cast(
                shared.solution(),
                shared.body(),
                shared.incubator(),
                troupe.with(Role.AGENCY_OFFICER, null),
                troupe.with(Role.AGENCY_OFFICER, null),
                shared.delegate(),
                shared.lead(),
                known,
                contacts);
    }

    /** These by name, or by the sector that is theirs alone when there are more than a form takes by name. */
    private OrganisationSelection everybody(List<UUID> wanted) {
        return wanted.size() <= NAMED
                ? OrganisationSelection.of(wanted)
                : new OrganisationSelection(
                        List.of(),
                        List.of(),
                        List.of(organisations.get(wanted.get(0)).sector()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    UUID opened(Cast cast) {
        return acting.as(
                cast.officer(),
                () -> campaigns.open(
                        troupe.actor(cast.officer()),
                        new OpenCampaign(cast.solution(), "Guichet de reddition unique")));
    }

    /** A plan for everybody of the cast, in these waves. */
    Preparation plan(Cast cast, CampaignOffer offer, boolean ready, PlannedWave... waves) {
        return new Preparation(
                "Guichet de reddition unique",
                offer,
                everybody(cast.organisations()),
                List.of(new WantedGoal("Temps épargné", "heures par mois", BigDecimal.ZERO, BigDecimal.valueOf(100))),
                List.of(CampaignChannel.EMAIL),
                List.of("Une seule reddition."),
                null,
                List.of(),
                List.of(waves),
                List.of(new WantedAdoptions(day(180), cast.organisations().size())),
                List.of(new PathMark("Invitations", day(1))),
                day(365),
                30,
                offer == CampaignOffer.TOOLKIT ? null : 1,
                scale(ready ? 120 : 10));
    }

    /** Every criterion met and every domain simple: only the agency's capacity differs. */
    static Scale scale(int capacity) {
        var example = GateLines.example("Montré.");
        return new Scale(null, capacity, example.checklist(), example.complexity());
    }

    /** A campaign signed and running, its first wave waiting for its day. */
    UUID running(Cast cast, CampaignOffer offer, PlannedWave... waves) {
        var campaign = opened(cast);
        troupe.does(cast.officer(), campaign, "user_prepareCampaign", plan(cast, offer, true, waves));
        time.runDue();
        approve(cast.second(), campaign, null);
        sign(cast.member(), campaign, false);
        return campaign;
    }

    /** The wave whose moment has come is launched with these organisations and confirmed, and they are invited. */
    void launch(Cast cast, UUID campaign, List<UUID> invited) {
        decide(cast, campaign, invited);
        work.pass();
    }

    /** The wave whose moment has come is launched and confirmed; nobody is invited yet. */
    void decide(Cast cast, UUID campaign, List<UUID> invited) {
        troupe.does(cast.lead(), campaign, "user_launchWave", launching(invited));
        troupe.does(cast.second(), campaign, "user_confirmWave", new WaveConfirmation(WaveReview.CONFIRM, null, null));
        time.runDue();
    }

    WaveLaunch launching(List<UUID> invited) {
        return new WaveLaunch(WaveProposal.LAUNCH, everybody(invited), null, "Bienvenue dans la campagne.", null);
    }

    /** A campaign whose only wave is about to invite everybody. */
    UUID launched(Cast cast) {
        var campaign = running(
                cast,
                CampaignOffer.TOOLKIT,
                new PlannedWave(day(0), cast.organisations().size(), null));
        time.forward(java.time.Duration.ofDays(1));
        decide(cast, campaign, cast.organisations());
        return campaign;
    }

    /** A campaign whose only wave has invited everybody. */
    UUID invited(Cast cast, CampaignOffer offer) {
        var campaign = running(
                cast, offer, new PlannedWave(day(0), cast.organisations().size(), null));
        time.forward(java.time.Duration.ofDays(1));
        launch(cast, campaign, cast.organisations());
        return campaign;
    }

    LocalDate day(int fromNow) {
        return clock.instant().atZone(texts.zone()).toLocalDate().plusDays(fromNow);
    }

    void prepare(Cast cast, UUID campaign, boolean ready) {
        var wave = new PlannedWave(day(5), cast.organisations().size(), null);
        troupe.does(
                cast.officer(),
                campaign,
                "user_prepareCampaign",
                plan(cast, ready ? CampaignOffer.TOOLKIT : CampaignOffer.TURNKEY, ready, wave));
        time.runDue();
    }

    void approve(UUID officer, UUID campaign, @Nullable String waiver) {
        troupe.does(
                officer,
                campaign,
                "user_approveCampaign",
                new Approval(CampaignReview.APPROVE, "Compléter la trousse.", waiver, null));
    }

    void sign(UUID member, UUID campaign, boolean waiverAgreed) {
        troupe.does(
                member,
                campaign,
                "user_countersignCampaign",
                new Countersignature(CampaignSignature.SIGN, true, waiverAgreed, null));
    }

    void close(Cast cast, UUID campaign) {
        var plan = campaigns.detail(troupe.actor(cast.officer()), campaign).plan();
        var goal = Objects.requireNonNull(plan).goals().get(0).id();
        troupe.does(
                cast.officer(),
                campaign,
                "user_closeCampaign",
                new Closing(List.of(new GoalReached(goal, BigDecimal.TEN, null)), "Leçons.", "Suites."));
        time.runDue();
    }
}
