package org.couveuse.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class RetentionTest {

    private static final OffsetDateTime LONG_AGO =
            Instant.parse("2001-01-01T12:00:00Z").atOffset(ZoneOffset.UTC);

    @Autowired
    private Retention retention;

    @Autowired
    private Troupe troupe;

    @Autowired
    private JdbcClient jdbc;

    private UUID admin;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void an_administrator_and_a_clean_house() {
        admin = troupe.with(Role.ADMIN, null);
        retention.run(null);
    }

    @Test
    void what_would_go_is_told_by_kind_then_goes_and_the_trail_says_so() {
        var young = OffsetDateTime.now(java.time.Clock.systemUTC());
        mail(UUID.randomUUID(), "SENT", LONG_AGO);
        mail(UUID.randomUUID(), "QUEUED", LONG_AGO);
        mail(id, "SENT", young);
        absence(LONG_AGO);
        visit(LONG_AGO);
        token(LONG_AGO, LONG_AGO);
        token(LONG_AGO, young.plusDays(1));
        failures(LONG_AGO, young);
        draft("gone-" + id, LONG_AGO);
        incident(LONG_AGO);
        closed("gone-" + id, LONG_AGO);
        need("DECLINED", LONG_AGO);
        need("RECEIVED", LONG_AGO);
        var noted = noted();

        assertThat(plan())
                .isEqualTo(Map.ofEntries(
                        Map.entry(RetentionKind.MAILS, 1L),
                        Map.entry(RetentionKind.DRAFTS, 1L),
                        Map.entry(RetentionKind.REMINDERS, 0L),
                        Map.entry(RetentionKind.CLOSED_TASKS, 1L),
                        Map.entry(RetentionKind.NEED_CONTACTS, 1L),
                        Map.entry(RetentionKind.ABSENCES, 1L),
                        Map.entry(RetentionKind.VISITS, 1L),
                        Map.entry(RetentionKind.ACCESS_TOKENS, 1L),
                        Map.entry(RetentionKind.SIGN_IN_FAILURES, 1L),
                        Map.entry(RetentionKind.SUBMISSION_PACE, 1L),
                        Map.entry(RetentionKind.INCIDENTS, 1L)));
        assertThat(plan()).as("a dry run changes nothing").containsEntry(RetentionKind.MAILS, 1L);
        assertThat(noted()).isEqualTo(noted);

        var gone = troupe.as(admin, retention::apply);

        assertThat(gone).hasSize(10).allMatch(line -> line.oldest() != null);
        assertThat(plan().values()).containsOnly(0L);
        assertThat(noted()).isEqualTo(noted + 1);
        assertThat(count("mail where id = '" + id + "'"))
                .as("a young one stays")
                .isEqualTo(1);
        assertThat(count("mail where state = 'QUEUED' and address = 'vieux@exemple.test'"))
                .as("one that waits stays")
                .isPositive();
        assertThat(count("need where contact_name = 'Camille Ancien' and state = 'DECLINED'"))
                .isZero();
        assertThat(count("need where contact_name = 'Camille Ancien' and state = 'RECEIVED'"))
                .as("a need that is not over keeps its author's address")
                .isPositive();
        assertThat(troupe.as(admin, retention::apply))
                .as("again there is nothing")
                .isEmpty();
        assertThat(noted()).isEqualTo(noted + 1);
        jdbc.sql("delete from mail where address = 'vieux@exemple.test'").update();
        jdbc.sql("delete from need where title = 'Un vieux besoin'").update();
        assertThat(count("access_token where name = 'vieux'"))
                .as("a token that still works stays")
                .isEqualTo(1);
        jdbc.sql("delete from access_token where name = 'vieux'").update();
    }

    @Test
    void nothing_typed_for_an_open_task_goes() {
        jdbc.sql(
                        "insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type, page,"
                                + " title, title_sort, created, due) values (:task, 'EXPERT@*', 'OPEN', 'f', 'p', :id, :id, 'NEED',"
                                + " :id, 't', 't', :at, :at)")
                .param("task", "open-" + id)
                .param("id", id)
                .param("at", LONG_AGO)
                .update();
        draft("open-" + id, LONG_AGO);
        assertThat(plan()).containsEntry(RetentionKind.DRAFTS, 0L).containsEntry(RetentionKind.CLOSED_TASKS, 0L);
        jdbc.sql("delete from open_task where task = ?").param("open-" + id).update();
        jdbc.sql("delete from draft where task = ?").param("open-" + id).update();
    }

    @Test
    void administrators_let_go_and_officers_and_auditors_look() {
        for (var role : List.of(Role.AGENCY_OFFICER, Role.AUDITOR)) {
            var person = troupe.with(role, null);
            assertThat(troupe.as(person, retention::plan).lines()).hasSize(RetentionKind.values().length);
            assertThatThrownBy(() -> troupe.as(person, retention::apply)).isInstanceOf(RuleViolation.class);
        }
        var expert = troupe.with(Role.EXPERT, null);
        assertThatThrownBy(() -> troupe.as(expert, retention::plan)).isInstanceOf(RuleViolation.class);
    }

    private Map<RetentionKind, Long> plan() {
        return troupe.as(admin, retention::plan).lines().stream()
                .collect(Collectors.toMap(Retention.Line::kind, Retention.Line::rows));
    }

    private long noted() {
        return count("audit_entry where action = 'retention.applied'");
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from " + where).query(Long.class).single();
    }

    private void mail(UUID mail, String state, OffsetDateTime at) {
        jdbc.sql("insert into mail (id, version, address, language, subject, state, tries, created, due) values"
                        + " (?, 0, 'vieux@exemple.test', 'fr', 's', ?, 0, ?, ?)")
                .params(mail, state, at, OffsetDateTime.parse("2999-01-01T00:00:00Z"))
                .update();
    }

    private void absence(OffsetDateTime at) {
        jdbc.sql("insert into absence (id, version, person, deputy, from_at, to_at, handed_back) values"
                        + " (?, 0, ?, ?, ?, ?, true)")
                .params(UUID.randomUUID(), id, id, at, at)
                .update();
    }

    private void token(OffsetDateTime created, OffsetDateTime expires) {
        jdbc.sql("insert into access_token (id, version, person, name, secret_hash, reach, created, expires) values"
                        + " (?, 0, ?, 'vieux', ?, 'READ', ?, ?)")
                .params(UUID.randomUUID(), admin, UUID.randomUUID().toString(), created, expires)
                .update();
    }

    private void failures(OffsetDateTime... moments) {
        for (var at : moments) {
            jdbc.sql("insert into sign_in_failure (id, failures, latest) values (?, 1, ?)")
                    .params(UUID.randomUUID().toString(), at)
                    .update();
            jdbc.sql("insert into submission_pace (id, paid_at) values (?, ?)")
                    .params(UUID.randomUUID().toString(), at)
                    .update();
        }
    }

    private void visit(OffsetDateTime at) {
        jdbc.sql("insert into last_visit (person, latest, previous) values (?, ?, ?)")
                .params(UUID.randomUUID(), at, at)
                .update();
    }

    private void draft(String task, OffsetDateTime at) {
        jdbc.sql("insert into draft (task, person, body, saved) values (?, ?, '{}', ?)")
                .params(task, id, at)
                .update();
    }

    private void closed(String task, OffsetDateTime at) {
        jdbc.sql(
                        "insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type, page,"
                                + " title, title_sort, created, due, closed_at) values (:task, 'EXPERT@*', 'DONE', 'f', 'p', :id,"
                                + " :id, 'NEED', :id, 't', 't', :at, :at, :at)")
                .param("task", task)
                .param("id", id)
                .param("at", at)
                .update();
    }

    private void need(String state, OffsetDateTime at) {
        jdbc.sql("insert into need (id, version, title, description, channel, origin, language, contact_name,"
                        + " contact_email, token_hash, moderated, state, submitted, folded) values (?, 0,"
                        + " 'Un vieux besoin', 'd', 'CITIZEN', 'CITIZEN', 'fr', 'Camille Ancien', 'c@exemple.test', ?,"
                        + " false, ?, ?, 'f')")
                .params(UUID.randomUUID(), UUID.randomUUID().toString(), state, at)
                .update();
    }

    private void incident(OffsetDateTime at) {
        jdbc.sql("insert into privacy_incident (id, incident, revision, reference, nature, from_day, known_on,"
                        + " circumstances, categories, risk, risk_reasons, measures, written_by, at) values (?, ?, 1,"
                        + " '2001-001', 'LOSS', date '2001-01-01', date '2001-01-01', 'c', 'c', 'NOT_SERIOUS', 'r', 'm',"
                        + " ?, ?)")
                .params(UUID.randomUUID(), id, id, at)
                .update();
    }
}
