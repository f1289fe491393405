package org.couveuse.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code toolkit-revision.bpmn}. */
@ProcessBean
public class ToolkitRevisionProcess {

    private final RevisionSteps steps;

    ToolkitRevisionProcess(RevisionSteps steps) {
        this.steps = steps;
    }

    /** What came in so far is what is decided on. */
    public void gatherFeedback(DelegateExecution execution) {
        steps.gatherFeedback(Processes.key(execution));
    }

    /** Puts the new version in the catalogue and tells whom it concerns. */
    public void publishRevision(DelegateExecution execution) {
        Processes.write(execution, steps.publishRevision(Processes.key(execution)));
    }

    /** Tells who said something why the version in force stays. */
    public void answerFeedback(DelegateExecution execution) {
        Processes.write(execution, steps.answerFeedback(Processes.key(execution)));
    }
}
