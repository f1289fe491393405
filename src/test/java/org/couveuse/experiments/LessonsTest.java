package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class LessonsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_result_that_is_not_positive_and_an_idea_given_up_are_published_with_their_lessons() throws Exception {
        var abandoned = trial.thinlyMeasured();
        trial.decided(abandoned, ExperimentVerdict.ABANDON);
        var withdrawn = trial.opened();
        trial.designed(withdrawn, DesignExperimentTask.GIVEN_UP);
        var running = trial.running();

        web.perform(get("/api/public/lessons?limit=50"))
                .andExpect(status().isOk())
                .andExpect(jsonPath(item(abandoned.experiment(), "outcome"), hasItem("ABANDONED")))
                .andExpect(jsonPath(item(abandoned.experiment(), "verdict"), hasItem("INCONCLUSIVE")))
                .andExpect(jsonPath(item(abandoned.experiment(), "lessons"), hasItem("Relire le mur à deux niveaux.")))
                .andExpect(jsonPath(item(abandoned.experiment(), "hypothesis"), hasItem(containsString("affiche"))))
                .andExpect(jsonPath(
                        item(withdrawn.experiment(), "lessons"), hasItem(DesignExperimentTask.GIVEN_UP.reason())))
                .andExpect(jsonPath(
                        "$.items[*].id", not(hasItem(running.experiment().toString()))))
                .andExpect(jsonPath("$.licence", is("https://creativecommons.org/licenses/by/4.0/")));
        web.perform(get("/api/public/lessons?kind=WITHDRAWN"))
                .andExpect(
                        jsonPath("$.items[*].id", hasItem(withdrawn.experiment().toString())))
                .andExpect(jsonPath(
                        "$.items[*].id", not(hasItem(abandoned.experiment().toString()))));
        web.perform(get("/api/public/lessons.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(abandoned.experiment() + ",")))
                .andExpect(content().string(containsString("INCONCLUSIVE")));
        web.perform(get("/transparence/lecons?issue=ABANDONED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Relire le mur à deux niveaux.")))
                .andExpect(content().string(containsString("Verdict de la règle figée")));
        web.perform(get("/transparence/lecons?issue=WITHDRAWN"))
                .andExpect(content().string(containsString(String.valueOf(DesignExperimentTask.GIVEN_UP.reason()))));
    }

    @Test
    void everybody_who_signs_in_reads_the_lessons_before_designing_a_trial() {
        var abandoned = trial.thinlyMeasured();
        trial.decided(abandoned, ExperimentVerdict.ABANDON);
        try (var screens = new Screens(context, account(troupe.somebody()))) {
            assertThat(screens.open("experimentations")).contains("Leçons des essais");
            assertThat(screens.open("experimentations/lecons"))
                    .contains("Leçons des essais", "Idées abandonnées avant l’essai");
        }
    }

    private static String item(UUID experiment, String field) {
        return "$.items[?(@.id=='" + experiment + "')]." + field;
    }

    private String account(UUID person) {
        var name = "l" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return name;
    }
}
