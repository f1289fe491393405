package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What every answer says to the browser, whatever kind of address was asked for and whatever the answer is. */
@CouveuseTest
class HeadersTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Troupe troupe;

    @ParameterizedTest
    @CsvSource({
        "/api/me, false",
        "/api/public/themes, false",
        "/api/nowhere, false",
        "/v3/api-docs, false",
        "/transparence, false",
        "/transparence/nulle-part, false",
        "/style/tokens.css, false",
        "/langue/fr, false",
        "/actuator/health, false",
        "/taches, true",
        "/nulle-part, true",
    })
    void browsers_are_told_what_not_to_do(String path, boolean screen) throws Exception {
        var answer = asked(path, true);
        assertThat(answer.getHeader("Strict-Transport-Security")).as(path).contains("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isNotNull();
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("default-src");
        if (!screen) {
            // no page outside of the screens has a script of its own, so none needs a nonce
            assertThat(answer.getHeader("Content-Security-Policy")).doesNotContain("unsafe-eval");
        }
        assertThat(answer.getHeader("Server")).isNull();
        assertThat(answer.getHeader("X-Powered-By")).isNull();
        assertThat(asked(path, false).getHeader("Strict-Transport-Security"))
                .as("only over a channel that is safe already")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transparence", "/transparence/besoins", "/transparence/solutions"})
    void public_pages_run_no_script_at_all_so_that_none_needs_a_nonce(String path) throws Exception {
        var answer = asked(path, false);
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getContentAsString()).doesNotContain("<script", "javascript:", " onclick=", " style=\"");
        assertThat(answer.getCookie("JSESSIONID")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api/needs/not-an-id",
                "/api/tasks?limit=x",
                "/transparence/nulle-part",
                "/actuator/env",
                "/error"
            })
    void no_answer_tells_of_the_inside(String path) throws Exception {
        var account = troupe.account(troupe.with(Role.AGENCY_OFFICER, null));
        var answer = web.perform(get(path).with(httpBasic(account, Troupe.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(answer.getContentAsString())
                .doesNotContain("org.springframework", "org.couveuse", "java.lang", "\tat ", "Tomcat", "Camunda");
    }

    @Test
    void the_application_s_address_has_no_actuator() throws Exception {
        for (var path : new String[] {"", "/health", "/prometheus", "/env", "/heapdump", "/loggers", "/beans"}) {
            assertThat(asked("/actuator" + path, false).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void another_site_s_page_opens_no_channel_to_a_screen() throws Exception {
        var foreign = web.perform(get("/VAADIN/push")
                        .header("Upgrade", "websocket")
                        .header("Connection", "Upgrade")
                        .header("Origin", "https://ailleurs.example"))
                .andReturn()
                .getResponse();
        assertThat(foreign.getStatus()).isEqualTo(403);
        var polling = web.perform(get("/VAADIN/push").header("Origin", "null"))
                .andReturn()
                .getResponse();
        assertThat(polling.getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse asked(String path, boolean secure) throws Exception {
        return web.perform(get(path).secure(secure).accept(MediaType.ALL))
                .andReturn()
                .getResponse();
    }
}
