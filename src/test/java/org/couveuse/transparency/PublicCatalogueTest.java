package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Hostile;
import org.couveuse.sharing.CatalogueFacet;
import org.couveuse.sharing.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@CouveuseTest
class PublicCatalogueTest {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private Sharing sharing;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void anybody_searches_what_is_published_by_words_and_facets_without_script_or_session() throws Exception {
        sharing.published();
        var answer = web.perform(get("/transparence/solutions?texte=BLOQUANT&preuve=3"))
                .andExpect(status().isOk())
                .andReturn();
        var page = answer.getResponse().getContentAsString();
        assertThat(page)
                .contains("Mur des bloquants", "name=\"preuve\"", "value=\"3\" checked", "value=\"BLOQUANT\"")
                .doesNotContain("<script", "??", "name=\"secteur\"", "name=\"lieu\"", "name=\"etat\"");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(words("/transparence/solutions?texte=introuvable")).contains("Aucune solution ne correspond");
        assertThat(web.perform(get("/transparence/solutions")
                                .cookie(new jakarta.servlet.http.Cookie("couveuse-langue", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Solutions that can be taken over");
    }

    @Test
    void a_draft_is_neither_found_nor_reached_by_choosing_its_state() throws Exception {
        var draft = sharing.inReview();
        assertThat(words("/transparence/solutions?etat=IN_REVIEW"))
                .doesNotContain(draft.solution().toString());
        assertThat(words("/transparence/solutions?etat=IN_REVIEW&secteur=x&lieu=AGENCY"))
                .isEqualTo(words("/transparence/solutions"));
    }

    @Test
    void the_next_part_is_an_address_that_keeps_what_was_chosen() throws Exception {
        for (var i = 0; i < 21; i++) {
            sharing.published();
        }
        var first = words("/transparence/solutions?texte=bloquants&offre=TOOLKIT&preuve=1&preuve=2");
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var address = HtmlUtils.htmlUnescape(next.group(1));
        assertThat(address).contains("texte=bloquants", "offre=TOOLKIT", "preuve=1", "preuve=2", "apres=");
        assertThat(words(address)).contains("Mur des bloquants");
    }

    @Test
    void whatever_is_typed_is_shown_as_words_and_finds_nothing_else() throws Exception {
        for (var text : Hostile.TEXTS.values()) {
            for (var facet : CatalogueFacet.values()) {
                var page = web.perform(get("/transparence/solutions")
                                .queryParam("texte", text)
                                .queryParam(facet.parameter(), text))
                        .andReturn()
                        .getResponse();
                assertThat(page.getStatus()).as(text).isEqualTo(200);
                assertThat(page.getContentAsString()).doesNotContain("<script", "onerror=alert(1)>");
            }
        }
        for (var text : Hostile.UNSEEN.values()) {
            assertThat(web.perform(get("/transparence/solutions")
                                    .queryParam("texte", text)
                                    .queryParam("theme", text))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isIn(200, 400);
        }
    }

    @Test
    void a_place_in_the_list_that_is_none_of_ours_leads_back_to_its_beginning() throws Exception {
        var answer = web.perform(get("/transparence/solutions?texte=été&preuve=2&apres=zzz"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/transparence/solutions?texte=%C3%A9t%C3%A9&preuve=2");
    }

    private String words(String address) throws Exception {
        return web.perform(get(java.net.URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
