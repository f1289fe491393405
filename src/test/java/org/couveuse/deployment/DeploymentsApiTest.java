package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignPreparation.PlannedWave;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CouveuseTest
class DeploymentsApiTest {

    private static final String PASSWORD = "un-mot-de-passe-long";
    private static final String REASON = "{\"reason\":\"Tout est prêt.\"}";

    @Autowired
    private MockMvc web;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private String officer = "";
    private String contact = "";

    @BeforeEach
    void three_organisations() {
        cast = stage.cast(3);
        officer = account(cast.officer());
        contact = account(cast.contacts().get(0));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_agency_opens_a_campaign_and_is_told_of_its_first_task() throws Exception {
        var body = "{\"solution\":\"" + cast.solution() + "\",\"title\":\"Guichet\"}";
        by(contact, json("", body)).andExpect(status().isForbidden());
        by(officer, json("", "{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(2)));
        by(officer, json("", body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.task").isNotEmpty());
    }

    @Test
    void a_campaign_is_read_with_figures_curve_and_adoptions() throws Exception {
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        acts.adopt(cast.contacts().get(0), acts.of(cast, 0));
        acts.decline(cast.contacts().get(1), acts.of(cast, 1), DeclineReason.EQUIPPED);
        time.runDue();
        stage.work.pass();

        by(officer, get("/api/deployments/" + campaign))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.audience", is(3)))
                .andExpect(jsonPath("$.figures.adopted", is(1)))
                .andExpect(jsonPath("$.figures.byState.DECLINED", is(1)))
                .andExpect(jsonPath("$.figures.declined[0].reason", is("EQUIPPED")))
                .andExpect(jsonPath("$.waves[0].opened", is(3)));
        by(officer, get("/api/deployments/" + campaign + "/adoptions?limit=2"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.next").isNotEmpty());
        by(officer, get("/api/deployments/" + campaign + "/adoptions?state=ADOPTED&kind=AGENCY&wave=1"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].done", is(100)));
        by(officer, get("/api/deployments/" + campaign + "/adoptions?q=" + "zzz"))
                .andExpect(jsonPath("$.items", hasSize(0)));
        by(contact, get("/api/deployments/" + campaign + "/adoptions")).andExpect(jsonPath("$.items", hasSize(1)));
        by(officer, get("/api/deployments/" + campaign + "/curve"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].planned", is(0)));
        by(officer, get("/api/deployments?limit=1")).andExpect(jsonPath("$.items", hasSize(1)));
        by(contact, get("/api/adoptions/" + acts.of(cast, 1))).andExpect(status().isNotFound());
        by(contact, get("/api/organisations/" + cast.organisations().get(0) + "/adoptions"))
                .andExpect(jsonPath("$.adoptions", hasSize(1)));
    }

    @Test
    void a_wave_is_launched_through_its_task_or_not_at_all() throws Exception {
        var campaign = stage.running(cast, CampaignOffer.TOOLKIT, new PlannedWave(stage.day(9), 3, null));
        var base = "/" + campaign;
        var lead = account(cast.lead());
        var launch = "{\"proposal\":\"LAUNCH\",\"message\":\"Bienvenue.\",\"most\":2}";
        by(lead, json(base + "/waves", launch)).andExpect(status().isConflict());
        by(lead, json(base + "/launch-now", REASON)).andExpect(status().isForbidden());
        by(officer, json(base + "/move-wave", "{\"to\":\"2020-01-01\",\"reason\":\"x\"}"))
                .andExpect(status().isUnprocessableEntity());
        by(officer, json(base + "/launch-now", REASON)).andExpect(status().isNoContent());
        by(officer, json(base + "/launch-now", REASON)).andExpect(status().isConflict());
        by(lead, json(base + "/waves", "{\"proposal\":\"LAUNCH\"}")).andExpect(status().isUnprocessableEntity());
        by(lead, json(base + "/waves", launch)).andExpect(status().isNoContent());
        by(officer, json(base + "/close", REASON)).andExpect(status().isConflict());
        by(officer, json(base + "/cancel", REASON)).andExpect(status().isNoContent());
    }

    @Test
    void invitations_are_held_and_resumed_by_the_agency_only() throws Exception {
        var base = "/" + stage.launched(cast);
        by(contact, json(base + "/hold-wave", REASON)).andExpect(status().isForbidden());
        by(officer, json(base + "/resume-wave", REASON)).andExpect(status().isConflict());
        by(officer, json(base + "/hold-wave", "{}")).andExpect(status().isUnprocessableEntity());
        by(officer, json(base + "/hold-wave", REASON)).andExpect(status().isNoContent());
        by(officer, json(base + "/hold-wave", REASON)).andExpect(status().isConflict());
        stage.work.pass();
        by(officer, get("/api/deployments" + base))
                .andExpect(jsonPath("$.waves[0].held", is(true)))
                .andExpect(jsonPath("$.waves[0].opened", is(0)));
        by(officer, json(base + "/resume-wave", REASON)).andExpect(status().isNoContent());
        stage.work.pass();
        by(officer, get("/api/deployments" + base))
                .andExpect(jsonPath("$.waves[0].held", is(false)))
                .andExpect(jsonPath("$.waves[0].failed", is(0)))
                .andExpect(jsonPath("$.waves[0].opened", is(3)));
    }

    @Test
    void an_invitation_offers_what_its_campaign_allows_and_the_rest_is_refused_by_name() throws Exception {
        stage.invited(cast, CampaignOffer.TURNKEY);
        var task = "/api/tasks/"
                + troupe.waiting(acts.of(cast, 0), "user_answerInvitation").id();
        by(contact, get(task))
                .andExpect(jsonPath("$.schema.properties.offer.enum", is(List.of("TURNKEY"))))
                .andExpect(jsonPath("$.schema.properties.offer.x-labels", hasSize(1)))
                .andExpect(jsonPath("$.schema.examples[0].offer", is("TURNKEY")));
        by(contact, answer(task, "TOOLKIT"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("offer")))
                .andExpect(jsonPath("$.errors[0].message", containsString("Avec la trousse")))
                .andExpect(jsonPath("$.errors[0].message", containsString("Clé en main")));
        by(contact, answer(task, "TURNKEY")).andExpect(status().isOk());
        assertThat(acts.detail(cast, acts.of(cast, 0)).file().offer()).isEqualTo(AdoptionOffer.TURNKEY);
    }

    @Test
    void a_campaign_that_leaves_the_choice_offers_both_ways() throws Exception {
        stage.invited(cast, CampaignOffer.BOTH);
        var task = "/api/tasks/"
                + troupe.waiting(acts.of(cast, 0), "user_answerInvitation").id();
        by(contact, get(task)).andExpect(jsonPath("$.schema.properties.offer.enum", is(List.of("TOOLKIT", "TURNKEY"))));
        by(contact, answer(task, "TURNKEY")).andExpect(status().isOk());
        assertThat(acts.detail(cast, acts.of(cast, 0)).file().offer()).isEqualTo(AdoptionOffer.TURNKEY);
    }

    private static MockHttpServletRequestBuilder answer(String task, String offer) {
        return post(task + "/submission")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answer\":\"ACCEPT\",\"offer\":\"" + offer + "\"}");
    }

    @Test
    void an_organisation_puts_off_resumes_and_is_annotated_by_the_agency_alone() throws Exception {
        stage.invited(cast, CampaignOffer.TOOLKIT);
        var adoption = acts.of(cast, 0);
        var address = "/api/adoptions/" + adoption;
        by(contact, post(address + "/resume")).andExpect(status().isConflict());
        acts.later(cast.contacts().get(0), adoption, stage.day(30));
        by(contact, post(address + "/resume")).andExpect(status().isNoContent());
        by(officer, post(address + "/report-now")).andExpect(status().isForbidden());
        var note = "{\"text\":\"Rappel fait.\"}";
        by(contact, post(address + "/notes").contentType("application/json").content(note))
                .andExpect(status().isForbidden());
        by(officer, post(address + "/notes").contentType("application/json").content(note))
                .andExpect(status().isNoContent());
        by(officer, get(address)).andExpect(jsonPath("$.notes", hasSize(1)));
        by(contact, get(address)).andExpect(jsonPath("$.notes", hasSize(0)));
        time.forward(Duration.ofDays(1));
    }

    private ResultActions by(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(account, PASSWORD)));
    }

    private MockHttpServletRequestBuilder json(String path, String body) {
        return post("/api/deployments" + path).contentType("application/json").content(body);
    }

    private String account(UUID person) {
        var name = "d" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
