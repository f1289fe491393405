package org.couveuse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.people.Role;
import org.couveuse.rights.Matrix.Line;
import org.couveuse.rights.Matrix.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of separation bind the person: here one who holds all roles at once, in every scope there is. */
@RightsTest
class SeparationOfDutiesTest extends OnTheStory {

    private static final String NOTHING = "";

    /** What an auditor may send all the same: about their own account, and the opening of sealed ballots (SD-11). */
    private static final Set<String> WRITTEN_BY_AUDITORS = Set.of(
            "PUT /api/me/password",
            "PUT /api/me/notices",
            "POST /api/me/tokens",
            "DELETE /api/me/tokens/{id}",
            "POST /api/rounds/{id}/sealed-export",
            "POST /api/public/needs");

    private UUID everybody;

    @BeforeAll
    void one_person_holds_all_roles() {
        everybody = scene.cast().holderOfAll(null);
    }

    /** The rule, the task, and what makes the person the one who must leave it to others; nothing where a role does. */
    static Stream<Arguments> bound() {
        return Stream.of(
                Arguments.of("SD-1", "user_triageNeed", "update need set submitted_by = :person where id = :key"),
                Arguments.of("SD-6", "user_confirmSelection", NOTHING),
                Arguments.of("SD-6", "user_confirmNext", NOTHING),
                Arguments.of("SD-7", "user_approveRisk", NOTHING),
                Arguments.of("SD-7", "user_reviewEvidence", NOTHING),
                Arguments.of("SD-7", "user_countersignEvidence", NOTHING),
                Arguments.of("SD-7", "user_decideAtTerm", NOTHING),
                Arguments.of("SD-7", "user_approveCharter", NOTHING),
                Arguments.of("SD-7", "user_approveFunding", NOTHING),
                Arguments.of("SD-8", "user_reviewSolution", NOTHING),
                Arguments.of("SD-8", "user_publishSolution", NOTHING),
                Arguments.of("SD-9", "user_countersignCampaign", NOTHING),
                Arguments.of(
                        "SD-9", "user_approveCampaign", "update campaign set prepared_by = :person where id = :key"),
                Arguments.of("SD-9", "user_confirmAdoption", NOTHING),
                Arguments.of(
                        "SD-5",
                        "user_confirmDecision",
                        "update round_decision set deliberated_by = :person where round = :key"));
    }

    @ParameterizedTest
    @MethodSource("bound")
    void who_did_the_one_does_not_do_the_other_whatever_roles_they_hold(String rule, String form, String sql) {
        var key = scene.rows().key(form);
        var task = scene.rows().open(form, scene.rows().candidates(line(form)));
        try {
            var before = scene.state().now();
            var answer = scene.trial().tried(SUBMIT, "/api/tasks/" + task + "/submission", everybody, () -> {
                if (!sql.isEmpty()) {
                    assertThat(jdbc.sql(sql)
                                    .param("person", everybody)
                                    .param("key", key)
                                    .update())
                            .isEqualTo(1);
                }
            });
            assertThat(answer.getStatus()).as(rule + " " + form).isEqualTo(404);
            assertThat(scene.state().now()).isEqualTo(before);
        } finally {
            scene.rows().close(task);
        }
    }

    @Test
    void who_holds_all_roles_is_let_in_where_no_rule_keeps_them_out() {
        for (var form : List.of("user_triageNeed", "user_prepareRound", "user_writeCharter", "user_reportProgress")) {
            var task = scene.rows().open(form, scene.rows().candidates(line(form)));
            try {
                var answer = scene.trial().tried(SUBMIT, "/api/tasks/" + task + "/submission", everybody, () -> {});
                assertThat(answer.getStatus()).as(form).isNotEqualTo(404);
            } finally {
                scene.rows().close(task);
            }
        }
    }

    /** SD-12: a role granted after the opening brings no ballot. */
    @Test
    void who_joined_the_forum_after_the_opening_has_no_ballot() {
        var address = scene.world().address("GET /api/rounds/{id}/ballot");
        assertThat(scene.trial()
                        .send("GET /api/rounds/{id}/ballot", address, everybody)
                        .getStatus())
                .isEqualTo(404);
    }

    /** SD-10 and SD-14: forced into the tables beside all other roles, the one that stands apart is the only one. */
    @ParameterizedTest
    @MethodSource("apart")
    void whoever_administers_or_verifies_may_no_more_than_that_whatever_else_they_were_given(Role apart) {
        var person = scene.cast().holderOfAll(apart);
        var findings = new ArrayList<String>();
        for (var line : matrix) {
            var right = line.of(apart).right();
            int status;
            if (line.isTask()) {
                var candidates = new ArrayList<>(scene.rows().candidates(line));
                candidates.add("PERSON@" + person);
                var task = scene.rows().open(line.operation(), candidates);
                status = scene.trial()
                        .tried(SUBMIT, "/api/tasks/" + task + "/submission", person, () -> {})
                        .getStatus();
                scene.rows().close(task);
            } else {
                status = scene.trial()
                        .tried(line.operation(), scene.world().address(line.operation()), person, () -> {})
                        .getStatus();
            }
            var refused = Set.of(401, 403, 404).contains(status);
            if ((right == Right.NO || right == Right.READ) && !refused) {
                findings.add(line + ": " + status);
            }
        }
        assertThat(findings).isEmpty();
    }

    static Stream<Role> apart() {
        return Stream.of(Role.ADMIN, Role.AUDITOR);
    }

    /** SD-14: the auditor's column lets nothing be written. */
    @Test
    void an_auditor_writes_nothing_anywhere() {
        assertThat(matrix)
                .filteredOn(line -> line.isTask() || !line.operation().startsWith("GET "))
                .filteredOn(line -> line.of(Role.AUDITOR).right().lets())
                .extracting(Line::operation)
                .allMatch(operation -> WRITTEN_BY_AUDITORS.contains(operation) || reads(operation));
    }

    /** Sent as a write, since it takes a body, and nothing is kept of it. */
    private static boolean reads(String operation) {
        return operation.endsWith("/preview");
    }
}
