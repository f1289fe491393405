package org.couveuse.experiments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** All that is kept of an experiment, for the services of this room. */
@Component
class ExperimentFile {

    private final Experiments experiments;
    private final Cards cards;
    private final Answers answers;
    private final Figures figures;
    private final Corrections corrections;
    private final Happenings happenings;
    private final Conclusions conclusions;
    private final Subjects subjects;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    ExperimentFile(
            Experiments experiments,
            Cards cards,
            Answers answers,
            Figures figures,
            Corrections corrections,
            Happenings happenings,
            Conclusions conclusions,
            Subjects subjects,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.experiments = experiments;
        this.cards = cards;
        this.answers = answers;
        this.figures = figures;
        this.corrections = corrections;
        this.happenings = happenings;
        this.conclusions = conclusions;
        this.subjects = subjects;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<Experiment> find(UUID experiment) {
        return experiments.findById(experiment);
    }

    Experiment load(UUID experiment) {
        return find(experiment).orElseThrow(RuleViolation::notFound);
    }

    /** The experiment, whose figures come in one after the other from here on, and none beside their end. */
    Experiment lock(UUID experiment) {
        return experiments.lock(experiment).orElseThrow(RuleViolation::notFound);
    }

    Experiment add(Experiment experiment) {
        var saved = experiments.saveAndFlush(experiment);
        show(saved);
        return saved;
    }

    /** Shows an experiment as it is now; called after each change of state. */
    void show(Experiment experiment) {
        subjects.show(experiment.card());
    }

    /** The current card; refuses while none was written. */
    CardVersion current(Experiment experiment) {
        return version(experiment, experiment.number()).orElseThrow(RuleViolation::notFound);
    }

    Optional<CardVersion> version(Experiment experiment, int number) {
        return cards.findByExperimentAndNumber(experiment.id(), number);
    }

    /** The card to go on from: the current one, else the one before it. */
    Optional<CardVersion> latest(Experiment experiment) {
        return versions(experiment.id()).stream().findFirst();
    }

    List<CardVersion> versions(UUID experiment) {
        return cards.findByExperimentOrderByNumberDesc(experiment);
    }

    List<CardVersion> versions(Collection<UUID> experiments) {
        return experiments.isEmpty() ? List.of() : cards.findByExperimentIn(experiments);
    }

    void keep(CardVersion version) {
        cards.save(version);
    }

    void keep(Answer answer) {
        answers.save(answer);
    }

    List<Answer> answers(UUID experiment) {
        return answers.findByExperimentOrderByAnsweredAtDesc(experiment);
    }

    void keep(Measurement measurement) {
        figures.save(measurement);
    }

    Optional<Measurement> measurement(UUID measurement) {
        return figures.findById(measurement);
    }

    List<Measurement> measures(UUID experiment) {
        return figures.findByExperimentOrderByMeasuredOnAscIndicatorAscMeasuredGroupDesc(experiment);
    }

    /** Figures of the current card. */
    List<Measurement> measures(Experiment experiment) {
        return measures(experiment.id()).stream()
                .filter(m -> m.number() == experiment.number())
                .toList();
    }

    /** What the figures of a card say: at the moment they were locked, or now. */
    Findings findings(CardVersion version, Instant now) {
        var figures = measures(version.experiment()).stream()
                .filter(m -> m.number() == version.number())
                .toList();
        var schedule = version.schedule();
        var closed = version.closedAt();
        return Findings.of(version.card(), figures, schedule, day(schedule.start()), closed == null ? now : closed);
    }

    /** The day the trial of a card began; null before. */
    @Nullable
    LocalDate start(UUID experiment, int number) {
        return cards.findByExperimentAndNumber(experiment, number)
                .map(CardVersion::frozenAt)
                .map(this::day)
                .orElse(null);
    }

    void keep(Correction correction) {
        corrections.save(correction);
    }

    List<Correction> corrections(UUID experiment) {
        return corrections.findByExperimentOrderByCorrectedAtAsc(experiment);
    }

    void happened(Experiment experiment, LocalDate day, String words, @Nullable UUID by) {
        happenings.save(new Happening(experiment, day, words, by, clock.instant()));
    }

    List<Happening> happenings(UUID experiment) {
        return happenings.findByExperimentOrderByHappenedOnAscNotedAtAsc(experiment);
    }

    void keep(Conclusion conclusion) {
        conclusions.save(conclusion);
    }

    List<Conclusion> conclusions(UUID experiment) {
        return conclusions.findByExperimentOrderByConcludedAtDesc(experiment);
    }

    /** What the team concluded last of the current card. */
    Conclusion conclusion(Experiment experiment) {
        return conclusions(experiment.id()).stream().findFirst().orElseThrow(RuleViolation::notFound);
    }

    /** Everybody who ever recorded or corrected one of its figures. */
    Set<UUID> measurers(UUID experiment) {
        var people = new LinkedHashSet<UUID>();
        measures(experiment).forEach(m -> people.add(m.recordedBy()));
        corrections(experiment).forEach(c -> people.add(c.correctedBy()));
        return people;
    }

    void note(@Nullable Actor actor, String action, UUID experiment, @Nullable String words) {
        trail.record(new Trail.Event(actor == null ? null : actor.person(), action, experiment, words));
    }

    Instant now() {
        return clock.instant();
    }

    /** The last moment of a day in the office's zone. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(texts.zone()).toInstant();
    }

    LocalDate today() {
        return day(now());
    }

    LocalDate day(Instant instant) {
        return instant.atZone(texts.zone()).toLocalDate();
    }

    interface Cards extends JpaRepository<CardVersion, UUID> {

        Optional<CardVersion> findByExperimentAndNumber(UUID experiment, int number);

        List<CardVersion> findByExperimentOrderByNumberDesc(UUID experiment);

        List<CardVersion> findByExperimentIn(Collection<UUID> experiments);
    }

    interface Answers extends JpaRepository<Answer, UUID> {

        List<Answer> findByExperimentOrderByAnsweredAtDesc(UUID experiment);
    }

    interface Figures extends JpaRepository<Measurement, UUID> {

        List<Measurement> findByExperimentOrderByMeasuredOnAscIndicatorAscMeasuredGroupDesc(UUID experiment);
    }

    interface Corrections extends JpaRepository<Correction, UUID> {

        List<Correction> findByExperimentOrderByCorrectedAtAsc(UUID experiment);
    }

    interface Happenings extends JpaRepository<Happening, UUID> {

        List<Happening> findByExperimentOrderByHappenedOnAscNotedAtAsc(UUID experiment);
    }

    interface Conclusions extends JpaRepository<Conclusion, UUID> {

        List<Conclusion> findByExperimentOrderByConcludedAtDesc(UUID experiment);
    }
}
