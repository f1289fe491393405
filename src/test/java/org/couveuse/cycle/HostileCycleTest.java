package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.couveuse.engine.TimeTravel;
import org.couveuse.hostile.Assault;
import org.couveuse.hostile.Hostile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole cycle with hostile words everywhere: when a form is met for the first time every bad value is sent for it
 * and undone, then it is done with formulas, markup and other scripts in all its texts, so that whatever comes later
 * has to live with them.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
class HostileCycleTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TimeTravel time;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SOME_MORE = List.of(
            "user_reportBenefits",
            "user_clarifyNeed",
            "user_resolveBlocker",
            "user_confirmResolution",
            "user_reviseToolkit");

    private boolean unclear;
    private boolean sentBack;
    private final Set<String> met = new LinkedHashSet<>();
    private final List<String> findings = new ArrayList<>();

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_cycle_lives_with_whatever_people_type() throws Exception {
        var assault = new Assault(context);
        var walk = new CycleWalk(
                        context, (account, task, form, example) -> answer(assault, account, task, form, example))
                .typing(text -> text + " " + Hostile.TEXTS.get("script") + Hostile.TEXTS.get("right to left"));

        walk.untilBenefitsAreReported();
        unclear = true;
        var words = Hostile.TEXTS.get("script");
        walk.starts(
                "equipe1",
                "/api/needs",
                JSON.objectNode().put("title", words).put("description", words).put("channel", "INNOVATION_CELL"));
        walk.starts(
                memberOf(walk),
                "/api/blockers",
                JSON.objectNode()
                        .put("concerns", incubator(walk))
                        .put("title", words)
                        .put("description", words)
                        .put("severity", "MAJOR"));
        walk.days(12);

        assertThat(findings).isEmpty();
        assertThat(walk.forms())
                .as(walk.trace().toString())
                .contains("user_reportBenefits")
                .hasSizeGreaterThan(33);
        assertThat(assault.tally().get(200)).isGreaterThan(500);
        assertThat(assault.tally().get(422)).isGreaterThan(500);
    }

    private static String memberOf(CycleWalk walk) {
        return walk.trace().stream()
                .filter(done -> done.endsWith(":user_acceptInvitation"))
                .map(done -> done.substring(0, done.indexOf(':')))
                .findFirst()
                .orElseThrow();
    }

    private static String incubator(CycleWalk walk) throws Exception {
        return walk.read("agence1", "/api/incubators")
                .get("items")
                .get(0)
                .get("id")
                .asText();
    }

    /** The way that is not the ordinary one, once: a question to the author, a toolkit that is sent back. */
    private Optional<ObjectNode> detour(String form, ObjectNode body) {
        if (form.equals("user_triageNeed") && unclear) {
            unclear = false;
            return Optional.of(
                    JSON.objectNode().put("outcome", "CLARIFY").put("question", Hostile.TEXTS.get("places")));
        }
        if (form.equals("user_reviewSolution") && !sentBack) {
            sentBack = true;
            var other = body.deepCopy().put("opinion", "UNFAVOURABLE");
            ((ObjectNode) other.get("parts").get(0))
                    .put("verdict", "REFUSE")
                    .put("comment", Hostile.TEXTS.get("quotes"));
            return Optional.of(other);
        }
        return Optional.empty();
    }

    private JsonNode answer(Assault assault, String account, String task, String form, JsonNode example)
            throws Exception {
        var first = met.add(form);
        var body = first ? assault.on(account, task, form, (ObjectNode) example, findings) : (ObjectNode) example;
        var other = detour(form, body);
        if (other.isPresent() && assault.accepts(account, task, other.get())) {
            return other.get();
        }
        return body;
    }
}
