package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignPreparation.Preparation;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.documents.Attachments;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Organisations;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is in an audience, before it is decided on; and what a campaign hands out. */
@CouveuseTest
class AudiencePreviewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private AudiencePreview preview;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CampaignMaterial material;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private UUID campaign = UUID.randomUUID();
    private String region = "";

    @BeforeEach
    void a_campaign_to_be_prepared() {
        cast = stage.cast(2);
        campaign = stage.opened(cast);
        region = "Région " + UUID.randomUUID();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_region_is_a_criterion_and_who_has_nobody_to_answer_is_counted() {
        var one = registered("Municipalité d’essai b", region);
        registered("Municipalité d’essai a", region);
        registered("Municipalité d’ailleurs", null);

        var found = preview(selection(List.of(region), List.of()));

        assertThat(found.count()).isEqualTo(2);
        assertThat(found.unanswered()).isEqualTo(2);
        assertThat(found.organisations().items())
                .extracting(AudiencePreview.Member::name)
                .containsExactly("Municipalité d’essai a", "Municipalité d’essai b");
        assertThat(found.organisations().items().get(1).id()).isEqualTo(one);
        assertThat(preview(new OrganisationSelection(
                                List.of(), List.of(), List.of(), List.of(region), List.of(), List.of(), List.of(one)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void who_already_uses_a_solution_is_a_criterion_and_who_uses_this_one_is_told_apart() {
        var other = stage.cast(2);
        stage.invited(other, CampaignOffer.TOOLKIT);
        acts.adopt(other.contacts().get(0), acts.of(other, 0));

        var found = preview(selection(List.of(), List.of(other.solution())));
        assertThat(found.organisations().items())
                .extracting(AudiencePreview.Member::id)
                .containsExactly(other.organisations().get(0));
        assertThat(found.taken()).isZero();
        assertThat(found.unanswered()).isZero();

        var further = acting.as(cast.officer(), () -> context.getBean(CampaignService.class)
                .open(troupe.actor(cast.officer()), new CampaignService.OpenCampaign(other.solution(), "Encore")));
        var again = preview.of(
                troupe.actor(cast.officer()), further, OrganisationSelection.of(other.organisations()), null, 10);
        assertThat(again.taken()).isEqualTo(2);
    }

    @Test
    void a_long_audience_comes_in_pages_and_only_the_agency_asks() {
        var first = preview.of(
                troupe.actor(cast.officer()), campaign, OrganisationSelection.of(cast.organisations()), null, 1);
        var next = preview.of(
                troupe.actor(cast.officer()),
                campaign,
                OrganisationSelection.of(cast.organisations()),
                first.organisations().next(),
                1);

        assertThat(first.count()).isEqualTo(2);
        assertThat(next.organisations().items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.organisations().items());
        assertThat(next.organisations().next()).isNull();
        var contact = cast.contacts().get(0);
        assertThat(troupe.refused(
                                contact,
                                () -> preview.of(troupe.actor(contact), campaign, OrganisationSelection.ALL, null, 1))
                        .kind())
                .isEqualTo(RuleViolation.Kind.FORBIDDEN);
        assertThat(troupe.refused(cast.officer(), () -> preview(OrganisationSelection.of(List.of(UUID.randomUUID()))))
                        .fields())
                .extracting("field")
                .containsExactly("audience");
    }

    @Test
    void the_form_says_who_is_in_and_what_its_path_comes_to_as_one_types() {
        prepared(List.of());
        stage.approve(cast.second(), campaign, null);
        troupe.does(
                cast.member(),
                campaign,
                "user_countersignCampaign",
                new CampaignApproval.Countersignature(CampaignSignature.SEND_BACK, false, false, "Trop tôt."));
        try (var screens = new Screens(context, troupe.account(cast.officer()))) {
            var task = troupe.waiting(campaign, "user_prepareCampaign").id();
            assertThat(screens.open("taches/" + task))
                    .containsSubsequence(
                            "Public",
                            "2 organisations correspondent.",
                            "Voir qui",
                            "Chemin critique",
                            "L’ensemble prend",
                            "Invitations",
                            "Critères d’ExpandNet",
                            "Crédible",
                            "Complexité, selon NASSS");
            var days = _find(TextField.class, spec -> spec.withLabel("Durée (facultatif)"));
            assertThat(days).isNotEmpty();
            _setValue(days.get(0), "12");
            assertThat(screens.open("taches/" + task)).contains("Invitations");
        }
    }

    @Test
    void files_of_toolkit_and_campaign_are_handed_out_and_no_others() {
        var kit = acting.as(cast.lead(), () -> attach(cast.solution(), "guide.txt"));
        var own = acting.as(cast.officer(), () -> attach(campaign, "affiche.txt"));
        var elsewhere = acting.as(cast.officer(), () -> attach(stage.opened(cast), "autre.txt"));
        assertThat(troupe.refused(cast.officer(), () -> prepared(List.of(own, elsewhere)))
                        .fields())
                .extracting("field")
                .containsExactly("documents[1]");
        prepared(List.of(own, kit));
        stage.approve(cast.second(), campaign, null);
        stage.sign(cast.member(), campaign, false);

        assertThat(material.of(troupe.actor(cast.contacts().get(0)), campaign))
                .extracting(Attachments.Row::fileName)
                .containsExactly("affiche.txt", "guide.txt");
        try (var screens = new Screens(context, troupe.account(cast.contacts().get(0)))) {
            assertThat(screens.open("deploiements/" + campaign)).containsSubsequence("Fichiers", "affiche.txt");
        }
    }

    private void prepared(List<UUID> documents) {
        var plan = stage.plan(cast, CampaignOffer.TOOLKIT, true, new PlannedWave(stage.day(5), 2, null));
        troupe.does(
                cast.officer(),
                campaign,
                "user_prepareCampaign",
                new Preparation(
                        plan.title(),
                        plan.offer(),
                        plan.audience(),
                        plan.goals(),
                        plan.channels(),
                        plan.keyMessages(),
                        null,
                        documents,
                        plan.waves(),
                        plan.adoptions(),
                        plan.criticalPath(),
                        plan.endsOn(),
                        30,
                        null,
                        plan.scale()));
        time.runDue();
    }

    private UUID attach(UUID subject, String name) {
        return attachments
                .attach(subject, name, new ByteArrayInputStream("Bonjour".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private AudiencePreview.Preview preview(OrganisationSelection wanted) {
        return preview.of(troupe.actor(cast.officer()), campaign, wanted, null, 50);
    }

    private static OrganisationSelection selection(List<String> regions, List<UUID> adopted) {
        return new OrganisationSelection(List.of(), List.of(), List.of(), regions, adopted, List.of(), List.of());
    }

    private UUID registered(String name, @org.jspecify.annotations.Nullable String where) {
        var code = "A" + UUID.randomUUID().toString().substring(0, 8);
        return acting.asSystem(() -> organisations.register(new Organisations.New(
                code, name, OrganisationKind.MUNICIPALITY, SizeBand.FROM_100, "Secteur", where, true)));
    }
}
