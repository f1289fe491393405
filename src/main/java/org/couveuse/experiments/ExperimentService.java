package org.couveuse.experiments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens experiments and moves their clocks: sooner, later, at once. */
@Service
@Transactional
public class ExperimentService {

    private final ExperimentFile file;
    private final Experiments experiments;
    private final ExperimentRights rights;
    private final Processes processes;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    ExperimentService(
            ExperimentFile file,
            Experiments experiments,
            ExperimentRights rights,
            Processes processes,
            Subjects subjects,
            ApplicationEventPublisher events) {
        this.file = file;
        this.experiments = experiments;
        this.rights = rights;
        this.processes = processes;
        this.subjects = subjects;
        this.events = events;
    }

    /**
     * An experiment to open, before the cycle calls its process with the same id as business key.
     *
     * @param experiment the id reserved for it
     * @param group the group of the team whose search asked for it; without one no incubator is told of the outcome
     * @param host the organisation thought of, if one is; the team names it for good in the design
     */
    public record OpenExperiment(
            UUID experiment,
            UUID idea,
            UUID incubator,
            UUID body,
            @Nullable UUID group,
            String title,
            @Nullable UUID host) {}

    /** Opens an experiment; the same one twice is once. Only the incubation cycle asks for it. */
    public UUID open(OpenExperiment command) {
        if (file.find(command.experiment()).isEmpty()) {
            file.add(new Experiment(command, file.now()));
            if (subjects.find(command.idea()).isPresent()) {
                subjects.link(command.idea(), command.experiment(), LinkKind.LED_TO);
            }
            file.note(null, "experiment.opened", command.experiment(), null);
        }
        return command.experiment();
    }

    /** Experiments of an incubator, latest first, for who is of it or may read it. */
    @Transactional(readOnly = true)
    public List<ExperimentReading.Row> of(Actor actor, UUID incubator) {
        return readable(actor, experiments.of(incubator));
    }

    /** Experiments of an idea, latest first. */
    @Transactional(readOnly = true)
    public List<ExperimentReading.Row> trying(Actor actor, UUID idea) {
        return readable(actor, experiments.trying(idea));
    }

    /** Ends measures before their date: the lead, with a reason; the product itself at the mandate's term. */
    public void endMeasures(Actor actor, UUID experiment, String reason) {
        var found = file.lock(experiment);
        rights.require(rights.leads(actor, found), actor, found, "experiments.leadOnly");
        end(actor, found, MeasuresEnd.EARLY, reason, "msg_endMeasures");
        file.note(actor, "experiment.measuresEnded", experiment, reason);
    }

    /** Stops a trial at once: its lead or its host, with a reason. */
    public void stop(Actor actor, UUID experiment, String reason) {
        var found = file.lock(experiment);
        rights.require(rights.stops(actor, found), actor, found, "experiments.stoppersOnly");
        end(actor, found, MeasuresEnd.STOP_ASKED, reason, "msg_stopRule");
        file.note(actor, "experiment.stopAsked", experiment, reason);
    }

    /** Moves the end of the measures to the end of a later day in the office's zone. */
    public void extend(Actor actor, UUID experiment, LocalDate lastDay, String reason) {
        extend(actor, experiment, file.endOf(lastDay), reason);
    }

    /** Moves the end of the measures later: the lead, with a reason. */
    public void extend(Actor actor, UUID experiment, Instant end, String reason) {
        var found = file.lock(experiment);
        rights.require(rights.leads(actor, found), actor, found, "experiments.leadOnly");
        found.require(ExperimentState.RUNNING);
        var version = file.current(found);
        version.requireMeasuring();
        Designs.words("reason", reason);
        if (!end.isAfter(version.end())) {
            throw RuleViolation.field("end", "experiments.endNotLater", version.end());
        }
        version.extend(end);
        found.extend(end);
        file.happened(found, file.today(), reason, actor.person());
        processes.set(experiment, Outcome.of(InSituExperimentVariables.EXPERIMENT_END, end));
        processes.moveTimer(experiment, "timer_experimentEnd", end);
        var next = version.schedule().after(file.now());
        if (next != null) {
            processes.moveTimer(experiment, "timer_nextMeasure", next);
        }
        file.note(actor, "experiment.extended", experiment, reason);
    }

    /**
     * Closes what an incubator's end leaves open; its processes are gone by then. What was learned so far is kept.
     *
     * @return how many were closed
     */
    public int interrupt(UUID incubator, String reason) {
        var open = experiments.of(incubator).stream()
                .filter(e -> !e.state().over())
                .toList();
        for (var found : open) {
            // the reason is what somebody typed: it is kept with the experiment, never in the engine
            processes.end(found.id(), "the incubator ended");
            file.version(found, found.number())
                    .filter(v -> v.frozenAt() != null && v.closedAt() == null)
                    .ifPresent(v -> {
                        v.endMeasures(MeasuresEnd.EARLY, reason, null, file.now());
                        v.lock(file.now(), file.findings(v, file.now()).verdict());
                    });
            found.end(ExperimentState.ABANDONED, null, reason, file.now());
            file.show(found);
            file.note(null, "experiment.interrupted", found.id(), reason);
            events.publishEvent(new Experiment.Abandoned(found.id(), found.idea(), found.incubator()));
        }
        return open.size();
    }

    private void end(Actor actor, Experiment found, MeasuresEnd how, String reason, String message) {
        found.require(ExperimentState.RUNNING);
        var version = file.current(found);
        version.requireMeasuring();
        version.endMeasures(how, Designs.words("reason", reason), actor.person(), file.now());
        if (!processes.tell(message, found.id(), Outcome.none())) {
            throw RuleViolation.conflict("experiments.measuresOver");
        }
    }

    private List<ExperimentReading.Row> readable(Actor actor, List<Experiment> found) {
        return found.stream()
                .filter(e -> rights.reads(actor, e))
                .map(Experiment::row)
                .toList();
    }
}
