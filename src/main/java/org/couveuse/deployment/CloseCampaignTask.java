package org.couveuse.deployment;

import java.util.List;
import org.couveuse.deployment.CampaignEnding.Closing;
import org.couveuse.deployment.CampaignEnding.GoalReached;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Clore la campagne »: an officer. */
@Component
@Transactional
class CloseCampaignTask implements TaskHandler<Closing> {

    private final CampaignEnding ending;
    private final CampaignFile file;
    private final CampaignFigures figures;
    private final DeploymentFacts facts;
    private final Texts texts;

    CloseCampaignTask(
            CampaignEnding ending, CampaignFile file, CampaignFigures figures, DeploymentFacts facts, Texts texts) {
        this.ending = ending;
        this.file = file;
        this.figures = figures;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_closeCampaign";
    }

    @Override
    public Class<Closing> submission() {
        return Closing.class;
    }

    @Override
    public TaskSheet<Closing> sheet(OpenTask task, Actor actor) {
        var campaign = file.campaign(task.key());
        var sums = figures.sums(campaign.id());
        var reached = file.plan(campaign).goals().stream()
                .map(g -> new GoalReached(g.id(), sums.measured(g.id()).sum(), null))
                .toList();
        var example =
                new Closing(reached, texts.get("deployment.example.lessons"), texts.get("deployment.example.followUp"));
        return TaskSheet.of(facts.standing(campaign), example)
                .known(unwritten(reached))
                .choices("goals", facts.goals(campaign));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Closing submission) {
        return ending.report(task.key(), actor, submission);
    }

    /** An unfinished form: the answer itself is open. */
    @SuppressWarnings("NullAway")
    private static Closing unwritten(List<GoalReached> reached) {
        return new Closing(reached, null, null);
    }
}
