package org.couveuse.themes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code theme-prioritisation.bpmn}. */
@ProcessBean
public class ThemePrioritisationProcess {

    private final RoundSteps steps;
    private final DecisionPublication decisions;

    ThemePrioritisationProcess(RoundSteps steps, DecisionPublication decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    /** Freezes the list of electors, hands out ballots and asks for opinions. */
    public void openRound(DelegateExecution execution) {
        steps.open(Processes.key(execution));
    }

    /** From here on no ballot is taken. */
    public void closeRound(DelegateExecution execution) {
        steps.close(Processes.key(execution));
    }

    /** Takes back ballots and requests that nobody answered. */
    public void endBallots(DelegateExecution execution) {
        steps.endBallots(Processes.key(execution));
    }

    /** Counts, ranks, and compares participation with the quorum. */
    public void rankThemes(DelegateExecution execution) {
        var reached = steps.rank(Processes.key(execution));
        Processes.write(execution, Outcome.of(ThemePrioritisationVariables.QUORUM_REACHED, reached));
    }

    /** Puts the same themes to a new round. */
    public void restartRound(DelegateExecution execution) {
        steps.restart(Processes.key(execution));
    }

    /** Ends the round without a decision. */
    public void cancelRound(DelegateExecution execution) {
        steps.cancel(Processes.key(execution));
    }

    /** Publishes who decided what, when, on what ranking and why. */
    public void publishDecision(DelegateExecution execution) {
        decisions.publish(Processes.key(execution));
    }

    /** Announces every retained theme; the incubators' room starts their cycles. */
    public void startCycles(DelegateExecution execution) {
        decisions.startCycles(Processes.key(execution));
    }

    /** Tells the authors of the needs what was decided. */
    public void informAuthors(DelegateExecution execution) {
        decisions.informAuthors(Processes.key(execution));
    }
}
