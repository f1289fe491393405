package org.couveuse.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.ExperimentMeasures.FigureLine;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.ExperimentMeasures.Recording;
import org.couveuse.experiments.Trial.Cast;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.TaskReading;
import org.couveuse.people.Role;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ExperimentServicesTest {

    @Autowired
    private Trial trial;

    @Autowired
    private ExperimentService experiments;

    @Autowired
    private ExperimentMeasures measures;

    @Autowired
    private MeasureEntry entry;

    @Autowired
    private ExperimentReading reading;

    @Autowired
    private TaskReading tasks;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void every_form_has_a_schema_in_both_languages_and_an_example_that_is_accepted() {
        var cast = trial.opened();
        example(cast, cast.member(), "user_designExperiment");
        if (!troupe.waits(cast.experiment(), "user_consentToHost")) {
            throw new AssertionError("the example did not name a host");
        }
        var consent = troupe.waiting(cast.experiment(), "user_consentToHost");
        var other = UUID.fromString(consent.candidates().get(0).scope());
        example(cast, troupe.with(Role.HOST_CONTACT, other), "user_consentToHost");
        for (var week = 0; week < 7; week++) {
            trial.nextMeasure();
            example(cast, cast.member(), "user_recordMeasures");
        }
        experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "Assez de mesures.");
        time.runDue();
        example(cast, cast.lead(), "user_concludeExperiment");
        example(cast, cast.officer(), "user_reviewEvidence");
        example(cast, cast.forum(), "user_countersignEvidence");
        assertThat(detail(cast).experiment().state()).isEqualTo(ExperimentState.ADOPTED);

        var risky = trial.opened();
        trial.designed(risky, trial.riskyDesign(risky));
        trial.consented(risky);
        example(risky, risky.officer(), "user_approveRisk");
        assertThat(detail(risky).experiment().state()).isEqualTo(ExperimentState.RUNNING);
    }

    @Test
    void the_same_figure_twice_is_once_and_another_one_is_a_correction() {
        var cast = trial.running();
        var host = troupe.actor(cast.host());
        var first = List.of(trial.figure("Délai médian de résolution", trial.today(), "15"));
        assertThat(measures.record(host, cast.experiment(), first, null).added())
                .isEqualTo(1);
        assertThat(measures.record(host, cast.experiment(), first, null).known())
                .isEqualTo(1);

        var other = refused(cast, cast.host(), trial.figure("I1", trial.today(), "14"));
        var figure = reading.measures(host, cast.experiment(), null).get(0);
        measures.correct(troupe.actor(cast.member()), figure.id(), new BigDecimal("14"), null, "Erreur de lecture.");

        assertThat(other).containsExactly("experiments.alreadyMeasured");
        var now = reading.measures(host, cast.experiment(), null).get(0);
        assertThat(now.value()).isEqualByComparingTo("14");
        assertThat(now.corrections()).singleElement().satisfies(c -> {
            assertThat(c.old()).isEqualByComparingTo("15");
            assertThat(c.by()).isEqualTo(cast.member());
        });
    }

    @Test
    void figures_of_another_indicator_day_or_group_are_refused_each_by_name() {
        var cast = trial.running();
        assertThat(refused(cast, cast.host(), trial.figure("I9", trial.today(), "1")))
                .containsExactly("experiments.noSuchIndicator");
        assertThat(refused(cast, cast.host(), trial.figure("I1", trial.today().plusDays(1), "1")))
                .containsExactly("experiments.inTheFuture");
        assertThat(refused(cast, cast.host(), trial.figure("I1", trial.today().minusYears(3), "1")))
                .containsExactly("experiments.longBefore");
        assertThat(reading.measures(troupe.actor(cast.host()), cast.experiment(), null))
                .isEmpty();
    }

    @Test
    void who_is_neither_of_the_team_nor_of_the_host_records_nothing_and_a_stranger_sees_nothing() {
        var cast = trial.running();
        var figure = List.of(trial.figure("I1", trial.today(), "15"));
        var stranger = troupe.somebody();

        var officer = troupe.refused(
                cast.officer(), () -> measures.record(troupe.actor(cast.officer()), cast.experiment(), figure, null));
        var unknown = troupe.refused(stranger, () -> reading.get(troupe.actor(stranger), cast.experiment()));
        var member = troupe.refused(
                cast.member(), () -> experiments.stop(troupe.actor(cast.member()), cast.experiment(), "Non."));

        assertThat(officer.code()).isEqualTo("experiments.recordersOnly");
        assertThat(unknown.kind()).isEqualTo(RuleViolation.Kind.NOT_FOUND);
        assertThat(member.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void figures_entered_elsewhere_do_the_task_that_waits_for_them_once_they_are_whole() {
        var cast = trial.running();
        trial.nextMeasure();
        var half = entry.enter(
                troupe.actor(cast.host()), cast.experiment(), List.of(trial.figure("I1", trial.today(), "15")), null);
        assertThat(half.taskDone()).isFalse();
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isTrue();

        var whole = entry.enter(
                troupe.actor(cast.host()),
                cast.experiment(),
                List.of(trial.figure("I2", trial.today(), "20")),
                "Premier mur affiché.");

        assertThat(whole.taskDone()).isTrue();
        assertThat(troupe.waits(cast.experiment(), "user_recordMeasures")).isFalse();
        assertThat(detail(cast).happenings()).extracting("words").containsExactly("Premier mur affiché.");
    }

    @Test
    void a_task_without_every_figure_wants_to_know_why() {
        var cast = trial.running();
        trial.nextMeasure();
        var line = new FigureLine("I1", new BigDecimal("15"), null, null, null);
        var refusal = troupe.refused(
                cast.host(),
                () -> troupe.does(
                        cast.host(),
                        cast.experiment(),
                        "user_recordMeasures",
                        new Recording(trial.today(), List.of(line), null, null)));
        assertThat(refusal.fields()).extracting("field").containsExactly("missing");
        trial.does(
                cast.host(),
                cast,
                "user_recordMeasures",
                new Recording(trial.today(), List.of(line), "Congé de l’équipe.", null));

        assertThat(detail(cast).measures()).hasSize(1);
        assertThat(Objects.requireNonNull(detail(cast).findings()).entered()).isEqualTo(0.5);
    }

    @Test
    void who_recorded_a_figure_does_not_review_and_two_of_the_hosts_house_are_not_enough() {
        var cast = trial.running();
        var both = troupe.granted(troupe.with(Role.HOST_CONTACT, cast.hostOrganisation()), Role.AGENCY_OFFICER, null);
        var second =
                troupe.granted(troupe.with(Role.HOST_CONTACT, cast.hostOrganisation()), Role.FORUM_MEMBER, cast.body());
        var recorder = troupe.granted(cast.host(), Role.AGENCY_OFFICER, null);
        trial.nextMeasure();
        trial.does(cast.host(), cast, "user_recordMeasures", trial.figures("9", "20"));
        experiments.endMeasures(troupe.actor(cast.lead()), cast.experiment(), "Assez.");
        time.runDue();
        trial.does(cast.lead(), cast, "user_concludeExperiment", trial.conclusion(ExperimentVerdict.ADAPT));

        assertThat(mayNot(recorder, cast, "user_reviewEvidence")).isTrue();
        var ofTheTeam = troupe.granted(cast.member(), Role.AGENCY_OFFICER, null);
        var itsLead = troupe.granted(cast.lead(), Role.FORUM_MEMBER, cast.body());
        assertThat(mayNot(ofTheTeam, cast, "user_reviewEvidence")).isTrue();
        assertThat(mayNot(itsLead, cast, "user_reviewEvidence")).isTrue();
        trial.does(both, cast, "user_reviewEvidence", trial.supported());
        assertThat(mayNot(both, cast, "user_countersignEvidence")).isTrue();
        assertThat(mayNot(second, cast, "user_countersignEvidence")).isTrue();
        assertThat(mayNot(ofTheTeam, cast, "user_countersignEvidence")).isTrue();
        assertThat(mayNot(itsLead, cast, "user_countersignEvidence")).isTrue();
        assertThat(mayNot(cast.forum(), cast, "user_countersignEvidence")).isFalse();
    }

    @Test
    void adopting_below_a_minimum_needs_a_reason() {
        var cast = trial.running();
        for (var delay : List.of("11", "10", "9.5", "10.5", "9", "9.8", "14.5")) {
            trial.measured(cast, delay);
        }
        trial.ended(cast);

        var refusal = troupe.refused(
                cast.lead(),
                () -> troupe.does(
                        cast.lead(),
                        cast.experiment(),
                        "user_concludeExperiment",
                        trial.conclusion(ExperimentVerdict.ADOPT)));

        assertThat(refusal.fields()).extracting("field").containsExactly("departure");
    }

    @Test
    void the_end_of_an_incubator_closes_what_it_leaves_open_and_keeps_the_reason() {
        var cast = trial.running();

        var closed = experiments.interrupt(cast.incubator(), "Le mandat est terminé.");

        assertThat(closed).isEqualTo(1);
        assertThat(trial.process(cast)).isNull();
        assertThat(detail(cast).experiment().state()).isEqualTo(ExperimentState.ABANDONED);
        assertThat(experiments.interrupt(cast.incubator(), "Encore.")).isZero();
        assertThat(experiments.of(troupe.actor(cast.lead()), cast.incubator())).hasSize(1);
    }

    @Test
    void the_list_shows_what_one_may_read_page_by_page() {
        var cast = trial.running();
        var lead = troupe.actor(cast.lead());
        trial.opened();

        var mine = reading.page(lead, java.util.Set.of(ExperimentState.RUNNING), null, 10);
        var first = reading.page(troupe.actor(cast.officer()), java.util.Set.of(), null, 1);
        var second = reading.page(troupe.actor(cast.officer()), java.util.Set.of(), first.next(), 1);

        assertThat(mine.items()).extracting("id").containsExactly(cast.experiment());
        assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
    }

    private void example(Cast cast, UUID person, String form) {
        var actor = troupe.actor(person);
        var task = troupe.waiting(cast.experiment(), form);
        for (var language : List.of(Texts.FRENCH, Texts.ENGLISH)) {
            tasks.open(actor, task.id(), language);
        }
        var schema = tasks.open(actor, task.id(), Texts.FRENCH).schema();
        troupe.as(
                person,
                () -> desk.submit(actor, task.id(), schema.get("examples").get(0), null));
        time.runDue();
    }

    private boolean mayNot(UUID person, Cast cast, String form) {
        return !desk.may(troupe.actor(person), troupe.waiting(cast.experiment(), form));
    }

    private List<String> refused(Cast cast, UUID person, NewMeasure measure) {
        return troupe
                .refused(person, () -> measures.record(troupe.actor(person), cast.experiment(), List.of(measure), null))
                .fields()
                .stream()
                .map(FieldProblem::code)
                .toList();
    }

    private ExperimentReading.Detail detail(Cast cast) {
        return reading.get(troupe.actor(cast.officer()), cast.experiment());
    }

    @Test
    void time_passes_and_what_was_planned_is_counted() {
        var cast = trial.running();
        time.forward(Duration.ofDays(22));
        assertThat(Objects.requireNonNull(detail(cast).findings()).planned()).isEqualTo(3);
    }
}
