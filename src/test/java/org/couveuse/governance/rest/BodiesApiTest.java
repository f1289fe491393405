package org.couveuse.governance.rest;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class BodiesApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    private UUID forum;

    @BeforeEach
    void the_bodies_of_the_demonstration() {
        forum = founding.found().forum();
    }

    @Test
    void bodies_are_listed_for_whoever_signed_in() throws Exception {
        web.perform(get("/api/bodies").with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].nameFr", hasItem("Groupe consultatif des citoyens")));
        web.perform(get("/api/bodies")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_member_sees_the_fund_and_a_stranger_the_rest() throws Exception {
        web.perform(get("/api/bodies/" + forum).with(httpBasic("forum3", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seats", hasSize(9)))
                .andExpect(jsonPath("$.plan.objectives", hasSize(6)))
                .andExpect(jsonPath("$.groups.length()", greaterThanOrEqualTo(4)))
                .andExpect(jsonPath("$.fund.ledger[-1].kind", is("OPENING")));
        web.perform(get("/api/bodies/" + forum).with(httpBasic("org1", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fund", nullValue()));
    }

    @Test
    void an_unknown_body_is_not_found() throws Exception {
        web.perform(get("/api/bodies/" + UUID.randomUUID()).with(httpBasic("forum3", Founding.PASSWORD)))
                .andExpect(status().isNotFound());
    }
}
