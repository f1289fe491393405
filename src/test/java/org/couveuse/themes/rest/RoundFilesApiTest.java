package org.couveuse.themes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.Ranked;
import org.couveuse.themes.RoundTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a round publishes, by REST: what is in it, for whom, and when. */
@CouveuseTest
class RoundFilesApiTest {

    private static final List<String> FILES = List.of(
            "/published",
            "/published.csv",
            "/result.csv",
            "/result.xlsx",
            "/result.zip",
            "/result.svg",
            "/minutes.pdf");

    @Autowired
    private MockMvc web;

    @Autowired
    private Ranked ranked;

    @Autowired
    private RoundTable table;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void nothing_is_published_before_the_close_nor_to_strangers() throws Exception {
        var forum = table.forum(1, 1);
        var open = table.open(forum, BallotMode.SECRET, 1);
        var chair = account(forum.chair());
        var stranger = account(table.forum(1, 1).chair());
        for (var file : FILES) {
            web.perform(get("/api/rounds/" + open + file).with(chair))
                    .andExpect(status().isConflict())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
            web.perform(get("/api/rounds/" + open + file).with(stranger)).andExpect(status().isNotFound());
            web.perform(get("/api/rounds/" + open + file)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void a_secret_round_publishes_counts_and_sorted_receipts_and_no_name_number_or_moment() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET);
        var address = "/api/rounds/" + scene.round() + "/published";
        var reader = account(scene.forum().members().get(0));
        var answer = web.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.format", is("couveuse-round-published")))
                .andExpect(jsonPath("$.version", is(1)))
                .andExpect(jsonPath("$.round.mode", is("SECRET")))
                .andExpect(jsonPath("$.participation.electors", is(7)))
                .andExpect(jsonPath("$.themes", hasSize(4)))
                .andExpect(jsonPath("$.themes[0].counts", is(List.of(0, 0, 0, 1, 2, 3, 1))))
                .andExpect(jsonPath("$.themes[0].mention", is("VERY_GOOD")))
                .andExpect(jsonPath("$.themes[3].rank", nullValue()))
                .andExpect(jsonPath("$.receipts", hasSize(7)))
                .andExpect(jsonPath("$.ballots", nullValue()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> receipts = JsonPath.read(answer, "$.receipts");
        assertThat(receipts)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        scene.receipts().stream().map(r -> r.receipt()).toList());
        scene.forum().voters().forEach(voter -> assertThat(answer).doesNotContain(voter.toString()));
        assertThat(answer).doesNotContain("castAt", "changedAt", "number");

        web.perform(get(address).with(reader).accept("text/csv"))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(startsWith("\uFEFFrecord,name,value,theme,title,rank,mention,TO_REJECT")))
                .andExpect(content().string(containsString("\r\nreceipt,")))
                .andExpect(content().string(not(containsString("\r\nanswer,"))));
    }

    @Test
    void a_named_round_publishes_whole_ballots_to_its_readers_and_never_to_an_administrator() throws Exception {
        var scene = ranked.decided(BallotMode.NAMED_AFTER_CLOSE);
        var address = "/api/rounds/" + scene.round() + "/published";
        var member = account(scene.forum().members().get(0));
        web.perform(get(address).with(member))
                .andExpect(jsonPath("$.ballots", hasSize(7)))
                .andExpect(jsonPath("$.ballots[0].member", startsWith("Prénom")))
                .andExpect(jsonPath("$.ballots[0].castAt").doesNotExist());
        web.perform(get(address + ".csv").with(member)).andExpect(content().string(containsString("\r\nanswer,")));
        var admin = account(troupe.with(Role.ADMIN, null));
        web.perform(get("/api/rounds/" + scene.round()).with(admin)).andExpect(status().isOk());
        web.perform(get(address).with(admin))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("round.ballotsWho")));
        web.perform(get(address + ".csv").with(admin)).andExpect(status().isForbidden());
        var auditor = account(troupe.with(Role.AUDITOR, null));
        web.perform(get("/api/audit?subject=" + scene.round()).with(auditor))
                .andExpect(jsonPath(
                        "$.items[?(@.action=='round.ballotsRead')]", hasSize(org.hamcrest.Matchers.greaterThan(1))));
    }

    @Test
    void files_come_as_downloads_with_their_kind_and_the_minutes_in_the_language_asked() throws Exception {
        var scene = ranked.decided(BallotMode.SECRET);
        var address = "/api/rounds/" + scene.round();
        var reader = account(scene.forum().chair());
        download(address + "/result.csv", reader, "text/csv;charset=UTF-8", "resultat-ronde-d-essai.csv");
        download(
                address + "/result.xlsx",
                reader,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "resultat-ronde-d-essai.xlsx");
        download(address + "/result.zip", reader, "application/zip", "resultat-ronde-d-essai.zip");
        download(address + "/result.svg", reader, "image/svg+xml", "profils-de-merite-ronde-d-essai.svg");
        download(address + "/result.svg?picture=AGREEMENT", reader, "image/svg+xml", "accord-ronde-d-essai.svg");
        download(address + "/minutes.pdf", reader, "application/pdf", "proces-verbal-ronde-d-essai.pdf");
        download(address + "/minutes.pdf?lang=en", reader, "application/pdf", "minutes-ronde-d-essai.pdf");
        web.perform(get(address + "/result.svg?picture=CRITERIA").with(reader))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("result.file.noPicture")));
        web.perform(get(address + "/result.svg?picture=DRAGON").with(reader)).andExpect(status().isBadRequest());
        var auditor = account(troupe.with(Role.AUDITOR, null));
        web.perform(get("/api/audit?limit=100&subject=" + scene.round()).with(auditor))
                .andExpect(jsonPath("$.items[?(@.action=='round.resultTaken')]", hasSize(7)));
    }

    @Test
    void an_auditor_asks_the_chair_agrees_and_the_export_is_given() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET);
        var address = "/api/rounds/" + scene.round() + "/sealed-export";
        var auditor = account(troupe.with(Role.AUDITOR, null));
        var chair = account(scene.forum().chair());
        web.perform(get(address).with(auditor)).andExpect(status().isForbidden());
        web.perform(post(address)
                        .with(auditor)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Plainte reçue.\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state", is("ASKED")));
        web.perform(get(address + "/requests").with(chair))
                .andExpect(jsonPath("$.mayAnswer", is(true)))
                .andExpect(jsonPath("$.requests[0].reason", is("Plainte reçue.")));
        web.perform(post(address + "/answer")
                        .with(chair)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"agreed\": true}"))
                .andExpect(jsonPath("$.state", is("AGREED")));
        web.perform(get(address).with(auditor))
                .andExpect(jsonPath("$.ballots", hasSize(7)))
                .andExpect(jsonPath("$.ballots[0].member", nullValue()));
        web.perform(get(address).with(chair)).andExpect(status().isForbidden());
        var other = account(troupe.with(Role.EXPERT, null));
        web.perform(get(address + "/requests").with(other)).andExpect(status().isNotFound());
    }

    private void download(String address, RequestPostProcessor who, String type, String name) throws Exception {
        web.perform(get(address).with(who).header("Accept-Language", "fr"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private RequestPostProcessor account(UUID person) {
        return httpBasic(troupe.account(person), Troupe.PASSWORD);
    }
}
