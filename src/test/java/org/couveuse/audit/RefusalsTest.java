package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class RefusalsTest {

    @Autowired
    private Waiting waiting;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Trail trail;

    @Autowired
    private Founding founding;

    @Autowired
    private MockMvc web;

    @Test
    void whoever_asks_for_another_s_task_is_in_the_trail_after_the_rollback() {
        var scene = waiting.blocker();
        var stranger = troupe.somebody();

        troupe.refused(
                stranger, () -> desk.claim(troupe.actor(stranger), scene.task().id()));

        assertThat(refused(scene.task().about().id(), stranger)).containsExactly("refused.user_resolveBlocker");
        assertThat(waiting.find(scene.task().id()).assignee()).isNull();
    }

    @Test
    void a_program_that_is_refused_a_thing_that_exists_is_in_the_trail() throws Exception {
        founding.found();
        var scene = waiting.blocker();
        var blocker = scene.task().about().id();

        web.perform(get("/api/blockers/" + blocker).with(httpBasic("hote1", Founding.PASSWORD)))
                .andExpect(status().isNotFound());

        assertThat(refused(blocker, founding.person("hote1"))).containsExactly("refused.GET /api/blockers");
    }

    @Test
    void what_does_not_exist_and_who_is_not_signed_in_leave_no_entry() throws Exception {
        founding.found();
        var scene = waiting.blocker();
        var blocker = scene.task().about().id();
        var unknown = UUID.randomUUID();

        web.perform(get("/api/blockers/" + blocker)).andExpect(status().isUnauthorized());
        web.perform(get("/api/blockers/" + unknown).with(httpBasic("hote1", Founding.PASSWORD)))
                .andExpect(status().isNotFound());
        var stranger = troupe.somebody();
        troupe.refused(stranger, () -> desk.claim(troupe.actor(stranger), unknown.toString()));

        assertThat(entries(unknown)).isEmpty();
        assertThat(entries(blocker)).extracting(Trail.Row::action).noneMatch(action -> action.startsWith("refused."));
    }

    private List<String> refused(UUID subject, UUID person) {
        assertThat(trail.history(subject, 50).items())
                .extracting(Trail.Row::action)
                .as("a refusal is no part of the thing's history")
                .noneMatch(action -> action.startsWith("refused."));
        return entries(subject).stream()
                .filter(row -> person.equals(row.actor()))
                .map(Trail.Row::action)
                .toList();
    }

    private List<Trail.Row> entries(UUID subject) {
        return trail.page(new Trail.Filter(subject, null, null, null, null), null, 50)
                .items();
    }
}
