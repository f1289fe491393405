package org.couveuse.themes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code need-intake.bpmn}: a need is triaged, takes effect, and its author is told. */
@ProcessBean
public class NeedIntakeProcess {

    private final NeedOutcomes outcomes;

    NeedIntakeProcess(NeedOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Tells another officer that a need has waited too long. */
    public void alertSecondOfficer(DelegateExecution execution) {
        outcomes.alertSecondOfficer(Processes.key(execution));
    }

    /** Makes the candidate theme that triage worded. */
    public void createTheme(DelegateExecution execution) {
        outcomes.createTheme(Processes.key(execution));
    }

    /** Joins the need to the theme that triage chose. */
    public void joinTheme(DelegateExecution execution) {
        outcomes.joinTheme(Processes.key(execution));
    }

    /** Declines the need with the reason that triage gave. */
    public void declineNeed(DelegateExecution execution) {
        outcomes.decline(Processes.key(execution));
    }

    /** Tells the author, and the forum whose concern it is. */
    public void informAuthor(DelegateExecution execution) {
        outcomes.inform(Processes.key(execution));
    }
}
