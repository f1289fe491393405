package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands in for somebody away comes as far as the fields of what may be handed on, and of a vote or an approval they
 * do not learn that it waits: each form of task, by REST.
 */
@RightsTest
class DeputiesByRestTest {

    private static final String SUBMIT = "POST /api/tasks/{id}/submission";

    /** Those who stand in: a role that the line does not let in by itself. */
    private static final List<Role> DEPUTIES =
            List.of(Role.ADVISOR, Role.ADOPTER_CONTACT, Role.EXPERT, Role.TEAM_MEMBER, Role.HOST_CONTACT);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private TransactionTemplate transaction;

    private Scene scene;

    @BeforeAll
    void everybody_is_there() {
        scene = Scene.of(context);
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return Matrix.read().stream()
                .filter(Line::isTask)
                .map(line -> DynamicTest.dynamicTest(line.operation(), () -> task(line)));
    }

    private void task(Line line) {
        var away = Stream.of(Role.values())
                .filter(role -> line.of(role).right().lets())
                .findFirst()
                .orElseThrow();
        var deputy = scene.cast()
                .strong(DEPUTIES.stream()
                        .filter(role -> !line.of(role).right().lets())
                        .findFirst()
                        .orElse(null));
        var candidates = new ArrayList<>(scene.rows().candidates(line));
        if (line.of(away).right() == Right.OWN) {
            candidates.add("PERSON@" + scene.cast().strong(away));
        }
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var task = scene.rows().open(line.operation(), candidates);
            assertThat(answer(task, deputy)).as("before: " + line).isEqualTo(404);
            jdbc.sql("insert into absence (id, version, person, deputy, from_at, to_at, handed_back) values"
                            + " (?, 0, ?, ?, current_timestamp - interval '1' day, current_timestamp + interval '1' day,"
                            + " false)")
                    .params(UUID.randomUUID(), scene.cast().strong(away), deputy)
                    .update();
            var handed = handlers.of(line.operation()).delegable();
            assertThat(answer(task, deputy)).as(line.operation()).isEqualTo(handed ? 422 : 404);
        });
    }

    private int answer(String task, UUID person) {
        return scene.trial()
                .send(SUBMIT, "/api/tasks/" + task + "/submission", person, "{\"no\": 1}")
                .getStatus();
    }
}
