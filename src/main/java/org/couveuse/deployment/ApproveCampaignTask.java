package org.couveuse.deployment;

import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.CampaignApproval.Approval;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Approuver la campagne »: an officer who did not prepare it. */
@Component
@Transactional
class ApproveCampaignTask implements TaskHandler<Approval> {

    private final CampaignApproval approval;
    private final CampaignFile file;
    private final GateFacts facts;
    private final Texts texts;

    ApproveCampaignTask(CampaignApproval approval, CampaignFile file, GateFacts facts, Texts texts) {
        this.approval = approval;
        this.file = file;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_approveCampaign";
    }

    @Override
    public Class<Approval> submission() {
        return Approval.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return approval.preparer(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public TaskSheet<Approval> sheet(OpenTask task, Actor actor) {
        var readiness = approval.readiness(task.key());
        var waiver = readiness == ScaleReadiness.NOT_READY ? texts.get("deployment.example.waiver") : null;
        return TaskSheet.of(
                facts.of(file.campaign(task.key()), readiness),
                new Approval(CampaignReview.APPROVE, texts.get("deployment.example.conditions"), waiver, null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Approval submission) {
        return approval.approve(task.key(), actor, submission);
    }
}
