package org.couveuse.deployment;

import org.couveuse.deployment.AdoptionService.Assessment;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.jspecify.annotations.Nullable;
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
        var adoption = file.adoption(task.key());
        return TaskSheet.of(
                        facts.adoption(adoption),
                        new Assessment(
                                ReadinessOutcome.READY,
                                ReadinessLevel.YES,
                                ReadinessLevel.PARTLY,
                                ReadinessLevel.YES,
                                ReadinessLevel.YES,
                                null,
                                null,
                                null,
                                null))
                .known(known(adoption.file().readiness()));
    }

    /** What was answered before the adoption was put off; the outcome itself is open. */
    @SuppressWarnings("NullAway")
    private static @Nullable Assessment known(@Nullable ReadinessAnswers before) {
        return before == null
                ? null
                : new Assessment(
                        null,
                        before.people(),
                        before.data(),
                        before.systems(),
                        before.management(),
                        before.gaps(),
                        null,
                        null,
                        null);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Assessment submission) {
        return adoptions.assess(task.key(), actor, submission);
    }
}
