package org.couveuse.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code blocker-escalation.bpmn}. */
@ProcessBean
public class BlockerEscalationProcess {

    private final BlockerService blockers;

    BlockerEscalationProcess(BlockerService blockers) {
        this.blockers = blockers;
    }

    /** The blocker climbs a level and gets its owner there. */
    public void escalate(DelegateExecution execution) {
        Processes.write(execution, blockers.climb(Processes.key(execution)));
    }

    /** At the last level the owner is alerted again. */
    public void alertAgain(DelegateExecution execution) {
        blockers.alertAgain(Processes.key(execution));
    }

    /** Whoever raised it confirmed; the state was set with the answer, nothing is left to do here. */
    public void closeBlocker(DelegateExecution execution) {
        blockers.closed(Processes.key(execution));
    }

    /** Nobody answered whether it is solved. */
    public void closeUnanswered(DelegateExecution execution) {
        blockers.closeUnanswered(Processes.key(execution));
    }
}
