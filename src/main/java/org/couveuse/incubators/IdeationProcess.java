package org.couveuse.incubators;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code ideation.bpmn}. */
@ProcessBean
public class IdeationProcess {

    private final CallSteps steps;

    IdeationProcess(CallSteps steps) {
        this.steps = steps;
    }

    /** The call is open, until its closing. */
    public void announceCall(DelegateExecution execution) {
        Processes.write(execution, steps.announce(Processes.key(execution)));
    }

    /** The call is closed; each idea goes to its evaluators. */
    public void startEvaluations(DelegateExecution execution) {
        Processes.write(execution, steps.startEvaluations(Processes.key(execution)));
    }

    /** What was not evaluated in time is not waited for. */
    public void endEvaluations(DelegateExecution execution) {
        steps.endEvaluations(Processes.key(execution));
    }

    /** Each selected idea gets an experiment. */
    public void prepareExperiments(DelegateExecution execution) {
        steps.prepareExperiments(Processes.key(execution));
    }
}
