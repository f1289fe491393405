package org.couveuse.deployment;

import org.couveuse.deployment.AdoptionService.InvitationAnswered;
import org.couveuse.engine.EngineTask;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Répondre à l’invitation »: who answers for the organisation. */
@Component
@Transactional
class AnswerInvitationTask implements TaskHandler<InvitationAnswered> {

    /** Node id of the task. */
    static final String FORM = "user_answerInvitation";

    private final AdoptionService adoptions;
    private final CampaignFile file;
    private final DeploymentFacts facts;

    AnswerInvitationTask(AdoptionService adoptions, CampaignFile file, DeploymentFacts facts) {
        this.adoptions = adoptions;
        this.file = file;
        this.facts = facts;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<InvitationAnswered> submission() {
        return InvitationAnswered.class;
    }

    @Override
    public TaskSheet<InvitationAnswered> sheet(OpenTask task, Actor actor) {
        var adoption = file.adoption(task.key());
        return TaskSheet.of(
                        facts.adoption(adoption),
                        new InvitationAnswered(InvitationReply.ACCEPT, adoption.offer(), null, null, null))
                .known(unanswered(adoption))
                .choices(
                        "offers",
                        facts.words(file.campaign(adoption.campaign()).offer().allows()));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, InvitationAnswered submission) {
        return adoptions.answer(task.key(), actor, submission);
    }

    /** An invitation that was put off and is made again, on its day or sooner, is an invitation like any other. */
    @EventListener
    void on(EngineTask.Opened event) {
        if (!event.task().form().equals(FORM)) {
            return;
        }
        var adoption = file.adoption(event.task().key());
        if (adoption.state() == AdoptionState.POSTPONED) {
            adoption.postpone(null);
            file.move(adoption, AdoptionState.INVITED, null);
        }
    }

    /** An unfinished form: the answer itself is open. */
    @SuppressWarnings("NullAway")
    private static InvitationAnswered unanswered(Adoption adoption) {
        return new InvitationAnswered(null, adoption.offer(), null, null, null);
    }
}
