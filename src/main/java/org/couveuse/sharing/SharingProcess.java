package org.couveuse.sharing;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code sharing.bpmn}. */
@ProcessBean
public class SharingProcess {

    private final SharingSteps steps;

    SharingProcess(SharingSteps steps) {
        this.steps = steps;
    }

    /** Freezes the version, opens its round of reviews and chooses the reviewers. */
    public void openReviews(DelegateExecution execution) {
        Processes.write(execution, steps.openReviews(Processes.key(execution)));
    }

    /** Who has not reviewed yet; read more than once by the engine, never changing anything. */
    public List<String> reviewers(DelegateExecution execution) {
        return steps.reviewers(Processes.key(execution));
    }

    /** Closes the round and says what its reviews come to. */
    public void gatherReviews(DelegateExecution execution) {
        Processes.write(execution, steps.gatherReviews(Processes.key(execution)));
    }

    /** Too few reviews: more people are asked, for some time more. */
    public void extendReviews(DelegateExecution execution) {
        Processes.write(execution, steps.extendReviews(Processes.key(execution)));
    }

    /** Puts the version in the catalogue. */
    public void publish(DelegateExecution execution) {
        Processes.write(execution, steps.publish(Processes.key(execution)));
    }
}
