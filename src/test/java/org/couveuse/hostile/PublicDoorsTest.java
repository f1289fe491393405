package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The doors that need no key: whatever is typed there, the answer is a page with words, and nothing typed is lost. */
@CouveuseTest
class PublicDoorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void words_of_all_kinds_become_a_need_and_are_read_again_as_words() throws Exception {
        for (var text : Hostile.TEXTS.values()) {
            var answer = sent(need(text, text)
                    .param("affected", text)
                    .param("impact", text)
                    .param("name", text));
            assertThat(answer.getStatus())
                    .as(text + answer.getContentAsString())
                    .isEqualTo(302);
            var page = web.perform(get(answer.getRedirectedUrl())).andReturn().getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).doesNotContain("<script", "onerror=alert(1)>");
            assertThat(HtmlUtils.htmlUnescape(page.getContentAsString()))
                    .contains(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
        }
    }

    @Test
    void what_nobody_sees_is_left_out_of_what_a_person_pastes() throws Exception {
        var answer = sent(need("Collé\u0002 puis\uD83D gardé\u0000\f", "Une ligne\u0002."));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(web.perform(get(answer.getRedirectedUrl()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Collé puis gardé");
    }

    @Test
    void a_text_too_long_is_refused_and_given_back_whole() throws Exception {
        var answer = sent(need("Un titre", "é".repeat(500_000)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("é".repeat(500_000), "id=\"e-description\"");
    }

    @Test
    void a_missing_or_forged_token_is_refused_and_what_was_typed_given_back() throws Exception {
        var token = token();
        for (var forged :
                List.of("", "x", token + "x", token.replaceFirst("\\d", "9"), "9".repeat(500), "1.\u0000", "é.é")) {
            var answer = sent(post("/transparence/besoins")
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .param("token", forged)
                    .param("title", "Gardé")
                    .param("description", "Gardée"));
            assertThat(answer.getStatus()).as(forged).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Gardé", "Gardée");
        }
        var none = sent(post("/transparence/besoins").contentType(MediaType.APPLICATION_FORM_URLENCODED));
        assertThat(none.getStatus()).isEqualTo(422);
    }

    @Test
    void two_clicks_on_send_are_one_need_with_one_private_link() throws Exception {
        var title = "Deux clics " + UUID.randomUUID();
        var token = token();
        time.forward(Duration.ofSeconds(5));
        Callable<MockHttpServletResponse> click = () -> sent(post("/transparence/besoins")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("token", token)
                .param("title", title)
                .param("description", "La même chose."));
        var answers = Together.all(List.of(click, click, click));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(answers.stream()
                        .map(MockHttpServletResponse::getRedirectedUrl)
                        .distinct())
                .hasSize(1);
        assertThat(needs(title)).isEqualTo(1);
    }

    @Test
    void an_address_that_names_nothing_is_a_page_with_words() throws Exception {
        for (var address : List.of(
                "/transparence/suivi/x",
                "/transparence/suivi/" + "a".repeat(5_000),
                "/transparence/suivi/'; drop",
                "/transparence/suivi/😀",
                "/transparence/suivi/<script>")) {
            var answer = web.perform(get("/{path}", address.substring(1)).accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isIn(400, 404);
        }
        for (var link : Hostile.TEXTS.values()) {
            var answer = web.perform(get("/transparence/suivi").param("lien", link))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("<script>");
        }
    }

    @Test
    void a_sign_in_with_whatever_name_is_refused_in_the_same_way() throws Exception {
        var names = new java.util.ArrayList<>(List.of(Hostile.TEXTS.get("script"), Hostile.TEXTS.get("emoji")));
        names.addAll(List.of("", " ", "a\u0000b", "x".repeat(1_000_000), "admin' --", "\uD83D"));
        for (var name : names) {
            var answer = sent(post("/connexion")
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .param("username", name)
                    .param("password", name));
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).contains("connexion?error");
        }
    }

    private long needs(String title) {
        return jdbc.sql("select count(*) from need where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder need(String title, String description) throws Exception {
        var token = token();
        time.forward(Duration.ofSeconds(5));
        return post("/transparence/besoins")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("title", title)
                .param("description", description)
                .param("token", token);
    }

    private String token() throws Exception {
        var page = web.perform(get("/transparence")).andReturn().getResponse().getContentAsString();
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
