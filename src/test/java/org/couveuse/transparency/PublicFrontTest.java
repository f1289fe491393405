package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import org.couveuse.CouveuseTest;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Sharing;
import org.couveuse.themes.Frequency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.ITemplateEngine;

@CouveuseTest
class PublicFrontTest {

    private static final String FIRST = "1-first";
    private static final String SECOND = "2-second";

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private Overview overview;

    @Autowired
    private Texts texts;

    @Autowired
    private Sharing sharing;

    @Test
    void a_page_is_drawn_once_and_each_visitor_has_a_token_of_their_own() {
        sharing.published();
        var front = new PublicFront(templates, overview, Duration.ofHours(1));
        var first = page(front, Locale.FRENCH, "", FIRST);

        sharing.published();
        var second = page(front, Locale.FRENCH, "", SECOND);

        assertThat(first).contains("value=\"" + FIRST + "\"").contains("lang=\"fr\"");
        assertThat(second).isEqualTo(first.replace(FIRST, SECOND));
        assertThat(page(new PublicFront(templates, overview, Duration.ZERO), Locale.FRENCH, "", FIRST))
                .isNotEqualTo(first);
    }

    @Test
    void each_language_and_each_path_of_a_proxy_has_a_page_of_its_own() {
        var front = new PublicFront(templates, overview, Duration.ofHours(1));

        assertThat(page(front, Locale.FRENCH, "", FIRST)).contains("href=\"/connexion\"");
        assertThat(page(front, Locale.ENGLISH, "", FIRST)).contains("lang=\"en\"");
        assertThat(page(front, Locale.FRENCH, "/couveuse", FIRST))
                .contains("href=\"/couveuse/connexion\"")
                .doesNotContain("href=\"/connexion\"");
    }

    private String page(PublicFront front, Locale language, String path, String token) {
        var request = new MockHttpServletRequest("GET", path + "/transparence");
        request.setContextPath(path);
        var model = new ExtendedModelMap();
        PublicWords.on(model, texts, language);
        model.addAttribute("frequencies", Frequency.values());
        return front.page(new HashMap<>(model), language, token, request, new MockHttpServletResponse());
    }
}
