package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CouveuseTest
class PublicPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void anybody_reads_the_page_in_the_language_they_chose_without_a_session() throws Exception {
        var french = web.perform(get("/transparence"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("<html lang=\"fr\"")))
                .andReturn();
        web.perform(get("/transparence").cookie(new jakarta.servlet.http.Cookie("couveuse-langue", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("What public bodies try")));

        assertThat(french.getRequest().getSession(false)).isNull();
        assertThat(french.getResponse().getContentAsString())
                .doesNotContain("<script")
                .doesNotContain("??");
    }

    @Test
    void a_citizen_sends_a_need_and_reads_it_by_its_private_link() throws Exception {
        var link = web.perform(need("Moins de formulaires", "Je remplis trois fois la même adresse <b>ici</b>."))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(content().string(Matchers.containsString("Moins de formulaires")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<b>ici</b>"))));
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() throws Exception {
        web.perform(need("", "Ce que j’ai écrit longuement."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("id=\"e-title\"")))
                .andExpect(content().string(Matchers.containsString("Ce que j’ai écrit longuement.")));
    }

    @Test
    void a_form_that_is_not_ours_or_was_sent_too_quickly_is_asked_again() throws Exception {
        web.perform(form("/transparence/besoins").param("title", "Un titre").param("token", "12345.faux"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("value=\"Un titre\"")));
        web.perform(form("/transparence/besoins").param("title", "Un titre").param("token", token()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void an_unknown_link_leads_nowhere() throws Exception {
        web.perform(get("/transparence/suivi/AAAAAAAAAAAAAAAAAAAAAAAA")).andExpect(status().isNotFound());
        web.perform(get("/transparence/suivi").param("lien", "n’importe quoi"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("role=\"alert\"")));
    }

    @Test
    void an_answer_nobody_asked_for_is_refused_and_kept_in_the_form() throws Exception {
        var link = web.perform(need("Un besoin sans question", "Rien à ajouter."))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var page = link.replace("?recu", "");
        var token = token();
        time.forward(Duration.ofSeconds(5));
        web.perform(form(page + "/reponse").param("answer", "Me voici").param("token", token))
                .andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder need(String title, String description) throws Exception {
        var token = token();
        time.set(java.time.Instant.now().plusSeconds(5));
        return form("/transparence/besoins")
                .param("title", title)
                .param("description", description)
                .param("token", token);
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private String token() throws Exception {
        var page = web.perform(get("/transparence")).andReturn().getResponse().getContentAsString();
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
