package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.deployment.WaveService.WaveConfirmation;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A wave invites organisations of its campaign that nobody has invited yet, and no others. */
@CouveuseTest
class FreeOrganisationsTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private TaskReading reading;

    @Autowired
    private Troupe troupe;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    private Cast cast;

    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_form_offers_who_is_in_the_campaign_and_in_no_wave_yet() {
        var campaign = twoWaves();
        assertThat(offered(campaign)).containsExactlyInAnyOrder(organisation(0), organisation(1), organisation(2));

        stage.launch(cast, campaign, List.of(organisation(1)));
        time.forward(Duration.ofDays(61));

        assertThat(offered(campaign)).containsExactlyInAnyOrder(organisation(0), organisation(2));
    }

    @Test
    void who_is_named_and_cannot_be_invited_is_refused_each_with_the_reason_and_nothing_is_taken() throws Exception {
        var elsewhere = stage.running(cast, CampaignOffer.TOOLKIT, new PlannedWave(stage.day(0), 1, null));
        var campaign = twoWaves();
        stage.launch(cast, elsewhere, List.of(organisation(2)));
        stage.launch(cast, campaign, List.of(organisation(1)));
        time.forward(Duration.ofDays(61));
        var stranger = stage.cast(1).organisations().get(0);

        var refusal = troupe.refused(
                cast.lead(),
                () -> troupe.does(
                        cast.lead(),
                        campaign,
                        "user_launchWave",
                        stage.launching(List.of(organisation(0), organisation(1), organisation(2), stranger))));

        assertThat(refusal.fields())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("organisations.also[1]", "deployment.inOtherWave"),
                        tuple("organisations.also[2]", "deployment.adoptsElsewhere"),
                        tuple("organisations.also[3]", "deployment.notInCampaign"));
        assertThat(offered(campaign)).containsExactly(organisation(0));

        var name = "w" + cast.lead().toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(cast.lead(), name, PASSWORD));
        var task = "/api/tasks/" + troupe.waiting(campaign, "user_launchWave").id();
        web.perform(get(task).with(httpBasic(name, PASSWORD)))
                .andExpect(jsonPath(
                        "$.schema.properties.organisations.properties.also.items.enum",
                        is(List.of(organisation(0).toString()))))
                .andExpect(jsonPath(
                        "$.schema.properties.organisations.properties.sectors.items.enum", is(List.of("Secteur"))));
        web.perform(post(task + "/submission")
                        .with(httpBasic(name, PASSWORD))
                        .contentType("application/json")
                        .content("{\"proposal\":\"LAUNCH\",\"message\":\"Bienvenue.\",\"organisations\":{\"also\":[\""
                                + organisation(1) + "\"]}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("organisations.also[0]")))
                .andExpect(jsonPath("$.errors[0].message", containsString("déjà dans la vague 1")));
    }

    @Test
    void criteria_leave_out_who_cannot_be_invited_and_who_declined_elsewhere_can_be() {
        var elsewhere = stage.running(cast, CampaignOffer.TOOLKIT, new PlannedWave(stage.day(0), 2, null));
        time.forward(Duration.ofDays(1));
        stage.launch(cast, elsewhere, List.of(organisation(0), organisation(1)));
        acts.decline(contact(0), acts.of(cast, 0), DeclineReason.EQUIPPED);
        time.runDue();
        var campaign = twoWaves();

        troupe.does(
                cast.lead(),
                campaign,
                "user_launchWave",
                new WaveService.WaveLaunch(WaveProposal.LAUNCH, OrganisationSelection.ALL, null, "Bienvenue.", null));

        assertThat(waves(campaign).get(0).size()).isEqualTo(2);
    }

    @Test
    void a_wave_sent_back_gives_its_organisations_free_again() {
        var campaign = twoWaves();
        troupe.does(cast.lead(), campaign, "user_launchWave", stage.launching(List.of(organisation(0))));
        troupe.does(
                cast.second(),
                campaign,
                "user_confirmWave",
                new WaveConfirmation(WaveReview.SEND_BACK, null, "Commencez par une autre."));
        assertThat(offered(campaign)).containsExactlyInAnyOrder(organisation(0), organisation(1), organisation(2));
    }

    /** Its first wave waits to be launched, the second comes two months later. */
    private UUID twoWaves() {
        var campaign = stage.running(
                cast,
                CampaignOffer.TOOLKIT,
                new PlannedWave(stage.day(0), 1, null),
                new PlannedWave(stage.day(60), 1, null));
        time.forward(Duration.ofDays(1));
        return campaign;
    }

    private List<UUID> offered(UUID campaign) {
        var task = troupe.waiting(campaign, "user_launchWave");
        var schema =
                reading.open(troupe.actor(cast.lead()), task.id(), Texts.FRENCH).schema();
        return StreamSupport.stream(
                        schema.at("/properties/organisations/properties/also/items/enum")
                                .spliterator(),
                        false)
                .map(id -> UUID.fromString(id.asText()))
                .toList();
    }

    private List<CampaignService.WaveRow> waves(UUID campaign) {
        return campaigns.waves(troupe.actor(cast.officer()), campaign);
    }

    private UUID organisation(int number) {
        return cast.organisations().get(number);
    }

    private UUID contact(int number) {
        return cast.contacts().get(number);
    }
}
