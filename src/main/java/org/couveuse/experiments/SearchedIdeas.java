package org.couveuse.experiments;

import org.couveuse.incubators.Incubator;
import org.couveuse.incubators.IncubatorService;
import org.couveuse.incubators.TrialOutcome;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the experiments that incubators ask for, and tells them what came of their ideas. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SearchedIdeas {

    private final ExperimentService experiments;
    private final ExperimentFile file;
    private final IncubatorService incubators;
    private final Subjects subjects;
    private final Texts texts;

    SearchedIdeas(
            ExperimentService experiments,
            ExperimentFile file,
            IncubatorService incubators,
            Subjects subjects,
            Texts texts) {
        this.experiments = experiments;
        this.file = file;
        this.incubators = incubators;
        this.subjects = subjects;
        this.texts = texts;
    }

    @EventListener
    void on(Incubator.ExperimentRequested event) {
        var title = subjects.find(event.idea()).map(Card::title).orElse("");
        experiments.open(new ExperimentService.OpenExperiment(
                event.experiment(), event.idea(), event.incubator(), event.body(), event.group(), title, null));
    }

    @EventListener
    void on(Incubator.SearchEnded event) {
        experiments.interrupt(event.incubator(), texts.in(Texts.FRENCH, "experiments.interrupted"));
    }

    @EventListener
    void on(Experiment.Adopted event) {
        tell(file.load(event.experiment()), TrialOutcome.ADOPT);
    }

    @EventListener
    void on(Experiment.Abandoned event) {
        tell(file.load(event.experiment()), TrialOutcome.ABANDON);
    }

    private void tell(Experiment experiment, TrialOutcome outcome) {
        if (experiment.row().group() != null) {
            incubators.ideaTried(experiment.idea(), outcome, experiment.lessons());
        }
    }
}
