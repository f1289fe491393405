package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.couveuse.NextSteps;
import org.couveuse.demonstration.Founding;
import org.couveuse.deployment.DeploymentWork;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Walks the whole cycle by REST: signs in as each account in turn, asks what waits, and sends what it is told to send.
 */
final class CycleWalk {

    private static final int MOST_STEPS = 1_500;
    private static final int LONGEST = 500;

    /** What is sent for a task, made from the example that its schema gives. */
    interface Answers {
        JsonNode of(String account, String task, String form, JsonNode example) throws Exception;
    }

    private final MockMvc web;
    private final Founding founding;
    private final TimeTravel time;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Accounts signIn;
    private final DeploymentWork behind;
    private final NextSteps steps;
    private final Answers answers;
    private UnaryOperator<String> words = UnaryOperator.identity();
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<String> trace = new ArrayList<>();

    CycleWalk(ApplicationContext context, Answers answers) {
        this.web = context.getBean(MockMvc.class);
        this.founding = context.getBean(Founding.class);
        this.time = context.getBean(TimeTravel.class);
        this.json = context.getBean(ObjectMapper.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.signIn = context.getBean(Accounts.class);
        this.behind = context.getBean(DeploymentWork.class);
        this.steps = context.getBean(NextSteps.class);
        this.answers = answers;
    }

    private static final Map<ApplicationContext, CycleWalk> WALKED = new WeakHashMap<>();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** The walk of this context, made once however many tests look at what it left. */
    static synchronized CycleWalk walked(ApplicationContext context) throws Exception {
        var known = WALKED.get(context);
        if (known == null) {
            known = new CycleWalk(context, (account, task, form, example) -> example);
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            known.log.start();
            root.addAppender(known.log);
            try {
                known.untilBenefitsAreReported();
            } finally {
                root.detachAppender(known.log);
            }
            WALKED.put(context, known);
        }
        return known;
    }

    /** What the log said during the walk. */
    List<String> log() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    /** Changes what is typed outside of tasks: needs, the name of the round, ideas. */
    CycleWalk typing(UnaryOperator<String> others) {
        words = others;
        return this;
    }

    /** Forms that were met. */
    Set<String> forms() {
        return forms;
    }

    /** Who did what, in order. */
    List<String> trace() {
        return trace;
    }

    /** From the founding to the first benefits that an organisation reports. */
    void untilBenefitsAreReported() throws Exception {
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
            assertThat(steps.missing())
                    .as("open incubators with nothing to do or wait for")
                    .isEmpty();
            startRoundOnce();
            time.forward(Duration.ofDays(1));
            idle = trace.size() == before ? idle + 1 : 0;
            if (idle > 60) {
                break;
            }
        }
    }

    /** So many more days, each as long as somebody finds something to do. */
    void days(int count) throws Exception {
        for (var day = 0; day < count; day++) {
            var did = true;
            while (did) {
                time.runDue();
                behind.pass();
                did = anybodyDoesSomething();
            }
            time.forward(Duration.ofDays(1));
        }
    }

    /** What somebody starts by themselves. */
    void starts(String account, String path, JsonNode body) throws Exception {
        var answer = web.perform(post(path)
                        .with(as(account))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.toString()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }

    private final Set<String> seen = new LinkedHashSet<>();
    private boolean roundStarted;
    private Set<String> inVain = Set.of();
    private int asked;

    private void startRoundOnce() throws Exception {
        if (roundStarted || !forms.contains("user_triageNeed")) {
            return;
        }
        roundStarted = true;
        var body = read("presidence", "/api/me").get("bodies").get(0).asText();
        var answer = web.perform(post("/api/rounds")
                        .with(as("agence1"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.createObjectNode()
                                .put("body", body)
                                .put("title", words.apply("Ronde d’essai"))
                                .toString()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    }

    private void submitNeeds() throws Exception {
        for (var title : List.of("Rendre visibles les bloquants", "Couper dans les procédures superflues")) {
            var answer = web.perform(post("/api/public/needs")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json.createObjectNode()
                                    .put("title", words.apply(title))
                                    .put("description", "Ce que nous vivons chaque semaine : " + title)
                                    .toString()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        }
    }

    /** Who found nothing to do yesterday is asked again once something else waits, or after ten days. */
    private boolean anybodyDoesSomething() throws Exception {
        var did = false;
        var waiting = jdbc.sql("select task from open_task where state = 'OPEN' and assignee is null")
                .query(String.class)
                .set();
        if (waiting.isEmpty() || (waiting.equals(inVain) && ++asked % 10 != 0)) {
            return false;
        }
        for (var account : accounts()) {
            for (var task : read(account, "/api/tasks?scope=all&limit=200").get("items")) {
                if (task.get("assignee").isNull()) {
                    did |= does(account, task.get("id").asText());
                }
            }
        }
        inVain = did ? Set.of() : waiting;
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
        var example = answers.of(
                account, task, form, opened.get("schema").get("examples").get(0));
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
                var answer = web.perform(post("/api/incubators/"
                                        + incubator.get("id").asText() + "/ideas")
                                .with(as(account))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.createObjectNode()
                                        .put("title", words.apply(title))
                                        .put("description", words.apply("Chaque semaine, une fois, devant tous."))
                                        .put("effect", words.apply("Les bloquants sont levés plus tôt."))
                                        .toString()))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(201, 409);
            }
        }
    }

    JsonNode read(String account, String path) throws Exception {
        var answer = web.perform(get(path).with(as(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path + answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    /** Signed in once by name and password; a thousand more checks of the same password would only take time. */
    RequestPostProcessor as(String account) {
        return seen.add(account) ? httpBasic(account, Founding.PASSWORD) : user(signIn.loadUserByUsername(account));
    }

    static List<String> accounts() {
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
