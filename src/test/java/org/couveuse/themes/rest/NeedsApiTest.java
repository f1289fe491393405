package org.couveuse.themes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class NeedsApiTest {

    private static final String PASSWORD = "un mot de passe assez long";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    private RequestPostProcessor officer;
    private RequestPostProcessor author;

    @BeforeEach
    void an_author_and_an_officer() {
        officer = account(troupe.with(Role.AGENCY_OFFICER, null));
        author = account(troupe.with(Role.TEAM_MEMBER, UUID.randomUUID()));
    }

    @Test
    void a_program_submits_a_need_triages_it_and_reads_what_became_of_it() throws Exception {
        var title = "Gabarits " + UUID.randomUUID();
        var answer = web.perform(post("/api/needs")
                        .with(author)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"title\": \"%s\", \"description\": \"Trop longs.\", \"channel\": \"INNOVATION_CELL\"}"
                                        .formatted(title)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.task", notNullValue()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String need = JsonPath.read(answer, "$.id");
        String task = JsonPath.read(answer, "$.task");

        web.perform(post("/api/tasks/" + task + "/submission")
                        .with(officer)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"outcome": "CANDIDATE", "themeTitle": "%s", "wording": "Moins long.", "reason": "Oui."}""".formatted(title)))
                .andExpect(status().isOk());
        time.runDue();

        web.perform(get("/api/needs/" + need).with(author))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.detail.need.state", is("CANDIDATE")))
                .andExpect(jsonPath("$.story.events[*].kind", contains("RECEIVED", "BECAME_THEME", "INFORMED")));
        web.perform(get("/api/themes").param("q", title).with(author))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].needs", is(1)));
        web.perform(get("/api/needs").param("q", title).with(author))
                .andExpect(jsonPath("$.items[*].id", contains(need)));
        web.perform(get("/api/needs/" + need + "/similar").with(author)).andExpect(status().isOk());
    }

    @Test
    void what_is_wrong_with_a_need_is_said_field_by_field() throws Exception {
        web.perform(post("/api/needs")
                        .with(author)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"\", \"colour\": 1}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("title")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("colour")));
        web.perform(get("/api/needs")).andExpect(status().isUnauthorized());
        web.perform(get("/api/needs/" + UUID.randomUUID()).with(author)).andExpect(status().isNotFound());
    }

    @Test
    void a_citizen_submits_without_signing_in_and_gets_a_private_link_once() throws Exception {
        var answer = web.perform(post("/api/public/needs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Ma rue\", \"description\": \"Elle est trouée.\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        String token = JsonPath.read(answer, "$.token");
        assertThat(token).hasSize(22);
        assertThat(JsonPath.<String>read(answer, "$.address")).endsWith(token);
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all() throws Exception {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var header = "id,title_fr,raised_by,topic,source\n";
        var good = number + "-1,Un besoin,citizens,Sujet,002\n";
        imported(header + good + number + "-2,,martians,,\n" + number + "-1,Encore,forum,,\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.accepted", is(0)))
                .andExpect(jsonPath("$.errors[*].line", contains(3, 3, 4)));
        imported(header + good).andExpect(status().isOk()).andExpect(jsonPath("$.accepted", is(1)));
        imported(header + good)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code", is("needs.import.referenceTakenBy")));
        web.perform(post("/api/imports/needs")
                        .with(author)
                        .contentType("text/csv; charset=UTF-8")
                        .content(header + good))
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions imported(String csv) throws Exception {
        return web.perform(post("/api/imports/needs")
                .with(officer)
                .contentType("text/csv; charset=UTF-8")
                .content(csv));
    }

    private RequestPostProcessor account(UUID person) {
        var name = "u" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return httpBasic(name, PASSWORD);
    }
}
