package org.couveuse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.Blocker;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ended longer ago than its model says goes from the engine, and nothing of the product is lost with it. */
@CouveuseTest
class HistoryCleaningTest {

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RepositoryService models;

    @Autowired
    private HistoryCleaning cleaning;

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskReading reading;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void every_model_says_how_long_its_history_is_kept() {
        assertThat(models.createProcessDefinitionQuery().latestVersion().list())
                .hasSizeGreaterThan(10)
                .allMatch(model -> model.getHistoryTimeToLive() != null && model.getHistoryTimeToLive() > 0);
    }

    @Test
    void an_ended_instance_goes_when_its_time_is_over_and_its_page_stays() {
        var incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Bloquants visibles", "OPEN"));
        var lead = troupe.with(Role.TEAM_LEAD, incubator);
        var member = troupe.with(Role.TEAM_MEMBER, incubator);
        var blocker = troupe.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member),
                        new BlockerService.Raise(incubator, "Le serveur manque", "Depuis lundi.", Severity.MINOR)));
        time.runDue();
        var task = troupe.waiting(blocker, "user_resolveBlocker").id();
        troupe.does(
                lead,
                blocker,
                "user_resolveBlocker",
                new BlockerService.Resolution("Il est arrivé.", BlockerService.Cause.TECHNOLOGY, null));
        troupe.does(
                member,
                blocker,
                "user_confirmResolution",
                new BlockerService.Confirmation(BlockerService.Answer.CONFIRMED, null, false));
        time.runDue();
        assertThat(kept(blocker)).isEqualTo(1);
        var due = cleaning.due();

        clean();
        assertThat(kept(blocker)).as("its time is not over").isEqualTo(1);

        time.set(time.now().plus(Duration.ofDays(1826)));
        assertThat(cleaning.due()).isGreaterThan(due);
        clean();

        assertThat(kept(blocker)).isZero();
        assertThat(troupe.as(lead, () -> blockers.detail(troupe.actor(lead), blocker))
                        .state())
                .isEqualTo(Blocker.State.CONFIRMED);
        assertThat(reading.history(troupe.as(lead, () -> desk.get(troupe.actor(lead), task))))
                .isNotEmpty();
        assertThat(diagrams.of("blockerEscalation", blocker, Texts.FRENCH).done())
                .isEmpty();
    }

    private long kept(UUID blocker) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(blocker.toString())
                .count();
    }

    /** What the engine does at night, as often as it takes. */
    private void clean() {
        history.cleanUpHistoryAsync(true);
        for (var job : history.findHistoryCleanupJobs()) {
            for (var i = 0; i < 20; i++) {
                jobs.executeJob(job.getId());
            }
        }
    }
}
