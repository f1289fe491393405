package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each check is broken once, in a transaction that is taken back, and sees it. */
@CouveuseTest
class HouseChecksTest {

    private static final String ROUND = "insert into prioritisation_round (id, version, body, title, question, mode,"
            + " quorum, judges, capacity, electors, asked, state, chair_state, extended, created, opened_at, closed_at)"
            + " values (:round, 0, :body, 'R', 'Q', 'SECRET', 1, 1, 1, '[]', '[]', 'CANCELLED', 'PRESIDING', false,"
            + " current_timestamp, current_timestamp - interval '2' day, current_timestamp - interval '1' day)";
    private static final String ELECTOR =
            "insert into round_elector (ballot, round, person, number) values (:ballot, :round, :member, 1)";
    private static final String CANDIDATE =
            "insert into round_candidate (round, theme, place, why) values (:round, :theme, 1, 'W')";
    private static final String BALLOT = ballot("36");
    private static final String PERSON = "insert into person (id, version, given_name, family_name, email, language,"
            + " active, sort_key, folded) values (:member, 0, 'P', 'N', :key, 'fr', true, 'N', 'n')";
    private static final String LINE =
            "insert into ballot_line (ballot, theme, judgment) values (:ballot, :theme, 'GOOD')";

    @Autowired
    private HouseChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Attachments attachments;

    @Value("${couveuse.files}")
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Autowired
    private TransactionTemplate transaction;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(HouseCheck.BALLOTS_ELIGIBLE, "ballot", new String[] {ROUND, BALLOT}),
                Arguments.of(
                        HouseCheck.BALLOTS_ONCE, "ballot", new String[] {ROUND, CANDIDATE, ELECTOR, BALLOT, line("body")
                        }),
                Arguments.of(HouseCheck.BALLOTS_IN_TIME, "ballot", new String[] {ROUND, ELECTOR, ballot("12")}),
                Arguments.of(HouseCheck.BALLOTS_IN_TIME, "ballot", new String[] {ROUND, ELECTOR, ballot("60")}),
                Arguments.of(HouseCheck.BALLOTS_RECUSED, "ballot", new String[] {
                    ROUND,
                    CANDIDATE,
                    ELECTOR,
                    BALLOT,
                    LINE,
                    "insert into round_conflict (round, theme, person, proposer, declared)"
                            + " values (:round, :theme, :member, true, current_timestamp)"
                }),
                Arguments.of(HouseCheck.OPEN_OBJECTS, "round", new String[] {ROUND.replace("CANCELLED", "OPEN")}),
                Arguments.of(HouseCheck.PROCESS_OBJECTS, "key", new String[] {
                    "insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, SUSPENSION_STATE_)"
                            + " values (:key, 1, :key, :key, 1)"
                }),
                Arguments.of(HouseCheck.TASK_EXECUTIONS, "key", new String[] {
                    "insert into ACT_RU_TASK (ID_, REV_, TASK_DEF_KEY_, SUSPENSION_STATE_) values (:key, 1, 'x', 1)"
                }),
                Arguments.of(HouseCheck.JOB_INCIDENTS, "key", new String[] {
                    "insert into ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, SUSPENSION_STATE_, PRIORITY_)"
                            + " values (:key, 1, 'message', 0, 1, 0)"
                }),
                Arguments.of(HouseCheck.ANNOUNCEMENTS, "body", new String[] {
                    "insert into event_publication (id, event_type, listener_id, publication_date, serialized_event)"
                            + " values (:body, 'E', 'L', current_timestamp - interval '16' minute, '{}')"
                }),
                // offered again a moment ago, and waiting since long before
                Arguments.of(HouseCheck.ANNOUNCEMENTS, "body", new String[] {
                    "insert into event_publication (id, event_type, listener_id, publication_date, serialized_event,"
                            + " announced, offered) values (:body, 'E', 'L', current_timestamp, '{}',"
                            + " current_timestamp - interval '16' minute, 8)"
                }),
                Arguments.of(HouseCheck.RIGHTS_OF_TWO, "round", new String[] {PERSON, right("null", "null")}),
                Arguments.of(HouseCheck.RIGHTS_OF_TWO, "round", new String[] {PERSON, right(":body", "null")}),
                Arguments.of(HouseCheck.RIGHTS_OF_TWO, "round", new String[] {PERSON, right(":body", ":body")}),
                Arguments.of(HouseCheck.RIGHTS_OF_TWO, "round", new String[] {PERSON, right(":body", ":member")}),
                Arguments.of(HouseCheck.TRAIL, "body", new String[] {
                    "insert into audit_entry (id, at, action, subject) values (:body, current_timestamp, 'a', :round)"
                }),
                Arguments.of(HouseCheck.TRAIL, "", new String[] {"update audit_head set number = number + 1"}),
                Arguments.of(HouseCheck.OPEN_TASKS, "key", new String[] {
                    "insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type,"
                            + " page, title, title_sort, created, due) values (:key, 'EXPERT@*', 'OPEN', 'f', 'p', :round,"
                            + " :round, 'IDEA', :round, 't', 't', current_timestamp, current_timestamp)"
                }));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_is_found_and_named(HouseCheck check, String thing, String[] harm) {
        var names = names();
        var before = checks.of(check).faults();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var sql : harm) {
                run(sql, names);
            }
            var found = checks.of(check);
            assertThat(found.holds()).isFalse();
            assertThat(found.faults()).isEqualTo(before + 1);
            if (!thing.isEmpty()) {
                assertThat(things(check)).contains(String.valueOf(names.get(thing)));
            }
        });

        assertThat(checks.of(check).faults()).isEqualTo(before);
    }

    @Test
    void a_ballot_within_its_time_by_an_elector_is_no_fault() {
        var names = names();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var sql : new String[] {ROUND, CANDIDATE, ELECTOR, BALLOT, LINE}) {
                run(sql, names);
            }
            for (var check : HouseCheck.values()) {
                if (!check.byView()) {
                    continue;
                }
                assertThat(things(check))
                        .doesNotContain(String.valueOf(names.get("ballot")), String.valueOf(names.get("round")));
            }
        });
    }

    @Test
    void an_attachment_without_its_file_and_a_file_without_its_attachment_are_found() throws IOException {
        var missing = checks.of(HouseCheck.ATTACHMENT_FILES).faults();
        var strays = checks.of(HouseCheck.STRAY_FILES).faults();
        var need = UUID.randomUUID();
        subjects.show(Subject.Card.of(need, SubjectType.NEED, "Un besoin", "RAISED"));
        var expert = troupe.with(Role.EXPERT, null);
        var attached = troupe.as(
                expert,
                () -> attachments.attach(
                        need, "a.txt", new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8))));
        assertThat(checks.of(HouseCheck.ATTACHMENT_FILES).faults()).isEqualTo(missing);
        var name = jdbc.sql("select stored_as from attachment where id = ?")
                .param(attached.id())
                .query(String.class)
                .single();
        var file = root.resolve(name.substring(0, 2)).resolve(name);
        var stray = root.resolve("zz").resolve("zz-stray-" + need);
        try {
            Files.delete(file);
            assertThat(checks.of(HouseCheck.ATTACHMENT_FILES).faults()).isEqualTo(missing + 1);

            Files.createDirectories(stray.getParent());
            Files.writeString(stray, "b");
            assertThat(checks.of(HouseCheck.STRAY_FILES).faults())
                    .as("it may be younger than its row")
                    .isEqualTo(strays);
            Files.setLastModifiedTime(stray, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            assertThat(checks.of(HouseCheck.STRAY_FILES).faults()).isEqualTo(strays + 1);
        } finally {
            Files.deleteIfExists(stray);
            Files.writeString(file, "a");
        }
        assertThat(checks.of(HouseCheck.ATTACHMENT_FILES).faults()).isEqualTo(missing);
    }

    @Test
    void administrators_and_auditors_see_them_and_nobody_else() {
        for (var role : new Role[] {Role.ADMIN, Role.AUDITOR}) {
            assertThat(troupe.as(troupe.with(role, null), checks::report).findings())
                    .hasSize(HouseCheck.values().length);
        }
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        assertThatThrownBy(() -> troupe.as(officer, checks::report)).isInstanceOf(RuleViolation.class);
    }

    private static Map<String, Object> names() {
        var names = new HashMap<String, Object>();
        for (var name : new String[] {"round", "body", "ballot", "member", "theme"}) {
            names.put(name, UUID.randomUUID());
        }
        names.put("key", UUID.randomUUID().toString());
        return names;
    }

    private List<String> things(HouseCheck check) {
        return jdbc.sql(check.first(10_000))
                .query((row, n) -> row.getString("thing"))
                .list();
    }

    /** Runs a statement with those of the names that it has. */
    private void run(String sql, Map<String, Object> names) {
        var statement = jdbc.sql(sql);
        for (var name : names.entrySet()) {
            if (sql.contains(":" + name.getKey())) {
                statement = statement.param(name.getKey(), name.getValue());
            }
        }
        assertThat(statement.update()).isEqualTo(1);
    }

    private static String ballot(String hoursAgo) {
        return "insert into ballot (id, version, round, member, number, cast_at, changed_at, receipt) values (:ballot, 0,"
                + " :round, :member, 1, current_timestamp - interval '" + hoursAgo
                + "' hour, current_timestamp - interval '"
                + hoursAgo + "' hour, 'r')";
    }

    /** A right whose number is the round's, granted by the first and confirmed by the second. */
    private static String right(String first, String second) {
        return "insert into membership (id, version, person, role, from_at, granted_by, seconded_by, founded) values"
                + " (:round, 0, :member, 'AGENCY_OFFICER', current_timestamp, " + first + ", " + second + ", false)";
    }

    private static String line(String theme) {
        return LINE.replace(":theme", ":" + theme);
    }
}
