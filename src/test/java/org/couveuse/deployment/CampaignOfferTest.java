package org.couveuse.deployment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignApproval.Approval;
import org.couveuse.deployment.CampaignApproval.Countersignature;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.JsonColumn;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.SolutionOffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A campaign offers nothing that its solution does not. */
@CouveuseTest
class CampaignOfferTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

    @Autowired
    private CampaignStage stage;

    @Autowired
    private CampaignService campaigns;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TaskReading reading;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @ParameterizedTest
    @CsvSource({"TOOLKIT,TURNKEY", "TOOLKIT,BOTH", "TURNKEY,TOOLKIT", "TURNKEY,BOTH"})
    void what_the_solution_does_not_offer_no_campaign_does(SolutionOffer shared, CampaignOffer wanted) {
        var cast = stage.cast(1, shared);
        var campaign = stage.opened(cast);

        var refusal = troupe.refused(cast.officer(), () -> prepare(cast, campaign, wanted));

        assertThat(refusal.fields()).extracting("field").containsExactly("offer");
        assertThat(refusal.fields()).extracting("code").containsExactly("deployment.offerNotShared");
        assertThat(detail(cast, campaign).state()).isEqualTo(CampaignState.PREPARATION);
        assertThat(detail(cast, campaign).plan()).isNull();
        assertThat(troupe.waits(campaign, "user_prepareCampaign")).isTrue();
        assertThat(troupe.waits(campaign, "user_approveCampaign")).isFalse();

        prepare(cast, campaign, CampaignOffer.valueOf(shared.name()));
        assertThat(detail(cast, campaign).offer().name()).isEqualTo(shared.name());
        assertThat(detail(cast, campaign).state()).isEqualTo(CampaignState.APPROVAL);
    }

    @ParameterizedTest
    @EnumSource
    void a_solution_shared_in_both_ways_may_be_offered_in_any(CampaignOffer offer) {
        var cast = stage.cast(1, SolutionOffer.BOTH);
        var campaign = stage.opened(cast);
        prepare(cast, campaign, offer);
        assertThat(detail(cast, campaign).offer()).isEqualTo(offer);
    }

    @Test
    void a_program_is_told_what_it_can_choose_and_refused_by_name() throws Exception {
        var cast = stage.cast(1, SolutionOffer.TOOLKIT);
        var account = account(cast.officer());
        var task = "/api/tasks/"
                + troupe.waiting(stage.opened(cast), "user_prepareCampaign").id();
        web.perform(get(task).with(httpBasic(account, PASSWORD)))
                .andExpect(jsonPath("$.schema.properties.offer.enum", is(List.of("TOOLKIT"))))
                .andExpect(jsonPath("$.schema.properties.offer.x-labels", is(List.of("Avec la trousse"))));
        var body = JsonColumn.CANONICAL.<ObjectNode>valueToTree(stage.plan(cast, CampaignOffer.TURNKEY, true, wave()));
        for (var language : List.of("fr", "en")) {
            web.perform(post(task + "/submission")
                            .with(httpBasic(account, PASSWORD))
                            .header("Accept-Language", language)
                            .contentType("application/json")
                            .content(body.toString()))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors.length()", is(1)))
                    .andExpect(jsonPath("$.errors[0].field", is("offer")))
                    .andExpect(
                            jsonPath(
                                    "$.errors[0].message",
                                    containsString(
                                            language.equals("fr")
                                                    ? "pas partagée ainsi\u00a0: Clé en main. Elle l’est ainsi\u00a0: Avec la trousse"
                                                    : "not shared this way: Turnkey. It is shared this way: With the toolkit")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_person_is_offered_only_what_is_possible_and_the_example_is_accepted(SolutionOffer shared) {
        var cast = stage.cast(1, shared);
        var campaign = stage.opened(cast);
        var task = troupe.waiting(campaign, "user_prepareCampaign").id();
        try (var screens = new Screens(context, account(cast.officer()))) {
            screens.open("taches/" + task);
            var offered = possible();
            assertThat(offered)
                    .containsExactlyElementsOf(
                            shared == SolutionOffer.BOTH
                                    ? List.of("TOOLKIT", "TURNKEY", "BOTH")
                                    : List.of(shared.name()));
        }
        var officer = troupe.actor(cast.officer());
        var example = reading.open(officer, task, Texts.FRENCH)
                .schema()
                .get("examples")
                .get(0);
        troupe.as(cast.officer(), () -> desk.submit(officer, task, example, null));
        assertThat(detail(cast, campaign).state()).isEqualTo(CampaignState.APPROVAL);
    }

    @Test
    void nobody_signs_an_offer_that_the_solution_no_longer_makes_but_it_can_be_sent_back() {
        var cast = stage.cast(1, SolutionOffer.BOTH);
        var campaign = stage.opened(cast);
        prepare(cast, campaign, CampaignOffer.BOTH);
        shared(cast, SolutionOffer.TOOLKIT);
        assertThat(troupe.refused(cast.second(), () -> stage.approve(cast.second(), campaign, null))
                        .fields())
                .extracting("field")
                .containsExactly("verdict");
        shared(cast, SolutionOffer.BOTH);
        stage.approve(cast.second(), campaign, null);
        shared(cast, SolutionOffer.TOOLKIT);
        assertThat(troupe.refused(cast.member(), () -> stage.sign(cast.member(), campaign, false))
                        .fields())
                .extracting("code")
                .containsExactly("deployment.offerGone");
        assertThat(detail(cast, campaign).state()).isEqualTo(CampaignState.APPROVAL);

        troupe.does(
                cast.member(),
                campaign,
                "user_countersignCampaign",
                new Countersignature(CampaignSignature.SEND_BACK, false, false, "L’offre a changé."));
        prepare(cast, campaign, CampaignOffer.TOOLKIT);
        troupe.does(
                cast.second(),
                campaign,
                "user_approveCampaign",
                new Approval(CampaignReview.APPROVE, "Aucune réserve de plus.", null, null));
        stage.sign(cast.member(), campaign, false);
        assertThat(detail(cast, campaign).offer()).isEqualTo(CampaignOffer.TOOLKIT);
    }

    @Test
    void a_signed_campaign_keeps_what_was_signed() {
        var cast = stage.cast(1, SolutionOffer.BOTH);
        var campaign = stage.running(cast, CampaignOffer.BOTH, wave());
        shared(cast, SolutionOffer.TOOLKIT);
        time.forward(java.time.Duration.ofDays(1));
        stage.launch(cast, campaign, cast.organisations());
        assertThat(detail(cast, campaign).offer()).isEqualTo(CampaignOffer.BOTH);
        assertThat(detail(cast, campaign).state()).isEqualTo(CampaignState.RUNNING);
    }

    @SuppressWarnings("unchecked")
    private static List<String> possible() {
        var radios = (RadioButtonGroup<Choice>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Offre"));
        return radios.getGenericDataView().getItems().map(Choice::value).toList();
    }

    private void prepare(Cast cast, UUID campaign, CampaignOffer offer) {
        troupe.does(cast.officer(), campaign, "user_prepareCampaign", stage.plan(cast, offer, true, wave()));
        time.runDue();
    }

    /** As a later version of the solution might be shared. */
    private void shared(Cast cast, SolutionOffer offer) {
        jdbc.sql("update solution set offer = ? where id = ?")
                .params(offer.name(), cast.solution())
                .update();
    }

    private PlannedWave wave() {
        return new PlannedWave(stage.day(0), 1, null);
    }

    private CampaignService.Detail detail(Cast cast, UUID campaign) {
        return campaigns.detail(troupe.actor(cast.officer()), campaign);
    }

    private String account(UUID person) {
        var name = "o" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
