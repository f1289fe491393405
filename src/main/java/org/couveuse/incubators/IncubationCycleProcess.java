package org.couveuse.incubators;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code incubation-cycle.bpmn}. */
@ProcessBean
public class IncubationCycleProcess {

    private final CycleSteps steps;

    IncubationCycleProcess(CycleSteps steps) {
        this.steps = steps;
    }

    /** Four fifths of the time are over. */
    public void warn(DelegateExecution execution) {
        steps.warn(Processes.key(execution));
    }

    /** The clock waits for the new term. */
    public void extendTerm(DelegateExecution execution) {
        var term = steps.term(Processes.key(execution));
        Processes.write(execution, Outcome.of(IncubationCycleVariables.TERM_AT, term));
    }

    /** The search stops; what there is goes to sharing. */
    public void shareNow(DelegateExecution execution) {
        steps.shareNow(Processes.key(execution));
    }

    /** What was adopted becomes a solution. */
    public void prepareSolution(DelegateExecution execution) {
        var solution = steps.prepareSolution(Processes.key(execution));
        Processes.write(execution, Outcome.of(IncubationCycleVariables.SOLUTION, solution));
    }

    /** What was learned is kept; what still runs is ended. */
    public void keepLessons(DelegateExecution execution) {
        steps.keepLessons(Processes.key(execution));
    }

    /** The team's mandate is over. */
    public void endMandate(DelegateExecution execution) {
        steps.endMandate(Processes.key(execution));
    }

    /** The solution goes to large-scale deployment. */
    public void prepareCampaign(DelegateExecution execution) {
        var campaign = steps.prepareCampaign(Processes.key(execution));
        Processes.write(execution, Outcome.of(IncubationCycleVariables.CAMPAIGN, campaign));
    }
}
