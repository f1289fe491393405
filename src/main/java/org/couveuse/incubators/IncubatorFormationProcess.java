package org.couveuse.incubators;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code incubator-formation.bpmn}. */
@ProcessBean
public class IncubatorFormationProcess {

    private final FormationSteps steps;

    IncubatorFormationProcess(FormationSteps steps) {
        this.steps = steps;
    }

    /** The invitations of the latest proposal. */
    public List<String> invitations(DelegateExecution execution) {
        return steps.invitations(Processes.key(execution));
    }

    /** Whether the team is complete. */
    public void checkTeam(DelegateExecution execution) {
        var complete = steps.checkTeam(Processes.key(execution));
        Processes.write(execution, Outcome.of(IncubatorFormationVariables.TEAM_COMPLETE, complete));
    }

    /** Sets the budget aside. */
    public void reserveFunds(DelegateExecution execution) {
        steps.reserveFunds(Processes.key(execution));
    }

    /** The mandate begins and its clock runs. */
    public void openMandate(DelegateExecution execution) {
        Processes.write(execution, steps.openMandate(Processes.key(execution)));
    }
}
