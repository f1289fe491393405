package org.couveuse.sharing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.couveuse.CouveuseTest;
import org.couveuse.documents.Attachments;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.sharing.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@CouveuseTest
class SolutionsApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ObjectMapper json;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_catalogue_shows_what_is_published_to_everybody_and_drafts_to_those_who_work_on_them() throws Exception {
        var published = sharing.published();
        var draft = sharing.inReview();
        var stranger = account(published.advisor());

        web.perform(get("/api/solutions?limit=200&q=mûr des BLOQUANTS").with(stranger))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[*].id", hasItem(published.solution().toString())))
                .andExpect(
                        jsonPath("$.items[*].id", not(hasItem(draft.solution().toString()))));
        web.perform(get("/api/solutions/" + draft.solution()).with(stranger)).andExpect(status().isNotFound());
        web.perform(get("/api/solutions/" + draft.solution()).with(account(draft.member())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.solution.contents.toolkit.texts", hasSize(8)));
        web.perform(get("/api/solutions?limit=200&state=PUBLISHED&offer=TURNKEY")
                        .with(stranger))
                .andExpect(jsonPath(
                        "$.items[*].id", not(hasItem(published.solution().toString()))));
        web.perform(get("/api/solutions?limit=200&offer=TOOLKIT&evidence=3").with(stranger))
                .andExpect(
                        jsonPath("$.items[*].id", hasItem(published.solution().toString())));
        web.perform(get("/api/solutions?limit=200&evidence=4").with(stranger))
                .andExpect(jsonPath(
                        "$.items[*].id", not(hasItem(published.solution().toString()))));
    }

    @Test
    void reviews_are_for_those_who_may_read_them() throws Exception {
        var cast = sharing.ready();
        var other = sharing.opened();

        web.perform(get("/api/solutions/" + cast.solution() + "/reviews").with(account(cast.lead())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rounds[0].verdict", is("PUBLISH")))
                .andExpect(jsonPath("$.reviews", hasSize(3)));
        web.perform(get("/api/solutions/" + cast.solution() + "/reviews").with(account(other.lead())))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_round_ends_early_once_and_a_missing_reason_is_said() throws Exception {
        var cast = sharing.inReview();
        var lead = account(cast.lead());

        web.perform(post("/api/solutions/" + cast.solution() + "/end-reviews")
                        .with(lead)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("reason")));
        web.perform(post("/api/solutions/" + cast.solution() + "/end-reviews")
                        .with(lead)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Assez.\"}"))
                .andExpect(status().isConflict());
    }

    @Test
    void the_toolkit_is_one_archive_whose_checksums_hold() throws Exception {
        var cast = sharing.opened();
        acting.as(
                cast.member(),
                () -> attachments.attach(
                        cast.solution(),
                        "Gabarit d’affiche.txt",
                        new ByteArrayInputStream("Qui ? Quand ?".getBytes(StandardCharsets.UTF_8))));
        var officer = account(cast.officer());
        web.perform(get("/api/solutions/" + cast.solution() + "/toolkit.zip").with(officer))
                .andExpect(status().isConflict());
        sharing.assembled(cast);

        var answer = web.perform(get("/api/solutions/" + cast.solution() + "/toolkit.zip")
                        .with(officer))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("trousse-mur-des-bloquants-v1.zip")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var again = web.perform(get("/api/solutions/" + cast.solution() + "/toolkit.zip")
                        .with(officer))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var files = unpacked(answer);
        JsonNode manifest = json.readTree(files.get("manifest.json"));
        assertThat(files.keySet())
                .contains("parties/02-pratique.fr.md", "fichiers/Gabarit d’affiche.txt")
                .hasSize(10);
        for (var file : manifest.get("files")) {
            var bytes = files.get(file.get("path").textValue());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(file.get("sha256").textValue());
        }
        assertThat(again).isEqualTo(answer);
    }

    private RequestPostProcessor account(UUID person) {
        var name = "p" + UUID.randomUUID().toString().substring(0, 12);
        acting.asSystem(() -> accounts.open(person, name, "mot-de-passe-des-essais"));
        return httpBasic(name, "mot-de-passe-des-essais");
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
