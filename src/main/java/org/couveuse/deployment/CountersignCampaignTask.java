package org.couveuse.deployment;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.couveuse.deployment.CampaignApproval.Countersignature;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Contresigner la campagne »: a delegate of the forum without part in it. */
@Component
@Transactional
class CountersignCampaignTask implements TaskHandler<Countersignature> {

    private final CampaignApproval approval;
    private final CampaignFile file;
    private final GateFacts facts;

    CountersignCampaignTask(CampaignApproval approval, CampaignFile file, GateFacts facts) {
        this.approval = approval;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_countersignCampaign";
    }

    @Override
    public Class<Countersignature> submission() {
        return Countersignature.class;
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return approval.notSigning(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public TaskSheet<Countersignature> sheet(OpenTask task, Actor actor) {
        var known = new ArrayList<Fact>();
        var campaign = file.campaign(task.key());
        var signatures = campaign.detail().signatures();
        if (signatures.waiver() != null) {
            known.add(new Fact.Text("campaignWaiver", signatures.waiver()));
        }
        if (signatures.conditions() != null) {
            known.add(new Fact.Text("campaignConditions", signatures.conditions()));
        }
        known.addAll(facts.of(campaign, approval.readiness(task.key())));
        return TaskSheet.of(known, new Countersignature(CampaignSignature.SIGN, true, true, null));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Countersignature submission) {
        return approval.countersign(task.key(), actor, submission);
    }
}
