package org.couveuse.administration.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.couveuse.CouveuseTest;
import org.couveuse.administration.Failure;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class IncidentsApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Failure failure;

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void an_administrator_lists_failed_steps_and_has_one_tried_again() throws Exception {
        var blocker = failure.happen();
        var admin = httpBasic("admin", Founding.PASSWORD);
        var body = web.perform(get("/api/admin/incidents?limit=200").with(admin))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", hasItem(blocker.toString())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> ids = JsonPath.read(body, "$.items[?(@.key == '" + blocker + "')].id");

        var address = "/api/admin/incidents/" + ids.get(0) + "/retry";
        web.perform(post(address).with(httpBasic("agence1", Founding.PASSWORD))).andExpect(status().isForbidden());
        web.perform(post(address).with(admin)).andExpect(status().isNoContent());
        web.perform(post(address).with(admin)).andExpect(status().isNotFound());
        failure.over(blocker);
    }

    @Test
    void nobody_else_sees_them() throws Exception {
        web.perform(get("/api/admin/incidents").with(httpBasic("verificateur", Founding.PASSWORD)))
                .andExpect(status().isForbidden());
        web.perform(get("/api/admin/incidents")).andExpect(status().isUnauthorized());
        web.perform(get("/api/admin/incidents?after=x").with(httpBasic("admin", Founding.PASSWORD)))
                .andExpect(status().isBadRequest());
    }
}
