package org.couveuse.experiments;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code in-situ-experiment.bpmn}. */
@ProcessBean
public class InSituExperimentProcess {

    private final ExperimentDesign design;
    private final ExperimentMeasures measures;
    private final ExperimentConclusions conclusions;

    InSituExperimentProcess(ExperimentDesign design, ExperimentMeasures measures, ExperimentConclusions conclusions) {
        this.design = design;
        this.measures = measures;
        this.conclusions = conclusions;
    }

    /** The team gave up before the start. */
    public void withdraw(DelegateExecution execution) {
        Processes.write(execution, design.withdraw(Processes.key(execution)));
    }

    /** The card is frozen and the trial starts. */
    public void freezeCard(DelegateExecution execution) {
        Processes.write(execution, design.freeze(Processes.key(execution)));
    }

    /** The next measure's date. */
    public void planNextMeasure(DelegateExecution execution) {
        Processes.write(execution, measures.planNext(Processes.key(execution)));
    }

    /** The trial was stopped; everybody concerned is told. */
    public void stopExperiment(DelegateExecution execution) {
        measures.stopped(Processes.key(execution));
    }

    /** Measures are locked and summed up. */
    public void closeMeasures(DelegateExecution execution) {
        Processes.write(execution, measures.close(Processes.key(execution)));
    }

    /** The result is confirmed: adopt. */
    public void recordAdoption(DelegateExecution execution) {
        var level = Processes.read(execution, InSituExperimentVariables.EVIDENCE_LEVEL);
        Processes.write(execution, conclusions.adopt(Processes.key(execution), level));
    }

    /** The result is confirmed: abandon, with lessons. */
    public void publishLessons(DelegateExecution execution) {
        var level = Processes.read(execution, InSituExperimentVariables.EVIDENCE_LEVEL);
        Processes.write(execution, conclusions.abandon(Processes.key(execution), level));
    }

    /** The result is confirmed: try again with another card. */
    public void newVersion(DelegateExecution execution) {
        var level = Processes.read(execution, InSituExperimentVariables.EVIDENCE_LEVEL);
        conclusions.adapt(Processes.key(execution), level);
    }
}
