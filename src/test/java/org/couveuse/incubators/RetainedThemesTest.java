package org.couveuse.incubators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.Round;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class RetainedThemesTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Incubation incubation;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Processes processes;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_retained_theme_gets_its_incubator_and_its_cycle_however_often_it_is_heard() {
        var scene = incubation.scene();
        var theme = UUID.randomUUID();
        var incubator = UUID.randomUUID();
        subjects.show(Card.of(theme, SubjectType.THEME, "Un thème retenu", "RETAINED"));
        var event = new Round.ThemeRetained(UUID.randomUUID(), theme, scene.body(), 1, incubator);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(event);
            assertThat(processes.running("incubationCycle", incubator))
                    .as("the round's transaction does not wait for it")
                    .isFalse();
        });
        time.runDue();
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        time.runDue();

        assertThat(processes.running("incubationCycle", incubator)).isTrue();
        assertThat(subjects.get(incubator).card().title()).isEqualTo("Un thème retenu");
        assertThat(jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and SUPER_EXEC_ is null"
                                + " and PARENT_ID_ is null")
                        .param(incubator.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + incubator + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        incubation.leave(new Incubation.Scene(
                incubator,
                scene.body(),
                theme,
                scene.lead(),
                scene.officer(),
                scene.otherOfficer(),
                scene.team(),
                scene.organisation(),
                scene.contact()));
    }

    @Test
    void what_a_round_did_not_commit_opens_no_incubator() {
        var incubator = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    new Round.ThemeRetained(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, incubator));
            status.setRollbackOnly();
        });
        time.runDue();

        assertThat(subjects.find(incubator)).isEmpty();
    }
}
