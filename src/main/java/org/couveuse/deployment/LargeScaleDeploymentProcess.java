package org.couveuse.deployment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.couveuse.engine.ProcessBean;
import org.couveuse.engine.Processes;

/** The other half of {@code large-scale-deployment.bpmn}. */
@ProcessBean
public class LargeScaleDeploymentProcess {

    private final WaveService waves;
    private final CampaignEnding ending;

    LargeScaleDeploymentProcess(WaveService waves, CampaignEnding ending) {
        this.waves = waves;
        this.ending = ending;
    }

    /** Invites the organisations of the confirmed wave, or gives the rest up. */
    public void startWave(DelegateExecution execution) {
        Processes.write(execution, waves.start(Processes.key(execution)));
    }

    /** Freezes the figures and has the invitations that came to nothing withdrawn. */
    public void settle(DelegateExecution execution) {
        Processes.write(execution, ending.settle(Processes.key(execution)));
    }

    /** Notes that the campaign is stopped and has the invitations withdrawn. */
    public void cancelCampaign(DelegateExecution execution) {
        Processes.write(execution, ending.cancelled(Processes.key(execution)));
    }
}
