package org.couveuse.support;

import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Resolution;
import org.springframework.stereotype.Component;

@Component
class ResolveBlockerTask implements TaskHandler<Resolution> {

    private final BlockerService blockers;
    private final BlockerFacts facts;

    ResolveBlockerTask(BlockerService blockers, BlockerFacts facts) {
        this.blockers = blockers;
        this.facts = facts;
    }

    @Override
    public String form() {
        return "user_resolveBlocker";
    }

    @Override
    public Class<Resolution> submission() {
        return Resolution.class;
    }

    @Override
    public TaskSheet<Resolution> sheet(OpenTask task, Actor actor) {
        return TaskSheet.of(
                facts.of(task.key()),
                new Resolution("L’accès au système a été ouvert à l’équipe.", Cause.TECHNOLOGY, null));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return facts.raiser(task.key());
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Resolution submission) {
        return blockers.resolve(task.key(), actor, submission);
    }
}
