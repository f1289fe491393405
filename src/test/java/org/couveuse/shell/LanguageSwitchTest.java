package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageSwitchTest {

    private final LanguageSwitch.Languages languages = new LanguageSwitch.Languages();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "taches",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/a\\b",
                "/a\r\nLocation: x",
                "javascript:alert(1)",
                "/%zz"
            })
    void coming_back_never_leads_elsewhere(String path) {
        assertThat(LanguageSwitch.local(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/taches", "/incubateurs/1?onglet=idees", "/recherche?q=%C3%A9t%C3%A9"})
    void coming_back_keeps_the_page(String path) {
        assertThat(LanguageSwitch.local(path)).isEqualTo(path);
    }

    @Test
    void screens_are_french_until_somebody_chooses() {
        var request = new MockHttpServletRequest("GET", "/taches");
        request.addHeader("Accept-Language", "en-US");
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.FRENCH);
        request.setCookies(new Cookie(LanguageSwitch.COOKIE, "en"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void programs_get_the_language_they_accept() {
        var request = new MockHttpServletRequest("GET", "/api/me");
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.FRENCH);
        request.addHeader("Accept-Language", "de, en-GB;q=0.8, fr;q=0.5");
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.ENGLISH);
    }

    @Test
    void a_header_that_cannot_be_read_means_french() {
        var request = new MockHttpServletRequest("GET", "/api/me");
        request.addHeader("Accept-Language", ";;q=x");
        assertThat(languages.resolveLocale(request)).isEqualTo(Texts.FRENCH);
    }
}
