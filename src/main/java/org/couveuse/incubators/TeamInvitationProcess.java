package org.couveuse.incubators;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code team-invitation.bpmn}. */
@ProcessBean
public class TeamInvitationProcess {

    private final FormationSteps steps;

    TeamInvitationProcess(FormationSteps steps) {
        this.steps = steps;
    }

    /** Tells the person, and says who would have to release them. */
    public void sendInvitation(DelegateExecution execution) {
        Processes.write(execution, steps.send(Processes.key(execution)));
    }

    /** The person is part of the team. */
    public void joinTeam(DelegateExecution execution) {
        steps.join(Processes.key(execution));
    }

    /** Refused, not released, or no answer in time. */
    public void recordRefusal(DelegateExecution execution) {
        steps.keepRefusal(Processes.key(execution));
    }

    /** Taken back. */
    public void recordWithdrawal(DelegateExecution execution) {
        steps.keepWithdrawal(Processes.key(execution));
    }
}
