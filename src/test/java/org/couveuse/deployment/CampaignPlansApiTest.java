package org.couveuse.deployment;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Audience, critical path, contacts, adaptations and partnerships, by programs. */
@CouveuseTest
class CampaignPlansApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private Cast cast;
    private String officer = "";
    private String contact = "";
    private UUID campaign = UUID.randomUUID();

    @BeforeEach
    void two_organisations_are_invited() {
        cast = stage.cast(2);
        campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        officer = troupe.account(cast.officer());
        contact = troupe.account(cast.contacts().get(0));
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void an_audience_is_asked_for_and_nonsense_is_refused_by_name() throws Exception {
        var address = "/api/deployments/" + campaign + "/audience";
        var named = "{\"also\":[\"" + cast.organisations().get(0) + "\"]}";
        by(officer, json(address, named))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count", is(1)))
                .andExpect(jsonPath("$.organisations.items[0].answered", is(true)));
        by(contact, json(address, named)).andExpect(status().isForbidden());
        by(officer, json(address, "{\"kinds\":[\"CASTLE\"],\"regions\":[\"\\u0000\"],\"planet\":1}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("kinds[0]")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("planet")));
        by(officer, json(address + "?after=zzz", named)).andExpect(status().is4xxClientError());
    }

    @Test
    void the_path_comes_with_its_dates_and_slack() throws Exception {
        by(contact, get("/api/deployments/" + campaign + "/path"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].step.title", is("Invitations")))
                .andExpect(jsonPath("$[0].slack", is(0)));
        by(contact, get("/api/deployments/" + campaign + "/documents"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void contacts_adaptations_and_partnerships_are_kept_and_read() throws Exception {
        var adoption = "/api/adoptions/" + acts.of(cast, 0);
        var reason = ",\"reason\":\"Départ.\"}";
        by(contact, get(adoption + "/contacts")).andExpect(status().isOk());
        by(
                        contact,
                        json(
                                adoption + "/contact",
                                "{\"person\":\"" + cast.contacts().get(1) + "\"" + reason))
                .andExpect(status().isUnprocessableEntity());
        by(contact, json(adoption + "/adaptations", "{\"kind\":\"ADDED\",\"what\":\"Un rappel.\",\"why\":\"Oubli.\"}"))
                .andExpect(status().isCreated());
        by(contact, json(adoption + "/adaptations", "{\"kind\":\"ADDED\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(2)));
        by(officer, get(adoption + "/adaptations")).andExpect(jsonPath("$[0].what", is("Un rappel.")));
        var partnership = "{\"solution\":\"%s\",\"source\":\"%s\",\"copier\":\"%s\"}"
                .formatted(
                        cast.solution(),
                        cast.organisations().get(1),
                        cast.organisations().get(0));
        by(contact, json("/api/partnerships", partnership)).andExpect(status().isCreated());
        by(contact, get("/api/solutions/" + cast.solution() + "/partnerships")).andExpect(jsonPath("$", hasSize(1)));
        by(contact, get("/api/organisations/" + cast.organisations().get(1) + "/partnerships"))
                .andExpect(
                        jsonPath("$[0].copier", is(cast.organisations().get(0).toString())));
        by(contact, json("/api/partnerships/" + UUID.randomUUID() + "/end", "{\"reason\":\"Non.\"}"))
                .andExpect(status().isNotFound());
    }

    private ResultActions by(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(account, Troupe.PASSWORD)));
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType("application/json").content(body);
    }
}
