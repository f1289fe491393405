package org.couveuse.people.rest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class PeopleApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void a_chair_is_told_who_they_are_and_what_they_hold() throws Exception {
        web.perform(get("/api/me").with(as("presidence")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name", is("Hélène Charbonneau-Roy")))
                .andExpect(jsonPath("$.organisation.code", is("MFQ")))
                .andExpect(jsonPath("$.bodies", hasSize(1)))
                .andExpect(jsonPath("$.roles[*].role", containsInAnyOrder("FORUM_CHAIR", "FORUM_MEMBER")));
    }

    @Test
    void who_is_not_signed_in_is_asked_to() throws Exception {
        for (var address : new String[] {"/api/me", "/api/people", "/api/organisations"}) {
            web.perform(get(address)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void organisations_come_part_by_part() throws Exception {
        web.perform(get("/api/organisations?q=ministere&limit=2").with(as("citoyen1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.next", notNullValue()));
        web.perform(get("/api/organisations?kind=PRIVATE&q=beneva").with(as("citoyen1")))
                .andExpect(jsonPath("$.items[0].code", is("BENEVA")));
        web.perform(get("/api/organisations?after=%21%21").with(as("citoyen1"))).andExpect(status().isBadRequest());
        web.perform(get("/api/organisations?kind=PLANET").with(as("citoyen1"))).andExpect(status().isBadRequest());
    }

    @Test
    void the_list_of_people_is_not_for_everybody() throws Exception {
        web.perform(get("/api/people?q=nguyen").with(as("agence1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].familyName", is("Nguyen-Roy")));
        web.perform(get("/api/people").with(as("org1"))).andExpect(status().isForbidden());
    }

    @Test
    void an_import_with_a_wrong_line_takes_nothing_and_says_what_is_wrong() throws Exception {
        web.perform(
                        post("/api/imports/organisations")
                                .with(as("agence1"))
                                .contentType("text/csv; charset=UTF-8")
                                .content(
                                        "code,name_fr,kind,size_band,sector\nZZ1,Une,agency,100-499,S\nZZ2,,planet,100-499,S\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.accepted", is(0)))
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("name_fr", "kind")))
                .andExpect(jsonPath("$.errors[0].line", is(3)))
                .andExpect(jsonPath("$.errors[0].message", notNullValue()));
        web.perform(get("/api/organisations?q=zz1").with(as("agence1"))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void a_good_import_is_taken_and_only_from_keepers() throws Exception {
        var file = "given_name;family_name;email;organisation\nZélie;Import;zelie.import@exemple.quebec;MCC\n";
        web.perform(post("/api/imports/people")
                        .with(as("forum2"))
                        .contentType("text/csv")
                        .content(file))
                .andExpect(status().isForbidden());
        web.perform(post("/api/imports/people")
                        .with(as("admin"))
                        .contentType("text/csv")
                        .content(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted", is(1)));
    }

    private static RequestPostProcessor as(String username) {
        return httpBasic(username, Founding.PASSWORD);
    }
}
