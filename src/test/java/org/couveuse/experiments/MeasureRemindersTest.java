package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Reminders;
import org.couveuse.inbox.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class MeasureRemindersTest {

    @Autowired
    private Trial trial;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_else_to_say() {
        reminders.pass();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void host_and_team_are_reminded_of_a_measure_before_it_is_due_and_when_it_is_late() {
        var cast = trial.running();
        trial.nextMeasure();
        var due = troupe.waiting(cast.experiment(), MeasureEntry.FORM).due();
        var before = mails(cast.host()).size();

        time.set(due.minus(Duration.ofHours(12)));
        reminders.pass();
        assertThat(mails(cast.host())).hasSize(before + 1).last().asString().contains("/taches/", "Échéance");
        assertThat(mails(cast.member())).last().asString().contains("Mur des bloquants hebdomadaire");

        time.set(due.plus(Duration.ofHours(1)));
        reminders.pass();
        assertThat(mails(cast.host())).hasSize(before + 2);
    }

    @Test
    void nobody_is_reminded_of_a_measure_that_is_recorded() {
        var cast = trial.running();
        trial.nextMeasure();
        var due = troupe.waiting(cast.experiment(), MeasureEntry.FORM).due();
        trial.does(cast.host(), cast, MeasureEntry.FORM, trial.figures("15", "20"));
        var before = mails(cast.host()).size();

        time.set(due.plus(Duration.ofHours(1)));
        reminders.pass();

        assertThat(mails(cast.host())).hasSize(before);
    }

    @Test
    void a_broken_stop_rule_gives_the_team_a_task_and_tells_host_and_agency() {
        var cast = trial.running();
        trial.nextMeasure();

        trial.does(cast.host(), cast, MeasureEntry.FORM, trial.figures("15", "46"));

        var task = troupe.waiting(cast.experiment(), "user_concludeExperiment");
        assertThat(desk.may(troupe.actor(cast.lead()), task)).isTrue();
        assertThat(troupe.waits(cast.experiment(), MeasureEntry.FORM)).isFalse();
        for (var person : List.of(cast.lead(), cast.host(), cast.officer())) {
            assertThat(mails(person))
                    .anyMatch(mail ->
                            mail.contains("est arrêté") && mail.contains("/experimentations/" + cast.experiment()));
        }
    }

    private List<String> mails(UUID person) {
        return jdbc.sql("select body from mail where person = ? order by created")
                .param(person)
                .query(String.class)
                .list();
    }
}
