package org.couveuse.shell;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class DoorsTest {

    @Autowired
    private MockMvc web;

    @Test
    void a_program_without_credentials_is_told_so_and_never_redirected() throws Exception {
        web.perform(get("/api/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status", is(401)))
                .andExpect(jsonPath("$.title", is("Non connecté")))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void a_program_is_answered_in_the_language_it_accepts() throws Exception {
        web.perform(get("/api/me").header("Accept-Language", "en")).andExpect(jsonPath("$.title", is("Not signed in")));
    }

    @Test
    void a_page_of_another_site_cannot_call_the_interface() throws Exception {
        web.perform(get("/api/me").with(user("x")).header("Origin", "https://evil.example"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("shell.problem.origin")));
        web.perform(get("/api/me").with(user("x")).header("Origin", "null")).andExpect(status().isForbidden());
        web.perform(get("/api/nowhere").with(user("x")).header("Origin", "http://localhost"))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_unknown_address_of_the_interface_is_a_problem() throws Exception {
        web.perform(get("/api/nowhere").with(user("x")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code", is("shell.problem.what.404")));
    }

    @Test
    void a_wrong_password_is_refused_and_many_have_to_wait() throws Exception {
        for (var i = 0; i < 6; i++) {
            web.perform(get("/api/me").header("Authorization", "Basic Z3Vlc3NlcjpndWVzcw=="))
                    .andExpect(status().isUnauthorized());
        }
        web.perform(get("/api/me").header("Authorization", "Basic Z3Vlc3NlcjpndWVzcw=="))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void a_screen_asks_to_sign_in_first() throws Exception {
        web.perform(get("/taches").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/connexion"));
    }

    @Test
    void a_wrong_password_at_the_sign_in_page_comes_back_to_it() throws Exception {
        web.perform(post("/connexion")
                        .param("username", "nobody")
                        .param("password", "x")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", endsWith("/connexion?error")));
    }

    @Test
    void nothing_of_the_product_s_inside_is_shown_to_the_outside() throws Exception {
        for (var path : new String[] {"/h2-console", "/engine-rest/engine"}) {
            web.perform(get(path).accept(MediaType.TEXT_HTML))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrlPattern("**/connexion"));
        }
    }

    @Test
    void style_sheets_are_everybody_s_and_may_be_kept() throws Exception {
        web.perform(get("/style/tokens.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
    }

    @Test
    void the_language_is_remembered_and_the_page_kept() throws Exception {
        web.perform(get("/langue/en").param("retour", "/taches?etape=B"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/taches?etape=B"))
                .andExpect(header().string("Set-Cookie", containsString(LanguageSwitch.COOKIE + "=en")));
    }
}
