package org.couveuse.sharing;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.sharing.SolutionService.Publishing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Décider de la publication »: an officer who neither wrote nor reviewed it. */
@Component
@Transactional
class PublishSolutionTask implements TaskHandler<Publishing> {

    static final String FORM = "user_publishSolution";

    /** Years after which somebody should look at a solution again. */
    private static final int FRESH = 2;

    private final SharingFacts facts;
    private final SharingExamples examples;
    private final SolutionRights rights;
    private final SolutionService solutions;

    PublishSolutionTask(
            SharingFacts facts, SharingExamples examples, SolutionRights rights, SolutionService solutions) {
        this.facts = facts;
        this.examples = examples;
        this.rights = rights;
        this.solutions = solutions;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Publishing> submission() {
        return Publishing.class;
    }

    @Override
    public TaskSheet<Publishing> sheet(OpenTask task, Actor actor) {
        var solution = facts.solution(task.key());
        var known = new ArrayList<Fact>(facts.reviews(solution));
        known.addAll(facts.replies(solution));
        known.addAll(facts.evidence(solution));
        known.addAll(facts.toolkit(solution));
        var fresh = solutions.today().plusYears(FRESH);
        return TaskSheet.of(known, examples.publishing(fresh)).known(new Publishing(null, null, null, fresh));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return rights.barredFromPublishing(facts.solution(task.key()));
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Publishing submission) {
        return solutions.decide(task.key(), actor, submission);
    }
}
