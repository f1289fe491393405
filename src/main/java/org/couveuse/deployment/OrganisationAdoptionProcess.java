package org.couveuse.deployment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code organisation-adoption.bpmn}. */
@ProcessBean
public class OrganisationAdoptionProcess {

    private final AdoptionCare care;

    OrganisationAdoptionProcess(AdoptionCare care) {
        this.care = care;
    }

    /** Books a place in the agency's calendar of installations. */
    public void scheduleInstallation(DelegateExecution execution) {
        care.scheduleInstallation(Processes.key(execution));
    }

    /** Ends an adoption that was declined. */
    public void recordDecline(DelegateExecution execution) {
        care.recordDecline(Processes.key(execution));
    }

    /** Withdraws an invitation because the campaign ended. */
    public void withdrawInvitation(DelegateExecution execution) {
        care.withdraw(Processes.key(execution));
    }
}
