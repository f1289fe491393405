package org.couveuse.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

        assertThat(findings).isEmpty();
        assertThat(walk.forms())
                .as(walk.trace().toString())
                .contains("user_reportBenefits")
                .hasSizeGreaterThan(33);
        assertThat(assault.tally().get(200)).isGreaterThan(500);
        assertThat(assault.tally().get(422)).isGreaterThan(500);
    }

    private JsonNode answer(Assault assault, String account, String task, String form, JsonNode example)
            throws Exception {
        if (!met.add(form)) {
            return example;
        }
        return assault.on(account, task, form, (ObjectNode) example, findings);
    }
}
