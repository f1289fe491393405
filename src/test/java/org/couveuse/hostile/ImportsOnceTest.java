package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.Accounts;
import org.couveuse.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The same file sent several times at the same moment is taken once, with a key or without. */
@CouveuseTest
class ImportsOnceTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Founding founding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void the_people_of_the_demonstration() {
        founding.found();
    }

    @Test
    void the_same_key_at_once_gets_one_answer_from_every_import() throws Exception {
        for (var what : List.of("organisations", "people", "needs")) {
            var key = "clé " + UUID.randomUUID();
            var send = sent(what, "agence1", key);

            var answers = Together.all(List.of(send, send, send));

            assertThat(answers)
                    .as(what + " " + answers.get(0).getContentAsString())
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsOnly(200);
            assertThat(answers.stream()
                            .map(a -> new String(a.getContentAsByteArray(), StandardCharsets.UTF_8))
                            .distinct())
                    .as(what)
                    .hasSize(1);
            assertThat(rows(what)).as(what).isEqualTo(2);
            assertThat(sent(what, "agence1", key).call().getStatus()).as(what).isEqualTo(200);
            assertThat(rows(what)).as(what).isEqualTo(2);
        }
    }

    @Test
    void without_a_key_needs_are_taken_once_and_the_others_are_told_line_by_line_who_brought_them_and_when()
            throws Exception {
        var answers = Together.all(
                List.of(sent("needs", "agence1", null), sent("needs", "agence2", null), sent("needs", "agence1", "k")));

        assertThat(answers).filteredOn(a -> a.getStatus() == 200).hasSize(1);
        assertThat(rows("needs")).isEqualTo(2);
        var winner = jdbc.sql("select distinct submitted_by from need where reference like ?")
                .param(mark + "%")
                .query(UUID.class)
                .single();
        for (var loser : answers.stream().filter(a -> a.getStatus() != 200).toList()) {
            assertThat(loser.getStatus()).as(loser.getContentAsString()).isEqualTo(422);
            var errors = json.readTree(loser.getContentAsByteArray()).get("errors");
            assertThat(errors).hasSize(2);
            assertThat(errors.get(0).get("line").asInt()).isEqualTo(2);
            assertThat(errors.get(0).toString())
                    .contains(mark + "-1", people.displayName(winner))
                    .containsPattern("20\\d\\d");
        }
    }

    @Test
    void without_a_key_people_and_organisations_are_described_anew_and_are_there_once() throws Exception {
        for (var what : List.of("organisations", "people")) {
            var send = sent(what, "admin", null);

            var answers = Together.all(List.of(send, send, send, send));

            assertThat(answers)
                    .as(what)
                    .extracting(MockHttpServletResponse::getStatus)
                    .containsOnly(200);
            assertThat(rows(what)).as(what).isEqualTo(2);
        }
    }

    private Callable<MockHttpServletResponse> sent(String what, String account, @Nullable String key) {
        var keeper = what.equals("needs") ? account : "admin";
        var who = accounts.loadUserByUsername(keeper);
        return () -> {
            var request = post("/api/imports/" + what)
                    .with(user(who))
                    .contentType("text/csv")
                    .content(file(what).getBytes(StandardCharsets.UTF_8));
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return web.perform(request).andReturn().getResponse();
        };
    }

    private String file(String what) {
        return switch (what) {
            case "organisations" ->
                "code,name_fr,kind,size_band,sector\n%1$s-1,Une,MINISTRY,500-999,Essais\n%1$s-2,Deux,MINISTRY,500-999,Essais\n"
                        .formatted(mark);
            case "people" ->
                "given_name,family_name,email\nUne,Fois,%1$s-1@exemple.test\nDeux,Fois,%1$s-2@exemple.test\n"
                        .formatted(mark.toLowerCase(Locale.ROOT));
            default ->
                "id,title_fr,raised_by\n%1$s-1,Des formulaires moins longs,citizens\n%1$s-2,Un guichet plus proche,citizens\n"
                        .formatted(mark);
        };
    }

    private long rows(String what) {
        var where =
                switch (what) {
                    case "organisations" -> "organisation where code like ?";
                    case "people" -> "person where email like ?";
                    default -> "need where reference like ?";
                };
        return jdbc.sql("select count(*) from " + where)
                .param((what.equals("people") ? mark.toLowerCase(Locale.ROOT) : mark) + "%")
                .query(Long.class)
                .single();
    }
}
