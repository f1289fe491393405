package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every cell of the matrix by REST, on the things of the demonstration's story. What is allowed comes at least as far as
 * its fields, and is undone; what is refused changes nothing, and leaves one entry in the trail when the thing exists.
 */
@RightsTest
class MatrixByRestTest extends OnTheStory {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final Pattern GROUPS = Pattern.compile("candidateGroups=\"([^\"]+)\"");

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void the_matrix_names_every_operation_once_and_nothing_else() {
        var wanted = new TreeSet<>(Operations.tasks());
        wanted.addAll(Operations.requests(mapping));
        assertThat(matrix)
                .extracting(Line::operation)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void an_administrator_and_an_auditor_do_no_task_and_no_vote_nor_approval_can_be_handed_on() {
        for (var line : matrix.stream().filter(Line::isTask).toList()) {
            assertThat(line.of(Role.ADMIN).right().lets()).as(line.operation()).isFalse();
            assertThat(line.of(Role.AUDITOR).right().lets())
                    .as(line.operation())
                    .isFalse();
            var bound = Stream.of(Role.values())
                    .anyMatch(role -> line.of(role).rules().contains("SD-15"));
            if (bound) {
                assertThat(handlers.of(line.operation()).delegable())
                        .as(line.operation())
                        .isFalse();
            }
        }
    }

    @Test
    void the_roles_a_model_names_are_those_the_matrix_lets_in() throws IOException {
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                for (var task : Files.readString(model).split("userTask (?=[^>]*id=)")) {
                    var id = Pattern.compile("^[^>]*id=\"(user_[^\"]+)\"").matcher(task);
                    var groups = GROUPS.matcher(task.substring(0, Math.max(0, task.indexOf('>'))));
                    if (id.find() && groups.find() && !groups.group(1).startsWith("${")) {
                        agrees(line(id.group(1)), groups.group(1));
                    }
                }
            }
        }
    }

    private static void agrees(Line line, String groups) {
        var named = Stream.of(groups.split(","))
                .map(group -> group.substring(0, group.indexOf('@')))
                .filter(kind -> !kind.equals("PERSON"))
                .collect(Collectors.toCollection(TreeSet::new));
        var let = Stream.of(Role.values())
                .filter(role ->
                        Set.of(Right.YES, Right.SCOPE).contains(line.of(role).right()))
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(let).as(line.operation()).isEqualTo(named);
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        return matrix.stream()
                .filter(line -> !line.isTask())
                .map(line -> DynamicTest.dynamicTest(line.operation(), () -> request(line)));
    }

    private void request(Line line) {
        var operation = line.operation();
        var address = scene.world().address(operation);
        var findings = new ArrayList<String>();
        var before = scene.state().now();
        var status = scene.trial().tried(operation, address, null, () -> {}).getStatus();
        if (line.citizen().right().lets() == REFUSED.contains(status)) {
            findings.add("CITIZEN " + line.citizen() + ": " + status);
        }
        for (var role : Cast.columns()) {
            var right = line.of(role).right();
            var whole = right == Right.YES || right == Right.SCOPE;
            var stranger = scene.cast().elsewhere(role);
            if (stranger == null || right != Right.YES) {
                tried(line, address, scene.cast().strong(role), whole, role + " everywhere", findings);
            }
            if (stranger != null) {
                tried(line, address, stranger, right == Right.YES, role + " elsewhere", findings);
            }
            if (scene.world().owned(operation)) {
                var answer = scene.trial()
                        .tried(operation, address, scene.cast().strong(role), () -> scene.world()
                                .own(operation, scene.cast().strong(role)));
                if (right.lets() == REFUSED.contains(answer.getStatus()) || answer.getStatus() >= 500) {
                    findings.add(role + " own " + right + ": " + answer.getStatus());
                }
            }
        }
        assertThat(findings).as(operation).isEmpty();
        assertThat(scene.state().now())
                .as(operation + " was refused and changed")
                .isEqualTo(before);
        unknown(line, address);
    }

    private void tried(Line line, String address, UUID person, boolean allowed, String who, List<String> findings) {
        var operation = line.operation();
        if (allowed && line.notes().startsWith("Unplayed")) {
            return;
        }
        if (allowed) {
            var answer = scene.trial().tried(operation, address, person, () -> {});
            if (REFUSED.contains(answer.getStatus()) || answer.getStatus() >= 500) {
                findings.add(who + " should be let in: " + answer.getStatus());
            }
            return;
        }
        var entries = entries(person);
        var answer = scene.trial().send(operation, address, person);
        if (!REFUSED.contains(answer.getStatus())) {
            findings.add(who + " should be refused: " + answer.getStatus());
        } else if (scene.world().exists(operation) && entries(person) != entries + 1) {
            findings.add(who + " was refused and left " + (entries(person) - entries) + " entries");
        }
    }

    /** A thing that does not exist is found by nobody, and nobody leaves an entry for it. */
    private void unknown(Line line, String address) {
        if (!scene.world().exists(line.operation())) {
            return;
        }
        var nowhere =
                World.ID.matcher(address).replaceAll(found -> UUID.randomUUID().toString());
        for (var role : List.of(Role.AGENCY_OFFICER, Role.ADMIN, Role.FORUM_MEMBER)) {
            var person = scene.cast().strong(role);
            var entries = entries(person);
            assertThat(scene.trial().send(line.operation(), nowhere, person).getStatus())
                    .as(line.operation() + " of nothing, " + role)
                    .isIn(403, 404);
            assertThat(entries(person)).as(line.operation() + " of nothing").isEqualTo(entries);
        }
    }

    @TestFactory
    Stream<DynamicTest> tasks() {
        return eachTask(this::task);
    }

    private void task(Line line) {
        var form = line.operation();
        assertThat(scene.rows().seen(form))
                .allSatisfy(role -> assertThat(line.of(role).right().lets())
                        .as(form + " was asked of " + role)
                        .isTrue());
        var candidates = new ArrayList<>(scene.rows().candidates(line));
        candidates.add("PERSON@" + UUID.randomUUID());
        var task = scene.rows().open(form, candidates);
        var owned = scene.rows()
                .open(
                        form,
                        Cast.columns().stream()
                                .map(role -> "PERSON@" + scene.cast().strong(role))
                                .toList());
        try {
            var before = scene.state().now();
            var findings = new ArrayList<String>();
            for (var role : Cast.columns()) {
                var right = line.of(role).right();
                at(
                        line,
                        task,
                        scene.cast().strong(role),
                        right == Right.YES || right == Right.SCOPE,
                        role + " everywhere",
                        findings);
                var stranger = scene.cast().elsewhere(role);
                if (stranger != null) {
                    at(line, task, stranger, right == Right.YES, role + " elsewhere", findings);
                }
                if (role == Role.ADMIN || role == Role.AUDITOR || right == Right.OWN) {
                    at(line, owned, scene.cast().strong(role), right == Right.OWN, role + " by name", findings);
                }
            }
            assertThat(scene.trial()
                            .send(SUBMIT, "/api/tasks/" + task + "/submission", null)
                            .getStatus())
                    .isEqualTo(401);
            assertThat(findings).as(form).isEmpty();
            assertThat(scene.state().now())
                    .as(form + " was refused and changed")
                    .isEqualTo(before);
        } finally {
            scene.rows().close(task);
            scene.rows().close(owned);
        }
    }

    private void at(Line line, String task, UUID person, boolean allowed, String who, List<String> findings) {
        var address = "/api/tasks/" + task + "/submission";
        var entries = entries(person);
        var status = scene.trial().send(SUBMIT, address, person, "{\"no\": 1}").getStatus();
        var left = entries(person) - entries;
        if (allowed ? status != 422 || left != 0 : status != 404 || left != 1) {
            findings.add(who + " " + line.operation() + ": " + status + " with " + left + " entries");
        }
    }

    private long entries(UUID person) {
        return jdbc.sql("select count(*) from audit_entry where actor = ? and action like 'refused.%'")
                .param(person)
                .query(Long.class)
                .single();
    }
}
