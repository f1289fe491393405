package org.couveuse.experiments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures while a trial runs: recorded, corrected, held to the stop rule, and at the end locked and summed up. */
@Service
@Transactional
public class ExperimentMeasures {

    /** Where figures are in a request. */
    static final String LIST = "measurements";

    private final ExperimentFile file;
    private final ExperimentRights rights;
    private final Processes processes;
    private final Notices notices;

    ExperimentMeasures(ExperimentFile file, ExperimentRights rights, Processes processes, Notices notices) {
        this.file = file;
        this.rights = rights;
        this.processes = processes;
        this.notices = notices;
    }

    /**
     * A figure to record.
     *
     * @param indicator code or name of one of the card's indicators
     * @param group where it was measured; the trial itself when not said
     * @param counted how many observations the figure sums up, if known
     */
    public record NewMeasure(
            @NotNull @Size(max = 200) String indicator,
            @NotNull LocalDate day,
            @NotNull BigDecimal value,
            @Nullable MeasuredGroup group,
            @Min(0) @Nullable Integer counted,
            @Size(max = 2000) @Nullable String note) {}

    /**
     * What is submitted when measures are due.
     *
     * @param values may be empty when every figure of the period was entered already
     * @param missing why a figure is missing, when one is
     * @param happening what happened that may explain the figures
     */
    public record Recording(
            @NotNull LocalDate day,
            @Size(max = 60) @Form.Each(all = false) @Valid List<FigureLine> values,
            @Form.Long @Size(max = 2000) @Nullable String missing,
            @Form.Long @Size(max = 2000) @Nullable String happening) {}

    /** One figure of the day; without a value it was not measured. */
    public record FigureLine(
            @NotNull @Form.Key @Form.OneOf("indicators") String indicator,
            @Nullable BigDecimal value,
            @Form.Key @Nullable MeasuredGroup group,
            @Min(0) @Nullable Integer counted,
            @Size(max = 2000) @Nullable String note) {}

    /** What recording did: figures that are new, figures that were there already, and whether the trial stops. */
    public record Recorded(int added, int known, boolean stopped) {}

    /** Records figures outside of any task, all or none; a figure that breaks the stop rule stops the trial. */
    public Recorded record(Actor actor, UUID experiment, List<NewMeasure> measures, @Nullable String happening) {
        var found = file.lock(experiment);
        rights.require(rights.records(actor, found), actor, found, "experiments.recordersOnly");
        var version = takingMeasures(found);
        var recorded = add(actor, found, version, measures, LIST);
        happened(found, happening, file.today(), actor);
        file.note(actor, "experiment.measured", experiment, null);
        if (recorded.stopped()) {
            version.endMeasures(MeasuresEnd.STOP_RULE, null, actor.person(), file.now());
            processes.tell("msg_stopRule", experiment, Outcome.none());
        }
        return recorded;
    }

    /** Records the figures of a task that became due at a moment. */
    public Outcome recordDue(Actor actor, UUID experiment, Instant due, Recording recording) {
        var found = file.lock(experiment);
        var version = takingMeasures(found);
        var given = recording.values().stream()
                .filter(v -> v.value() != null)
                .map(v -> new NewMeasure(
                        v.indicator(),
                        recording.day(),
                        java.util.Objects.requireNonNull(v.value()),
                        v.group(),
                        v.counted(),
                        v.note()))
                .toList();
        var recorded = add(actor, found, version, given, "values");
        if (!complete(found, version, due)) {
            new Checks()
                    .that(recording.missing() != null, "missing", "experiments.sayMissing")
                    .refuse();
            happened(found, recording.missing(), recording.day(), actor);
        }
        happened(found, recording.happening(), recording.day(), actor);
        if (recorded.stopped()) {
            version.endMeasures(MeasuresEnd.STOP_RULE, null, actor.person(), file.now());
        }
        return Outcome.of(InSituExperimentVariables.STOP_RULE_BROKEN, recorded.stopped());
    }

    /** Whether every indicator has a figure of the period whose task became due at a moment. */
    @Transactional(readOnly = true)
    public boolean complete(UUID experiment, Instant due) {
        var found = file.load(experiment);
        return complete(found, takingMeasures(found), due);
    }

    /** Corrects a figure and, unless null, its number of observations; the old ones stay, with who and why. */
    public Recorded correct(Actor actor, UUID measurement, BigDecimal value, @Nullable Integer counted, String reason) {
        var figure = file.measurement(measurement).orElseThrow(RuleViolation::notFound);
        var found = file.lock(figure.experiment());
        rights.require(rights.records(actor, found), actor, found, "experiments.recordersOnly");
        var version = takingMeasures(found);
        if (figure.number() != found.number()) {
            throw RuleViolation.conflict("experiments.measuresLocked", file.now());
        }
        var check = check(version, List.of());
        var as = figure.with(value, counted);
        check.checkCorrection(as, reason);
        if (figure.same(as)) {
            return new Recorded(0, 1, false);
        }
        file.keep(figure.correct(as, reason, actor.id(), file.now()));
        file.note(actor, "experiment.measureCorrected", found.id(), reason);
        var stopped = check.stops(as);
        if (stopped) {
            version.endMeasures(MeasuresEnd.STOP_RULE, null, actor.person(), file.now());
            processes.tell("msg_stopRule", found.id(), Outcome.none());
        }
        return new Recorded(1, 0, stopped);
    }

    Outcome planNext(UUID experiment) {
        return planned(file.current(file.load(experiment)).schedule(), file.now());
    }

    /** When measures are due next; beyond the end when none is planned any more. */
    static Outcome planned(Schedule schedule, Instant now) {
        var next = schedule.after(now);
        return Outcome.of(
                InSituExperimentVariables.NEXT_MEASURE_AT,
                next == null ? schedule.end().plus(Duration.ofDays(1)) : next);
    }

    void stopped(UUID experiment) {
        var found = file.load(experiment);
        var version = file.current(found);
        version.endMeasures(MeasuresEnd.STOP_RULE, null, null, file.now());
        file.note(null, "experiment.stopped", experiment, null);
        var people = rights.concerned(found);
        people.addAll(rights.officers());
        notices.tellAll(
                people,
                "experiments.stopped",
                found.title(),
                notices.link(found.card().address()));
    }

    Outcome close(UUID experiment) {
        var found = file.lock(experiment);
        var version = file.current(found);
        var now = file.now();
        if (version.closedAt() == null) {
            version.endMeasures(MeasuresEnd.TERM, null, null, now);
            version.lock(now, file.findings(version, now).verdict());
            found.closeMeasures();
            file.show(found);
            file.note(null, "experiment.measuresClosed", experiment, null);
        }
        var findings = file.findings(version, now);
        return EvidenceCase.of(version.card(), findings, false, false).figures();
    }

    private CardVersion takingMeasures(Experiment experiment) {
        experiment.require(ExperimentState.RUNNING);
        var version = file.current(experiment);
        version.requireMeasuring();
        return version;
    }

    private Recorded add(
            Actor actor, Experiment experiment, CardVersion version, List<NewMeasure> measures, String list) {
        var known = new ArrayList<>(file.measures(experiment));
        var entry = check(version, known);
        var resolved = entry.check(measures, list);
        var before = known.size();
        var stopped = false;
        for (var measure : resolved) {
            if (entry.find(measure) == null) {
                var figure = new Measurement(experiment, measure, actor.id(), file.now());
                file.keep(figure);
                known.add(figure);
                stopped |= entry.stops(measure);
            }
        }
        var added = known.size() - before;
        return new Recorded(added, resolved.size() - added, stopped);
    }

    private boolean complete(Experiment experiment, CardVersion version, Instant due) {
        var measures = Findings.since(
                file.measures(experiment), file.day(version.schedule().start()));
        return version.card().indicators().stream().allMatch(i -> measures.stream()
                .anyMatch(m -> m.indicator().equals(i.code())
                        && m.measuredGroup() == MeasuredGroup.TRIAL
                        && m.measuredOn()
                                .isAfter(file.day(due).minusDays(version.card().measuredEvery(i)))));
    }

    private void happened(Experiment experiment, @Nullable String words, LocalDate day, Actor actor) {
        if (words != null && !words.isBlank()) {
            file.happened(experiment, day, words, actor.person());
        }
    }

    private FigureCheck check(CardVersion version, List<Measurement> known) {
        return new FigureCheck(version, file.day(version.schedule().start()), file.today(), known);
    }
}
