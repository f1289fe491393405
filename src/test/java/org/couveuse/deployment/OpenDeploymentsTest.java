package org.couveuse.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.deployment.CampaignStage.Cast;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.sharing.Sharing;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What of solutions and campaigns becomes open data. */
@CouveuseTest
class OpenDeploymentsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private CampaignStage stage;

    @Autowired
    private AdoptionActs acts;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_campaign_is_open_data_once_it_is_signed_and_in_sums_alone() throws Exception {
        var cast = stage.cast(6);
        var hidden = stage.opened(cast);
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        adopt(cast, 5);

        assertThat(find("deployments", hidden)).isNull();
        var told = found("deployments", campaign);
        assertThat(told.get("invited").asInt()).isEqualTo(6);
        assertThat(told.get("adopted").asInt()).isEqualTo(5);
        assertThat(told.get("declined").asInt(-1)).isZero();
        assertThat(found("solutions", cast.solution()).get("adopted").asInt()).isEqualTo(5);
    }

    @Test
    void numbers_so_small_that_somebody_could_be_recognised_are_kept_back() throws Exception {
        var cast = stage.cast(4);
        var campaign = stage.invited(cast, CampaignOffer.TOOLKIT);
        adopt(cast, 2);
        var told = found("deployments", campaign);
        assertThat(List.of(told.get("audience"), told.get("invited"), told.get("adopted")))
                .allMatch(JsonNode::isNull);
        assertThat(told.get("benefits").get(0).get("measured").isNull()).isTrue();
        assertThat(page("fr")).contains("Adoptée par moins de 5\u00a0organisations");
        assertThat(page("en")).contains("Adopted by fewer than 5 organisations");
        if (Boolean.getBoolean("couveuse.write")) {
            // kept to be looked at
            var pages = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(pages.resolve("transparence.html"), page("fr"));
        }
    }

    @Test
    void no_organisation_and_no_person_is_named_anywhere() throws Exception {
        var cast = stage.cast(5);
        stage.invited(cast, CampaignOffer.TOOLKIT);
        adopt(cast, 1);
        acts.decline(cast.contacts().get(2), acts.of(cast, 2), DeclineReason.EQUIPPED);
        var told = new ArrayList<String>(List.of(page("fr")));
        for (var set : List.of("solutions", "deployments", "report")) {
            told.add(text("/api/public/" + set));
            told.add(text("/api/public/" + set + ".csv"));
        }
        for (var organisation : cast.organisations()) {
            var known = organisations.get(organisation);
            assertThat(told).noneMatch(t -> t.contains(known.code()) || t.contains(organisation.toString()));
        }
        for (var person : List.of(
                cast.officer(),
                cast.second(),
                cast.lead(),
                cast.member(),
                cast.contacts().get(0))) {
            var name = String.valueOf(people.names(List.of(person)).get(person));
            assertThat(told).noneMatch(t -> t.contains(name) || t.contains(person.toString()));
        }
    }

    @Test
    void the_report_tells_what_happened_in_each_year_and_in_one_that_is_asked_for() throws Exception {
        var before = year(thisYear());
        var cast = stage.cast(6);
        stage.invited(cast, CampaignOffer.TOOLKIT);
        adopt(cast, 6);
        var then = year(stage.day(0).getYear());
        assertThat(then.get("campaigns").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(then.get("adoptions").asInt(-1)).isGreaterThanOrEqualTo(6);
        if (stage.day(0).getYear() == thisYear()) {
            assertThat(then.get("campaigns").asInt())
                    .isEqualTo(before.get("campaigns").asInt() + 1);
        }
        var all = json.readTree(text("/api/public/report")).get("years");
        assertThat(all.get(0)).isEqualTo(year(all.get(0).get("year").asInt()));
        assertThat(text("/api/public/report.csv?year=" + thisYear()))
                .contains(
                        "figure,value,year",
                        "campaigns," + then.get("campaigns").asInt() + "," + thisYear())
                .doesNotContain("," + (thisYear() - 1));
        assertThat(year(2001).get("needs").asInt(-1)).isZero();
        assertThat(page("fr")).contains("Année par année", "/api/public/report.csv?year=" + thisYear());
        assertThat(page("en")).contains("Year by year", "Adoptions");
    }

    @Test
    void a_year_that_nobody_could_mean_is_refused() throws Exception {
        for (var address : List.of("report", "report.csv")) {
            for (var year : List.of("1999", "-1", String.valueOf(thisYear() + 2))) {
                web.perform(get("/api/public/" + address).param("year", year))
                        .andExpect(status().isUnprocessableEntity())
                        .andExpect(jsonPath("$.errors[0].field", Matchers.is("year")));
            }
            web.perform(get("/api/public/" + address).param("year", "l’an passé"))
                    .andExpect(status().isBadRequest());
        }
    }

    private JsonNode year(int year) throws Exception {
        var report = json.readTree(text("/api/public/report?year=" + year));
        assertThat(report.get("years")).hasSize(1);
        assertThat(report.get("years").get(0).get("year").asInt()).isEqualTo(year);
        return report.get("years").get(0);
    }

    private int thisYear() {
        return java.time.LocalDate.now(java.time.ZoneId.of("America/Toronto")).getYear();
    }

    @Test
    void a_solution_in_review_is_hidden_and_one_of_the_catalogue_is_not() throws Exception {
        assertThat(find("solutions", sharing.inReview().solution())).isNull();
        var published = found("solutions", sharing.published().solution());
        assertThat(published.get("title").asText()).isEqualTo("Mur des bloquants");
        assertThat(published.get("evidenceLevel").asInt()).isEqualTo(3);
        assertThat(published.has("note")).isFalse();
        assertThat(page("fr")).contains("Mur des bloquants", "Niveau de preuve 3\u00a0sur\u00a05");
    }

    @Test
    void open_data_may_be_kept_names_its_licence_and_is_not_sent_again_unchanged() throws Exception {
        for (var address : List.of("solutions", "solutions.csv", "report", "themes.csv")) {
            var tag = web.perform(get("/api/public/" + address))
                    .andExpect(status().isOk())
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "max-age=300, public"))
                    .andExpect(header().string(HttpHeaders.LINK, Matchers.containsString("rel=\"license\"")))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andReturn()
                    .getResponse()
                    .getHeader(HttpHeaders.ETAG);
            web.perform(get("/api/public/" + address).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)))
                    .andExpect(status().isNotModified());
        }
    }

    @Test
    void a_program_gone_wild_is_asked_to_wait_and_the_others_are_not() throws Exception {
        var answered = 0;
        while (answered < 1_000 && asked("192.0.2.77") == 200) {
            answered++;
        }
        assertThat(answered).isBetween(119, 500);
        web.perform(get("/api/public/themes?limit=1").with(r -> {
                    r.setRemoteAddr("192.0.2.77");
                    return r;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                .andExpect(jsonPath("$.code", Matchers.is("transparency.tooMany")));
        assertThat(asked("192.0.2.78")).isEqualTo(200);
    }

    private int asked(String address) throws Exception {
        return web.perform(get("/api/public/themes?limit=1").with(r -> {
                    r.setRemoteAddr(address);
                    return r;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void adopt(Cast cast, int count) {
        for (var i = 0; i < count; i++) {
            acts.adopt(cast.contacts().get(i), acts.of(cast, i));
        }
        time.runDue();
        stage.work.pass();
    }

    private @org.jspecify.annotations.Nullable JsonNode find(String set, UUID id) throws Exception {
        var after = "";
        do {
            var part = json.readTree(text("/api/public/" + set + "?limit=200&after=" + after));
            for (var item : part.get("items")) {
                if (item.get("id").asText().equals(id.toString())) {
                    return item;
                }
            }
            after = part.get("next").asText("");
        } while (!after.isEmpty() && !"null".equals(after));
        return null;
    }

    private JsonNode found(String set, UUID id) throws Exception {
        return java.util.Objects.requireNonNull(find(set, id), "not in the open data: " + id);
    }

    private String page(String language) throws Exception {
        return web.perform(get("/transparence").cookie(new jakarta.servlet.http.Cookie("couveuse-langue", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String text(String address) throws Exception {
        return web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
