package org.couveuse.communities.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.communities.Circle;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class CommunitiesApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Circle circle;

    @Autowired
    private Troupe troupe;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_program_joins_writes_replies_and_leaves() throws Exception {
        var cast = circle.founded();
        var stranger = account(cast.stranger());
        var home = "/api/communities/" + cast.community();
        web.perform(get("/api/communities?solution=" + cast.solution()).with(stranger))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(cast.community().toString())));
        web.perform(get(home + "/posts").with(stranger)).andExpect(status().isForbidden());
        web.perform(put(home + "/membership").with(stranger)).andExpect(status().isNoContent());
        var id = json.readTree(web.perform(sent(post(home + "/posts"), Map.of("words", "Un **gabarit**."))
                                .with(stranger))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("id")
                .asText();
        web.perform(sent(post("/api/community-posts/" + id + "/replies"), Map.of("words", "Merci."))
                        .with(stranger))
                .andExpect(status().isCreated());
        web.perform(get(home + "/posts").with(stranger))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].first.words", is("Un **gabarit**.")))
                .andExpect(jsonPath("$.items[0].replies", hasSize(1)));
        web.perform(sent(put(home + "/mails"), Map.of("posts", false)).with(stranger))
                .andExpect(status().isNoContent());
        web.perform(delete(home + "/membership").with(stranger)).andExpect(status().isNoContent());
        web.perform(get(home + "/members").with(stranger)).andExpect(status().isForbidden());
    }

    @Test
    void a_calendar_reads_events_by_a_secret_that_names_nobody_and_goes_with_its_member() throws Exception {
        var cast = circle.founded();
        var founder = account(cast.founder());
        var member = account(cast.member());
        var home = "/api/communities/" + cast.community();
        var starts = circle.in(9);
        web.perform(sent(
                                post(home + "/events"),
                                Map.of(
                                        "title",
                                        "Visite\r\nEND:VEVENT; à deux, \\n trois",
                                        "starts",
                                        starts.toString(),
                                        "place",
                                        "Salle B, 2e étage",
                                        "link",
                                        "https://rencontre.exemple.test/mur",
                                        "description",
                                        "Ligne 1\nATTENDEE:mailto:x@y.test"))
                        .with(founder))
                .andExpect(status().isCreated());
        var address = calendar(home, member);
        var path = URI.create(address).getPath();
        assertThat(address)
                .doesNotContain(cast.community().toString(), cast.member().toString());

        var text = web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        var found = calendar.getComponents(Component.VEVENT);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getProperty(Property.SUMMARY).orElseThrow().getValue())
                .isEqualTo("Visite END:VEVENT; à deux, \\n trois");
        assertThat(found.get(0).getProperty(Property.LOCATION).orElseThrow().getValue())
                .isEqualTo("Salle B, 2e étage");
        assertThat(found.get(0).getProperty(Property.ATTENDEE)).isEmpty();
        assertThat(text).doesNotContain("Nom ", "@exemple.test", "ORGANIZER");

        var renewed = URI.create(calendar(home, member)).getPath();
        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(get(renewed)).andExpect(status().isOk());
        web.perform(delete(home + "/membership").with(member)).andExpect(status().isNoContent());
        web.perform(get(renewed)).andExpect(status().isNotFound());
        web.perform(post(home + "/calendar").with(member)).andExpect(status().isForbidden());
    }

    @Test
    void a_cancelled_event_stays_in_calendars_as_cancelled() throws Exception {
        var cast = circle.founded();
        var founder = account(cast.founder());
        var home = "/api/communities/" + cast.community();
        var id = json.readTree(web.perform(sent(
                                        post(home + "/events"),
                                        Map.of(
                                                "title",
                                                "Visite",
                                                "starts",
                                                circle.in(4).toString(),
                                                "place",
                                                "Ici"))
                                .with(founder))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("id")
                .asText();
        web.perform(sent(post("/api/community-events/" + id + "/cancellation"), Map.of("reason", "Tempête."))
                        .with(founder))
                .andExpect(status().isNoContent());
        var address = json.readTree(web.perform(post(home + "/calendar").with(founder))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("address")
                .asText();
        assertThat(web.perform(get(URI.create(address).getPath()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void what_makes_no_sense_is_refused_by_field_and_nothing_is_kept() throws Exception {
        var cast = circle.founded();
        var founder = account(cast.founder());
        var home = "/api/communities/" + cast.community();
        for (var words : List.of("", "   ", "x".repeat(5_001), "a\u0000b", "a\u0007b")) {
            web.perform(sent(post(home + "/posts"), Map.of("words", words)).with(founder))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field", is("words")));
        }
        web.perform(sent(post("/api/communities"), Map.of("title", "T", "purpose", "P", "solutions", List.of()))
                        .with(founder))
                .andExpect(status().isUnprocessableEntity());
        web.perform(sent(post(home + "/close"), Map.of()).with(founder)).andExpect(status().isUnprocessableEntity());
        web.perform(get(home + "/posts?after=zzz").with(founder)).andExpect(status().isBadRequest());
        web.perform(get(home + "/posts").with(founder)).andExpect(jsonPath("$.items", hasSize(0)));
        web.perform(get("/api/calendar/communities/AAAAAAAAAAAAAAAAAAAAAA.ics")).andExpect(status().isNotFound());
        web.perform(get(home)).andExpect(status().isUnauthorized());
    }

    private MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, Object body) throws Exception {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    }

    /** Asks for the address of one's calendar; the one before no longer opens anything. */
    private String calendar(String home, RequestPostProcessor who) throws Exception {
        return json.readTree(web.perform(post(home + "/calendar").with(who))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("address")
                .asText();
    }

    private RequestPostProcessor account(UUID person) {
        return httpBasic(troupe.account(person), Troupe.PASSWORD);
    }
}
