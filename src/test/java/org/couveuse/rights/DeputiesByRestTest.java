package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who stands in for somebody away comes as far as the fields of what may be handed on, and of a vote or an approval they
 * do not learn that it waits: each form of task, by REST.
 */
@RightsTest
class DeputiesByRestTest extends OnTheStory {

    /** Those who stand in: a role that the line does not let in by itself. */
    private static final List<Role> DEPUTIES =
            List.of(Role.ADVISOR, Role.ADOPTER_CONTACT, Role.EXPERT, Role.TEAM_MEMBER, Role.HOST_CONTACT);

    private static final String HAND_ON = "POST /api/tasks/{id}/delegate";

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private TransactionTemplate transaction;

    /** Who may do a task hands it on, but never a vote or an approval; whom they name is asked about only afterwards. */
    @TestFactory
    Stream<DynamicTest> handed_on() {
        return eachTask(this::handedOn);
    }

    private void handedOn(Line line) {
        var holder = let(line);
        var bound =
                Stream.of(Role.values()).anyMatch(role -> line.of(role).rules().contains("SD-15"));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var answer = scene.trial()
                    .send(
                            HAND_ON,
                            "/api/tasks/" + open(line, holder) + "/delegate",
                            scene.cast().strong(holder),
                            "{\"to\": \"" + UUID.randomUUID() + "\"}");
            var may = !bound && handlers.of(line.operation()).delegable();
            assertThat(answer.getStatus())
                    .as(line.operation() + " by " + holder)
                    .isEqualTo(may ? 422 : 403);
        });
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return eachTask(this::task);
    }

    private void task(Line line) {
        var away = let(line);
        var deputy = stranger(line, DEPUTIES);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var task = open(line, away);
            assertThat(submitted(task, deputy)).as("before: " + line).isEqualTo(404);
            jdbc.sql("insert into absence (id, version, person, deputy, from_at, to_at, handed_back) values"
                            + " (?, 0, ?, ?, current_timestamp - interval '1' day, current_timestamp + interval '1' day,"
                            + " false)")
                    .params(
                            UUID.randomUUID(),
                            scene.cast().strong(away),
                            scene.cast().strong(deputy))
                    .update();
            var handed = handlers.of(line.operation()).delegable();
            assertThat(submitted(task, deputy)).as(line.operation()).isEqualTo(handed ? 422 : 404);
        });
    }
}
