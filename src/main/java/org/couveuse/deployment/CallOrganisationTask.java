package org.couveuse.deployment;

import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.AdoptionCare.CallReport;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Appeler l’organisation »: an officer who is not the organisation’s contact. */
@Component
@Transactional
class CallOrganisationTask implements TaskHandler<CallReport> {

    private final AdoptionCare care;
    private final AdoptionService adoptions;
    private final CampaignFile file;
    private final DeploymentFacts facts;
    private final Texts texts;

    CallOrganisationTask(
            AdoptionCare care, AdoptionService adoptions, CampaignFile file, DeploymentFacts facts, Texts texts) {
        this.care = care;
        this.adoptions = adoptions;
        this.file = file;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_callOrganisation";
    }

    @Override
    public Class<CallReport> submission() {
        return CallReport.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return Set.copyOf(adoptions.contacts(file.adoption(task.key())));
    }

    @Override
    public TaskSheet<CallReport> sheet(OpenTask task, Actor actor) {
        return TaskSheet.of(
                facts.adoption(file.adoption(task.key())),
                new CallReport(CallOutcome.WILL_ANSWER, texts.get("deployment.example.spokenTo"), null, null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, CallReport submission) {
        return care.called(task.key(), actor, submission);
    }
}
