package org.couveuse.incubators;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code solution-search.bpmn}. */
@ProcessBean
public class SolutionSearchProcess {

    private final SearchSteps steps;

    SolutionSearchProcess(SearchSteps steps) {
        this.steps = steps;
    }

    /** Begins a pass of the search. */
    public void prepareGroups(DelegateExecution execution) {
        var newIdeas = steps.prepareGroups(Processes.key(execution));
        Processes.write(execution, Outcome.of(SolutionSearchVariables.NEW_IDEAS, newIdeas));
    }

    /** The calls this pass is about. */
    public List<String> calls(DelegateExecution execution) {
        return steps.calls(Processes.key(execution));
    }

    /** The experiments to run for the call of this group. */
    public List<String> experiments(DelegateExecution execution) {
        return steps.experiments(
                Processes.key(execution), Processes.read(execution, SolutionSearchVariables.IDEA_CALL));
    }

    /** Whether something was adopted. */
    public void gatherResults(DelegateExecution execution) {
        var adopted = steps.gatherResults(Processes.key(execution));
        Processes.write(execution, Outcome.of(SolutionSearchVariables.ADOPTED, adopted));
    }
}
