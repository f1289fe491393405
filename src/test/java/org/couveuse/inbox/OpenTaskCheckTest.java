package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask.State;
import org.couveuse.people.Candidate;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation.Kind;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class OpenTaskCheckTest {

    @Autowired
    private OpenTaskCheck check;

    @Autowired
    private Waiting waiting;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private UUID admin;

    @BeforeEach
    void an_administrator_who_starts_from_a_table_that_agrees() {
        admin = troupe.with(Role.ADMIN, null);
        troupe.as(admin, check::rebuild);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void inbox_and_engine_agree_through_the_life_of_a_task() {
        var scene = waiting.blocker();
        assertThat(report().agrees()).isTrue();

        desk.claim(troupe.actor(scene.lead()), scene.task().id());
        assertThat(report().agrees()).isTrue();
        desk.release(troupe.actor(scene.lead()), scene.task().id());
        subjects.show(Card.of(scene.task().about().id(), SubjectType.BLOCKER, "Un autre titre", "OPEN"));
        time.forward(Duration.ofDays(40));

        assertThat(report().agrees()).isTrue();
    }

    @Test
    void a_lost_row_a_stale_one_and_a_different_one_are_reported_then_mended() {
        var lost = waiting.blocker().task();
        var late = waiting.blocker().task();
        var stale = "stale-" + UUID.randomUUID();
        var open = report().open();
        sql("delete from open_task where task = ?", lost.id());
        sql("update open_task set due = due + interval '3' day where task = ?", late.id());
        copy(late.id(), stale);

        var report = report();
        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.stale()).isEqualTo(1);
        assertThat(report.different()).isEqualTo(1);
        assertThat(report.first()).extracting(OpenTaskCheck.Difference::task).contains(lost.id(), late.id(), stale);

        var rebuilt = troupe.as(admin, check::rebuild);
        assertThat(rebuilt.mended()).isEqualTo(3);
        assertThat(rebuilt.after().agrees()).isTrue();
        assertThat(rebuilt.after().open()).isEqualTo(open);
        assertThat(waiting.find(lost.id())).usingRecursiveComparison().isEqualTo(lost);
        assertThat(waiting.find(late.id()).due()).isEqualTo(late.due());
        assertThat(waiting.find(stale).state()).isEqualTo(State.GONE);
    }

    @Test
    void a_task_closed_by_mistake_waits_again() {
        var task = waiting.blocker().task();
        sql("update open_task set state = 'DONE', closed_at = current_timestamp where task = ?", task.id());

        assertThat(report().missing()).isEqualTo(1);
        troupe.as(admin, check::rebuild);

        assertThat(waiting.find(task.id())).usingRecursiveComparison().isEqualTo(task);
    }

    @Test
    void what_the_engine_cannot_know_survives_a_rebuilding() {
        var scene = waiting.blocker();
        var task = scene.task().id();
        var deputy = troupe.with(Role.TEAM_LEAD, scene.thing());
        desk.saveDraft(troupe.actor(scene.lead()), task, "{\"how\":\"presque\"}");
        desk.delegate(troupe.actor(scene.lead()), task, deputy);
        sql("delete from open_task where candidate not like 'PERSON@%' and task = ?", task);
        sql("update open_task set assignee = null where task = ?", task);

        assertThat(report().agrees()).isFalse();
        troupe.as(admin, check::rebuild);

        var mended = waiting.find(task);
        assertThat(mended.assignee()).isEqualTo(deputy);
        assertThat(mended.candidates()).contains(Candidate.person(deputy), Candidate.of(Role.TEAM_LEAD, scene.thing()));
        assertThat(desk.draft(troupe.actor(scene.lead()), task).orElseThrow().body())
                .contains("presque");
        assertThat(report().agrees()).isTrue();
    }

    @Test
    void only_administrators_check_and_rebuild() {
        var lead = waiting.blocker().lead();
        assertThat(troupe.refused(lead, check::check).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(troupe.refused(lead, check::rebuild).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    private OpenTaskCheck.Report report() {
        return troupe.as(admin, check::check);
    }

    private void sql(String statement, String task) {
        assertThat(jdbc.sql(statement).param(task).update()).isPositive();
    }

    private void copy(String task, String stale) {
        jdbc.sql("""
                        insert into open_task (task, candidate, state, form, process, process_key, subject, subject_type, page,
                            title, title_sort, stage, organisation, body, created, due)
                        select ?, candidate, state, form, process, process_key, subject, subject_type, page,
                            title, title_sort, stage, organisation, body, created, due
                        from open_task where task = ?""").params(stale, task).update();
    }
}
