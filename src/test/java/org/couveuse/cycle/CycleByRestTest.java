package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.demonstration.Founding;
import org.couveuse.deployment.DeploymentWork;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A program that knows nothing but the schemas carries a citizen's need from its triage to adoptions confirmed in organisations: it signs in as each
 * account in turn, asks what waits, and sends the example of the task's schema.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:cycle;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
class CycleByRestTest {

    private static final int MOST_STEPS = 1_500;
    private static final int LONGEST = 500;

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts signIn;

    @Autowired
    private DeploymentWork behind;

    private final Set<String> forms = new LinkedHashSet<>();
    private final List<String> trace = new ArrayList<>();

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_need_becomes_confirmed_adoptions_by_the_schemas_alone() throws Exception {
        founding.found();
        submitNeeds();
        var idle = 0;
        for (var day = 0; day < LONGEST && trace.size() < MOST_STEPS && !forms.contains("user_reportBenefits"); day++) {
            var before = trace.size();
            var did = true;
            while (did && trace.size() < MOST_STEPS) {
                time.runDue();
                behind.pass();
                did = anybodyDoesSomething();
            }
            startRoundOnce();
            time.forward(Duration.ofDays(1));
            idle = trace.size() == before ? idle + 1 : 0;
            if (idle > 60) {
                break;
            }
        }
        assertThat(forms)
                .as("what was done, in order: " + trace)
                .contains(
                        "user_triageNeed",
                        "user_prepareRound",
                        "user_castBallot",
                        "user_deliberate",
                        "user_confirmDecision",
                        "user_proposeTeam",
                        "user_acceptInvitation",
                        "user_writeCharter",
                        "user_approveCharter",
                        "user_openCall",
                        "user_evaluateIdea",
                        "user_selectIdeas",
                        "user_confirmSelection",
                        "user_designExperiment",
                        "user_consentToHost",
                        "user_recordMeasures",
                        "user_concludeExperiment",
                        "user_reviewEvidence",
                        "user_countersignEvidence",
                        "user_assembleToolkit",
                        "user_reviewSolution",
                        "user_publishSolution",
                        "user_prepareCampaign",
                        "user_approveCampaign",
                        "user_countersignCampaign",
                        "user_launchWave",
                        "user_confirmWave",
                        "user_answerInvitation",
                        "user_assessReadiness",
                        "user_planAdoption",
                        "user_reportProgress",
                        "user_confirmAdoption",
                        "user_reportBenefits");
    }

    private final Set<String> seen = new LinkedHashSet<>();
    private boolean roundStarted;

    private void startRoundOnce() throws Exception {
        if (roundStarted || !forms.contains("user_triageNeed")) {
            return;
        }
        roundStarted = true;
        var body = read("presidence", "/api/me").get("bodies").get(0).asText();
        var answer = web.perform(post("/api/rounds")
                        .with(as("agence1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"body\":\"" + body + "\",\"title\":\"Ronde d’essai\"}"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }

    private void submitNeeds() throws Exception {
        for (var title : List.of("Rendre visibles les bloquants", "Couper dans les procédures superflues")) {
            var answer = web.perform(post("/api/public/needs")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json.createObjectNode()
                                    .put("title", title)
                                    .put("description", "Ce que nous vivons chaque semaine : " + title)
                                    .toString()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        }
    }

    private boolean anybodyDoesSomething() throws Exception {
        var did = false;
        if (jdbc.sql("select count(*) from open_task where state = 'OPEN'")
                        .query(Long.class)
                        .single()
                == 0) {
            return false;
        }
        for (var account : accounts()) {
            for (var task : read(account, "/api/tasks?scope=all&limit=200").get("items")) {
                if (task.get("assignee").isNull()) {
                    did |= does(account, task.get("id").asText());
                }
            }
        }
        return did;
    }

    private boolean does(String account, String task) throws Exception {
        var page = web.perform(get("/api/tasks/" + task).with(as(account)))
                .andReturn()
                .getResponse();
        if (page.getStatus() == 404 || page.getStatus() == 409) {
            return false;
        }
        assertThat(page.getStatus()).as(page.getContentAsString()).isEqualTo(200);
        var opened = json.readTree(page.getContentAsByteArray());
        var form = opened.get("task").get("form").asText();
        var example = opened.get("schema").get("examples").get(0);
        var answer = web.perform(post("/api/tasks/" + task + "/submission")
                        .with(as(account))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(example.toString()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(account + " " + form + "\n" + example + "\n" + answer.getContentAsString() + "\n" + trace)
                .isEqualTo(200);
        forms.add(form);
        trace.add(account + ":" + form);
        if (form.equals("user_openCall")) {
            time.runDue();
            proposeIdeas(account);
        }
        return true;
    }

    /** A call is open: its team proposes, which is no task of anybody's but a request of its own. */
    private void proposeIdeas(String account) throws Exception {
        for (var incubator : read(account, "/api/incubators").get("items")) {
            for (var title : List.of("Mur des bloquants hebdomadaire", "Un bloquant, un nom, une date")) {
                web.perform(post("/api/incubators/" + incubator.get("id").asText() + "/ideas")
                        .with(as(account))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.createObjectNode()
                                .put("title", title)
                                .put("description", "Chaque semaine, une fois, devant tous.")
                                .put("effect", "Les bloquants sont levés plus tôt.")
                                .toString()));
            }
        }
    }

    private JsonNode read(String account, String path) throws Exception {
        var answer = web.perform(get(path).with(as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path + answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    /** Signed in once by name and password; a thousand more checks of the same password would only take time. */
    private RequestPostProcessor as(String account) {
        return seen.add(account) ? httpBasic(account, Founding.PASSWORD) : user(signIn.loadUserByUsername(account));
    }

    private static List<String> accounts() {
        var several = Stream.of(
                        numbered("forum", 8),
                        numbered("gestionnaire", 3),
                        numbered("employe", 3),
                        numbered("citoyen", 3),
                        numbered("agence", 2),
                        numbered("equipe", 4),
                        numbered("hote", 3),
                        numbered("org", 12))
                .flatMap(s -> s);
        return Stream.concat(Stream.of("presidence", "responsable1", "expert1"), several)
                .toList();
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + i);
    }
}
