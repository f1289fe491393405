package org.couveuse.deployment;

import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Évaluer la préparation »: who answers for the organisation. */
@Component
@Transactional
class AssessReadinessTask implements TaskHandler<Assessment> {

    private final AdoptionService adoptions;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    AssessReadinessTask(AdoptionService adoptions, CampaignFile file, DeploymentFacts facts) {
        this.adoptions = adoptions;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_assessReadiness";
    }

    @Override
    public Class<Assessment> submission() {
        return Assessment.class;
    }

    @Override
    public TaskSheet<Assessment> sheet(OpenTask task, Actor actor) {
        return TaskSheet.of(
                facts.adoption(file.adoption(task.key())),
                new Assessment(
                        ReadinessOutcome.READY,
                        ReadinessLevel.YES,
                        ReadinessLevel.PARTLY,
                        ReadinessLevel.YES,
                        ReadinessLevel.YES,
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Assessment submission) {
        return adoptions.assess(task.key(), actor, submission);
    }
}
