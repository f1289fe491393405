package org.couveuse.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Role;
import org.couveuse.sharing.KnownAdopters;
import org.couveuse.sharing.Sharing;
import org.couveuse.sharing.SolutionRatings;
import org.couveuse.sharing.SolutionRatings.Rate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class PublicSolutionTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Sharing sharing;

    @Autowired
    private KnownAdopters adopters;

    @Autowired
    private SolutionRatings ratings;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void anybody_reads_one_solution_from_the_catalogue_without_script_or_session() throws Exception {
        var cast = sharing.published();
        var answer = web.perform(get("/transparence/solutions/" + cast.solution()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(answer.getResponse().getContentAsString())
                .contains("Mur des bloquants", "Preuve ", "Versions de la trousse", "Version 1, du ")
                .contains("Aucune ne s’est encore prononcée", "href=\"/solutions/" + cast.solution())
                .doesNotContain("<script", "??", "toolkit.zip");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(web.perform(get("/transparence/solutions?texte=bloquants"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/transparence/solutions/");
        assertThat(web.perform(get("/transparence/solutions/" + cast.solution())
                                .cookie(new jakarta.servlet.http.Cookie("couveuse-langue", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Versions of the toolkit");
    }

    @Test
    void a_draft_a_withdrawn_one_and_what_is_no_solution_are_not_there() throws Exception {
        var draft = sharing.inReview();
        for (var id : List.of(draft.solution().toString(), UUID.randomUUID().toString(), "n-importe-quoi")) {
            web.perform(get("/transparence/solutions/" + id)).andExpect(status().isNotFound());
        }
        web.perform(get("/api/public/solutions/" + draft.solution())).andExpect(status().isNotFound());
    }

    @Test
    void what_a_few_organisations_say_is_kept_back_and_no_organisation_is_named() throws Exception {
        var cast = sharing.published();
        for (var i = 0; i < 4; i++) {
            rated(cast, 5);
        }
        assertThat(page(cast)).contains("Moins de 5 se sont prononcées").doesNotContain("Nous dit tout bas");
        web.perform(get("/api/public/solutions/" + cast.solution()))
                .andExpect(jsonPath("$.ratings.organisations", Matchers.nullValue()))
                .andExpect(jsonPath("$.ratings.levels", Matchers.empty()));
        for (var level : List.of(5, 5, 5, 4, 1)) {
            rated(cast, level);
        }
        assertThat(page(cast)).contains("9 organisations se sont prononcées").doesNotContain("Nous dit tout bas");
        web.perform(get("/api/public/solutions/" + cast.solution()))
                .andExpect(jsonPath("$.ratings.organisations", Matchers.is(9)))
                .andExpect(jsonPath("$.ratings.levels[0]", Matchers.nullValue()))
                .andExpect(jsonPath("$.ratings.levels[1]", Matchers.is(0)))
                .andExpect(jsonPath("$.ratings.levels[3]", Matchers.nullValue()))
                .andExpect(jsonPath("$.solution.id", Matchers.is(cast.solution().toString())));
    }

    @Test
    void a_number_kept_back_is_not_to_be_worked_out_from_the_others() {
        assertThat(OpenSolution.Ratings.of(4, List.of(0, 0, 0, 0, 4)).levels()).isEmpty();
        assertThat(OpenSolution.Ratings.of(0, List.of()).organisations()).isZero();
        assertThat(OpenSolution.Ratings.of(20, List.of(0, 0, 1, 7, 12)).levels())
                .containsExactly(0, 0, null, null, 12);
    }

    private String page(Sharing.Cast cast) throws Exception {
        return web.perform(get("/transparence/solutions/" + cast.solution()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void rated(Sharing.Cast cast, int level) {
        var organisation = UUID.randomUUID();
        adopters.uses(organisation, cast.solution());
        var contact = troupe.with(Role.ADOPTER_CONTACT, organisation);
        troupe.as(contact, () -> {
            ratings.rate(troupe.actor(contact), cast.solution(), new Rate(level, "Nous dit tout bas."));
            return contact;
        });
    }
}
