package org.couveuse.experiments;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CouveuseTest
class ExperimentsApiTest {

    private static final String PASSWORD = "un-mot-de-passe-long";

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

    private Cast cast;
    private String base = "";
    private String host = "";
    private String lead = "";

    @BeforeEach
    void a_running_trial() {
        cast = trial.running();
        base = "/api/experiments/" + cast.experiment();
        host = account(cast.host());
        lead = account(cast.lead());
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_host_reads_the_experiment_and_a_stranger_finds_none() throws Exception {
        by(host, get(base))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.experiment.state", is("RUNNING")))
                .andExpect(jsonPath("$.versions[0].intact", is(true)))
                .andExpect(jsonPath("$.rights.stop", is(true)));
        by(account(troupe.somebody()), get(base)).andExpect(status().isNotFound());
        by(host, get("/api/experiments?state=RUNNING"))
                .andExpect(jsonPath("$.items[0].id", is(cast.experiment().toString())));
    }

    @Test
    void one_figure_and_many_are_recorded_and_read_again_page_by_page() throws Exception {
        time.forward(Duration.ofDays(2));
        var today = trial.today();
        by(host, json("/measurements", "{\"indicator\":\"I1\",\"day\":\"" + today + "\",\"value\":15.50}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", is(1)));
        by(
                        host,
                        json(
                                "/measurements",
                                "{\"measurements\":[{\"indicator\":\"I2\",\"day\":\"" + today
                                        + "\",\"value\":20},{\"indicator\":\"I1\",\"day\":\"" + today
                                        + "\",\"value\":17,\"group\":\"COMPARISON\",\"counted\":31}]}"))
                .andExpect(jsonPath("$.added", is(2)));
        by(host, get(base + "/measurements?limit=2"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].value", is(15.5)))
                .andExpect(jsonPath("$.next").isNotEmpty());
    }

    @Test
    void what_can_be_concluded_is_read_in_numbers_and_in_words() throws Exception {
        time.forward(Duration.ofDays(6));
        var lines = new StringBuilder("indicator;day;value;group\n");
        for (int i = 0; i < 5; i++) {
            var day = trial.today().minusDays(i);
            lines.append("I1;").append(day).append(";").append(9 + i % 3).append(";TRIAL\n");
            lines.append("I1;").append(day).append(";").append(17 + i % 3).append(";COMPARISON\n");
        }
        by(host, csv(lines.toString())).andExpect(jsonPath("$.accepted", is(10)));
        by(host, get(base + "/findings").header("Accept-Language", "fr"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.basis", is("MINIMUM")))
                .andExpect(jsonPath("$.confidence", is(95)))
                .andExpect(jsonPath("$.indicators[0].finding.method", is("RANKS")))
                .andExpect(jsonPath("$.indicators[0].finding.change.value", is(-8.0)))
                .andExpect(jsonPath("$.indicators[0].finding.verdict", is("POSITIVE")))
                .andExpect(jsonPath("$.indicators[0].said.result", startsWith("Écart avec le groupe de comparaison")))
                .andExpect(jsonPath("$.indicators[1].finding.obstacle", is("NO_MEASURE")));
        by(host, get(base + "/findings").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.words", is("By the locked decision rule, the result is inconclusive.")));
        by(host, get(base + "/measurements")).andExpect(jsonPath("$.items[0].period", is("DURING")));
        by(account(troupe.somebody()), get(base + "/findings")).andExpect(status().isNotFound());
        by(account(cast.officer()), get("/api/experiments/" + trial.opened().experiment() + "/findings"))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_does_not_fit_is_named_by_field_and_nothing_is_kept() throws Exception {
        by(
                        host,
                        json(
                                "/measurements",
                                "[{\"indicator\":\"I1\",\"day\":\"" + trial.today()
                                        + "\",\"value\":15},{\"indicator\":\"I9\",\"day\":\"hier\",\"value\":\"x\"}]"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", startsWith("measurements[1]")));
        by(host, get(base + "/measurements")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all() throws Exception {
        var today = trial.today();
        by(host, csv("indicator;day;value\nI1;" + today + ";15,5\nI7;" + today + ";3\nI2;demain;3\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.accepted", is(0)))
                .andExpect(jsonPath("$.errors[0].line", is(3)))
                .andExpect(jsonPath("$.errors[1].line", is(4)));
        by(host, csv("indicator;day;value\nI1;" + today + ";15,5\nI7;" + today + ";3\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].line", is(3)))
                .andExpect(jsonPath("$.errors[0].field", is("indicator")));
        by(host, csv("indicator;day;value\nI1;" + today + ";15,5\nI2;" + today + ";3\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted", is(2)));
        by(host, get(base + "/measurements")).andExpect(jsonPath("$.items", hasSize(2)));
    }

    @Test
    void measures_end_by_the_lead_alone_and_once() throws Exception {
        var reason = "{\"reason\":\"La cible est tenue.\"}";
        by(host, json("/end-measures", reason)).andExpect(status().isForbidden());
        by(lead, json("/end-measures", "{}")).andExpect(status().isUnprocessableEntity());
        by(lead, json("/end-measures", reason)).andExpect(status().isNoContent());
        by(lead, json("/end-measures", reason)).andExpect(status().isConflict());
        by(host, json("/stop", reason)).andExpect(status().isConflict());
    }

    private ResultActions by(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(account, PASSWORD)));
    }

    private MockHttpServletRequestBuilder json(String path, String body) {
        return post(base + path).contentType("application/json").content(body);
    }

    private MockHttpServletRequestBuilder csv(String body) {
        return post(base + "/measurements").contentType("text/csv").content(body);
    }

    private String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, PASSWORD));
        return name;
    }
}
