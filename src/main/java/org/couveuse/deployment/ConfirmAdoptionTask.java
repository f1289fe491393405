package org.couveuse.deployment;

import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.AdoptionCare.AdoptionChecked;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Confirmer l’adoption »: an officer who is not the organisation’s contact. */
@Component
@Transactional
class ConfirmAdoptionTask implements TaskHandler<AdoptionChecked> {

    private final AdoptionCare care;
    private final AdoptionService adoptions;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    ConfirmAdoptionTask(AdoptionCare care, AdoptionService adoptions, CampaignFile file, DeploymentFacts facts) {
        this.care = care;
        this.adoptions = adoptions;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_confirmAdoption";
    }

    @Override
    public Class<AdoptionChecked> submission() {
        return AdoptionChecked.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return Set.copyOf(adoptions.contacts(file.adoption(task.key())));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public TaskSheet<AdoptionChecked> sheet(OpenTask task, Actor actor) {
        return TaskSheet.of(
                facts.adoption(file.adoption(task.key())),
                new AdoptionChecked(AdoptionReview.CONFIRM, AdoptionProof.DEMONSTRATION, null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, AdoptionChecked submission) {
        return care.check(task.key(), actor, submission);
    }
}
