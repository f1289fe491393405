package org.couveuse.support;

import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.support.BlockerService.Answer;
import org.couveuse.support.BlockerService.Confirmation;
import org.springframework.stereotype.Component;

@Component
class ConfirmResolutionTask implements TaskHandler<Confirmation> {

    private final BlockerService blockers;
    private final BlockerFacts facts;

    ConfirmResolutionTask(BlockerService blockers, BlockerFacts facts) {
        this.blockers = blockers;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_confirmResolution";
    }

    @Override
    public Class<Confirmation> submission() {
        return Confirmation.class;
    }

    @Override
    public TaskSheet<Confirmation> sheet(OpenTask task, Actor actor) {
        return TaskSheet.of(facts.of(task.key()), new Confirmation(Answer.CONFIRMED, null, true));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Confirmation submission) {
        return blockers.answer(task.key(), submission);
    }
}
