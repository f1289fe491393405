package org.couveuse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Resolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CouveuseTest
class RemindersTest {

    @Autowired
    private Reminders reminders;

    @Autowired
    private TaskNotices notices;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Waiting waiting;

    @Autowired
    private People people;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Founding founding;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Absences absences;

    @Autowired
    private Texts texts;

    @BeforeEach
    void nothing_else_to_say() {
        reminders.pass();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_task_is_reminded_of_once_before_it_is_due_and_once_when_it_is_late() {
        var scene = waiting.blocker();
        var due = scene.task().due();

        sweepAt(scene, Duration.ofDays(-2).minusHours(1));
        assertThat(mails(scene.lead())).isEmpty();

        sweepAt(scene, Duration.ofDays(-2).plusHours(1));
        sweepAt(scene, Duration.ofDays(-1));
        assertThat(mails(scene.lead())).containsExactly("Une tâche vous attend");
        assertThat(bodies(scene.lead()).get(0))
                .contains("Accès refusé", "Échéance", "/taches/" + scene.task().id());

        sweepAt(scene, Duration.ofMinutes(1));
        sweepAt(scene, Duration.ofDays(1));
        assertThat(mails(scene.lead()))
                .containsExactlyInAnyOrder("Une tâche vous attend", "Une tâche vous attend, dont une en retard");
        assertThat(waiting.find(scene.task().id()).due()).isEqualTo(due);
    }

    @Test
    void several_tasks_are_one_mail_in_the_language_of_the_person() {
        var lead = troupe.somebody();
        troupe.as(lead, () -> {
            people.speak(Texts.ENGLISH);
            return true;
        });
        var first = waiting.blocker(lead);
        waiting.blocker(lead);

        sweepAt(first, Duration.ofHours(-3));

        assertThat(mails(lead)).containsExactly("2 tasks wait for you");
        assertThat(bodies(lead).get(0)).contains("Due:").doesNotContain("Échéance");
    }

    @Test
    void a_task_that_is_done_is_not_reminded_of() {
        var scene = waiting.blocker();
        troupe.does(
                scene.lead(),
                scene.task().key(),
                "user_resolveBlocker",
                new Resolution("C’est fait.", Cause.OTHER, null));

        sweepAt(scene, Duration.ofDays(2));

        assertThat(mails(scene.lead())).noneMatch(subject -> subject.contains("tâche"));
    }

    @Test
    void who_has_taken_a_task_is_reminded_and_the_others_are_not() {
        var scene = waiting.blocker();
        var deputy = troupe.granted(troupe.somebody(), org.couveuse.people.Role.TEAM_LEAD, scene.thing());
        desk.claim(troupe.actor(deputy), scene.task().id());

        sweepAt(scene, Duration.ofHours(-3));

        assertThat(mails(deputy)).hasSize(1);
        assertThat(mails(scene.lead())).isEmpty();
    }

    @Test
    void who_stands_in_for_somebody_away_is_reminded_too_and_told_for_whom() {
        var scene = waiting.blocker();
        var other = waiting.blocker(scene.lead());
        var deputy = colleague(scene);
        away(scene.lead(), deputy, 20);

        sweepAt(scene, Duration.ofHours(-3));

        assertThat(mails(scene.lead())).containsExactly("2 tâches vous attendent");
        assertThat(mails(deputy)).contains("2 tâches vous attendent");
        assertThat(bodies(deputy)).anySatisfy(body -> assertThat(body)
                .contains(
                        "/taches/" + scene.task().id(),
                        "/taches/" + other.task().id())
                .contains("Vous remplacez " + people.displayName(scene.lead()) + ", qui"));
        assertThat(notices.unseen(troupe.actor(deputy)))
                .extracting(OpenTask::id)
                .containsExactlyInAnyOrder(scene.task().id(), other.task().id());
    }

    @Test
    void whoever_no_longer_stands_in_is_not_reminded() {
        var scene = waiting.blocker();
        var deputy = colleague(scene);
        away(scene.lead(), deputy, 0);

        sweepAt(scene, Duration.ofHours(-3));

        assertThat(mails(scene.lead())).hasSize(1);
        assertThat(mails(deputy)).noneMatch(subject -> subject.contains("tâche"));
    }

    @Test
    void a_deputy_who_is_barred_from_the_task_is_not_reminded_of_it() {
        var scene = waiting.blocker();
        away(scene.lead(), scene.member(), 20);

        sweepAt(scene, Duration.ofHours(-3));

        assertThat(mails(scene.lead())).hasSize(1);
        assertThat(mails(scene.member()))
                .as("who raised a blocker does not solve it")
                .noneMatch(subject -> subject.contains("tâche"));
    }

    @Test
    void the_deputy_of_whoever_took_a_task_is_reminded_and_those_who_might_have_are_not() {
        var scene = waiting.blocker();
        var second = troupe.granted(troupe.somebody(), org.couveuse.people.Role.TEAM_LEAD, scene.thing());
        desk.claim(troupe.actor(second), scene.task().id());
        var deputy = colleague(scene);
        away(second, deputy, 20);

        sweepAt(scene, Duration.ofHours(-3));

        assertThat(mails(second)).hasSize(1);
        assertThat(bodies(deputy))
                .anyMatch(body -> body.contains("/taches/" + scene.task().id()));
        assertThat(mails(scene.lead())).isEmpty();
    }

    @Test
    void a_product_that_slept_for_weeks_writes_to_nobody_and_later_neither() {
        var scene = waiting.blocker();

        sweepAt(scene, Duration.ofDays(15));
        sweepAt(scene, Duration.ofDays(16));

        assertThat(mails(scene.lead())).isEmpty();
        assertThat(notices.unseen(troupe.actor(scene.lead()))).isEmpty();
    }

    @Test
    void several_nodes_that_sweep_at_once_say_it_once() throws Exception {
        var scenes = IntStream.range(0, 5).mapToObj(i -> waiting.blocker()).toList();
        time.set(scenes.get(4).task().due().minus(Duration.ofHours(1)));
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> sweep = Executors.callable(reminders::pass);
            for (var done : pool.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(scenes).allSatisfy(scene -> assertThat(mails(scene.lead())).hasSize(1));
    }

    @Test
    void a_moved_due_date_moves_the_reminder() {
        var scene = waiting.blocker();
        var moved = scene.task().due().plus(Duration.ofDays(10));
        waiting.moveDue(scene.task(), moved);

        sweepAt(scene, Duration.ofHours(-1));
        assertThat(mails(scene.lead())).isEmpty();
        time.set(moved.minus(Duration.ofHours(1)));
        reminders.pass();
        assertThat(mails(scene.lead())).hasSize(1);
    }

    @Test
    void the_home_page_says_it_until_one_has_seen_it() {
        founding.found();
        var scene = waiting.blocker(founding.person("equipe4"));
        sweepAt(scene, Duration.ofHours(-3));

        try (var screens = new Screens(context, "equipe4")) {
            assertThat(screens.open("")).contains("Rappels", "Accès refusé", "C’est vu");
            notices.seen(troupe.actor(scene.lead()));
            assertThat(screens.open("taches")).isNotEmpty();
            assertThat(screens.open("")).doesNotContain("Rappels");
        }
    }

    private UUID colleague(Waiting.Scene scene) {
        return troupe.with(org.couveuse.people.Role.TEAM_MEMBER, scene.thing());
    }

    private void away(UUID person, UUID deputy, int days) {
        var today = time.now().atZone(texts.zone()).toLocalDate();
        absences.declare(troupe.actor(person), new Absences.Leave(deputy, today, today.plusDays(days), null));
    }

    private void sweepAt(Waiting.Scene scene, Duration fromDue) {
        time.set(scene.task().due().plus(fromDue));
        reminders.pass();
    }

    private List<String> mails(UUID person) {
        return column("subject", person);
    }

    private List<String> bodies(UUID person) {
        return column("body", person);
    }

    private List<String> column(String name, UUID person) {
        return jdbc.sql("select " + name + " from mail where person = ? order by created")
                .param(person)
                .query(String.class)
                .list();
    }
}
