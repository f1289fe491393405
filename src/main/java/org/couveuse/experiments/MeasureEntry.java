package org.couveuse.experiments;

import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.ExperimentMeasures.NewMeasure;
import org.couveuse.experiments.ExperimentMeasures.Recording;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters figures from a screen or by a program at any time. When a task waits for just these figures it is done by the
 * way, through the desk, so that nobody is asked for a figure twice.
 */
@Service
@Transactional
public class MeasureEntry {

    /** Node id of the task that asks for figures. */
    public static final String FORM = "user_recordMeasures";

    private final ExperimentMeasures measures;
    private final ExperimentFile file;
    private final TaskDesk desk;

    MeasureEntry(ExperimentMeasures measures, ExperimentFile file, TaskDesk desk) {
        this.measures = measures;
        this.file = file;
        this.desk = desk;
    }

    /** What entering did; {@code taskDone} when a task that waited for these figures is done with them. */
    public record Entered(int added, int known, boolean stopped, boolean taskDone) {}

    /** Records figures, all or none, and does the task that waits for them when it asks for nothing more. */
    public Entered enter(Actor actor, UUID experiment, List<NewMeasure> given, @Nullable String happening) {
        var recorded = measures.record(actor, experiment, given, happening);
        var task = recorded.stopped() ? null : waiting(actor, experiment);
        if (task != null) {
            desk.submit(actor, task.id(), new Recording(file.today(), List.of(), null, null), null);
        }
        return new Entered(recorded.added(), recorded.known(), recorded.stopped(), task != null);
    }

    private @Nullable OpenTask waiting(Actor actor, UUID experiment) {
        return desk.about(experiment).stream()
                .filter(t -> t.form().equals(FORM))
                .filter(t -> desk.may(actor, t) && t.freeFor(actor))
                .filter(t -> measures.complete(experiment, t.created()))
                .findFirst()
                .orElse(null);
    }
}
