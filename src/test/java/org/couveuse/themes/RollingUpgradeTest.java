package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.couveuse.Troupe;
import org.couveuse.engine.EngineTask;
import org.couveuse.engine.MigrationPlan;
import org.couveuse.engine.MigrationPlans;
import org.couveuse.engine.ModelRelease;
import org.couveuse.engine.ModelRelease.Fate;
import org.couveuse.engine.Processes;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTaskCheck;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.themes.NeedTriage.Triaging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A release that changes a real model comes while needs are on their way. It has a database of its own: the model stays
 * changed.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1")
@ActiveProfiles("test")
@DirtiesContext
class RollingUpgradeTest {

    private static final String FILE = "need-intake.bpmn";
    private static final String PROCESS = "needIntake";

    @Autowired
    private NeedReception reception;

    @Autowired
    private NeedService needs;

    @Autowired
    private ModelRelease release;

    @Autowired
    private MigrationPlans plans;

    @Autowired
    private RepositoryService models;

    @Autowired
    private HistoryService history;

    @Autowired
    private Processes processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private OpenTaskCheck check;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_runs_finishes_in_its_version_or_comes_along_by_a_plan_and_an_older_node_takes_nothing_back() {
        var author = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        var admin = troupe.with(Role.ADMIN, null);
        var finishes = submitted(author, "Finit dans sa version");
        var atTheStep = submitted(author, "Attend une étape qui change de nom");
        var atTheTask = submitted(author, "Attend son tri");
        oneEndsMeanwhile(submitted(author, "Attend aussi"), submitted(author, "Attend encore"));
        troupe.does(officer, atTheStep, "user_triageNeed", candidate("Un thème en chemin"));
        var task = troupe.waiting(atTheTask, "user_triageNeed");
        troupe.as(officer, () -> desk.saveDraft(troupe.actor(officer), task.id(), "{\"reason\": \"À moitié\"}"));
        var clock = clock(atTheTask);

        assertThat(release.release(Map.of(FILE, changed()))).containsEntry(FILE, Fate.DEPLOYED);
        assertThat(release.release(Map.of(FILE, changed()))).containsEntry(FILE, Fate.SAME);
        assertThat(release.release(ModelRelease.own()))
                .containsEntry(FILE, Fate.OLDER)
                .hasSizeGreaterThan(15);
        assertThat(latest()).isEqualTo(2);

        troupe.does(officer, finishes, "user_triageNeed", declined());
        run(finishes);
        assertThat(versions(finishes)).containsExactly(1);
        assertThat(versions(submitted(author, "Commence dans la nouvelle"))).containsExactly(2);

        var blind = new MigrationPlan(PROCESS, "Sans dire où va l’étape.", null, false);
        assertThat(troupe.as(admin, () -> plans.trial(blind))).singleElement().satisfies(trial -> {
            assertThat(trial.running()).isEqualTo(4);
            assertThat(trial.problems()).singleElement().asString().contains("service_createTheme");
        });
        var plan = new MigrationPlan(
                PROCESS,
                "Les étapes ont d’autres noms.",
                Map.of("service_createTheme", "service_openTheme", "timer_secondOfficer", "timer_otherOfficer"),
                false);
        assertThat(troupe.as(admin, () -> plans.trial(plan))).singleElement().matches(MigrationPlans.Trial::isPossible);
        assertThat(versions(atTheTask)).as("a trial moves nothing").containsExactly(1);
        assertThat(troupe.refused(officer, () -> plans.migrate(plan)).code()).isEqualTo("people.administratorsOnly");

        var moved = troupe.as(admin, () -> plans.migrate(plan));

        assertThat(moved.moved()).isEqualTo(3);
        assertThat(moved.left()).isEmpty();
        assertThat(troupe.as(admin, () -> plans.trial(plan))).isEmpty();
        assertThat(troupe.waiting(atTheTask, "user_triageNeed").id()).isEqualTo(task.id());
        assertThat(troupe.as(officer, () -> desk.draft(troupe.actor(officer), task.id())))
                .hasValueSatisfying(draft -> assertThat(draft.body()).contains("À moitié"));
        assertThat(clock(atTheTask)).as("the clock goes on").isEqualTo(clock);
        assertThat(troupe.as(admin, check::check).agrees()).isTrue();
        time.runDue();
        assertThat(acting.as(officer, () -> needs.get(atTheStep)).need().theme())
                .isNotNull();
        troupe.does(officer, atTheTask, "user_triageNeed", declined());
        time.runDue();
        assertThat(List.of(atTheStep, atTheTask)).allSatisfy(need -> {
            assertThat(versions(need)).containsExactly(2);
            assertThat(acting.as(officer, () -> needs.get(need)).need().state())
                    .isIn(NeedState.CANDIDATE, NeedState.DECLINED);
        });
    }

    /** Whichever is brought along first, the later of these ends before its turn. */
    private void oneEndsMeanwhile(UUID one, UUID other) {
        var later = instance(one).compareTo(instance(other)) > 0 ? one : other;
        Meanwhile.once = () -> processes.end(later, "ended while others are moved");
    }

    /** What happens while the first task is brought along. */
    @TestConfiguration
    static class Meanwhile {

        private static Runnable once = () -> {};

        @EventListener
        void on(EngineTask.Moved event) {
            var work = once;
            once = () -> {};
            work.run();
        }
    }

    /** The model of the next release: a step and a clock are called otherwise. */
    private static byte[] changed() {
        var own = new String(Objects.requireNonNull(ModelRelease.own().get(FILE)), StandardCharsets.UTF_8);
        return own.replace("\"service_createTheme\"", "\"service_openTheme\"")
                .replace("\"timer_secondOfficer\"", "\"timer_otherOfficer\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private UUID submitted(UUID author, String title) {
        return troupe.as(
                author,
                () -> reception.submit(new NeedReception.New(
                        title,
                        "Il faut que cela change, pour nous tous.",
                        null,
                        Frequency.WEEKLY,
                        null,
                        null,
                        Channel.INNOVATION_CELL,
                        null)));
    }

    private static Triaging candidate(String title) {
        return new Triaging(Triage.CANDIDATE, title, "Ce qui doit changer.", null, null, null, "D’accord.");
    }

    private static Triaging declined() {
        return new Triaging(Triage.DECLINE, null, null, null, null, null, "Déjà couvert.");
    }

    private int latest() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** The steps of one process, and of no other: the others are to be found waiting. */
    private void run(UUID need) {
        var instance = instance(need);
        for (var job = step(instance); job != null; job = step(instance)) {
            jobs.executeJob(job.getId());
        }
    }

    private String instance(UUID need) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(need.toString())
                .singleResult()
                .getId();
    }

    private org.camunda.bpm.engine.runtime.@org.jspecify.annotations.Nullable Job step(String instance) {
        return jobs.createJobQuery().processInstanceId(instance).executable().listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    /** Versions in which the process of a need is. */
    private List<Integer> versions(UUID need) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(need.toString())
                .processDefinitionKey(PROCESS)
                .listPage(0, 10)
                .stream()
                .map(each -> each.getProcessDefinitionVersion())
                .toList();
    }

    private java.util.Date clock(UUID need) {
        return jobs.createJobQuery()
                .processInstanceId(instance(need))
                .timers()
                .singleResult()
                .getDuedate();
    }
}
