package org.couveuse.deployment;

import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.WaveService.WaveConfirmation;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Confirmer la vague »: an officer who is not the lead that launched it. */
@Component
@Transactional
class ConfirmWaveTask implements TaskHandler<WaveConfirmation> {

    private final WaveService waves;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    ConfirmWaveTask(WaveService waves, CampaignFile file, DeploymentFacts facts) {
        this.waves = waves;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_confirmWave";
    }

    @Override
    public Class<WaveConfirmation> submission() {
        return WaveConfirmation.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return waves.launcher(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public TaskSheet<WaveConfirmation> sheet(OpenTask task, Actor actor) {
        var officers = facts.persons(waves.officers());
        return TaskSheet.of(
                        facts.proposal(file.campaign(task.key()), waves.next(task.key())),
                        new WaveConfirmation(WaveReview.CONFIRM, actor.person(), null))
                .known(undecided(actor))
                .choices("officers", officers);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, WaveConfirmation submission) {
        return waves.confirm(task.key(), actor, submission);
    }

    /** An unfinished form: the answer itself is open. */
    @SuppressWarnings("NullAway")
    private static WaveConfirmation undecided(Actor actor) {
        return new WaveConfirmation(null, actor.person(), null);
    }
}
