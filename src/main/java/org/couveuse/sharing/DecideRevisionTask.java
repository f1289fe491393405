package org.couveuse.sharing;

import java.util.ArrayList;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.sharing.RevisionService.Deciding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Décider de réviser la trousse »: the lead or the agency, with what organisations said before them. */
@Component
@Transactional
class DecideRevisionTask implements TaskHandler<Deciding> {

    static final String FORM = "user_decideRevision";

    private final SharingFacts solutions;
    private final RevisionFacts facts;
    private final RevisionExamples examples;
    private final RevisionService revisions;

    DecideRevisionTask(
            SharingFacts solutions, RevisionFacts facts, RevisionExamples examples, RevisionService revisions) {
        this.solutions = solutions;
        this.facts = facts;
        this.examples = examples;
        this.revisions = revisions;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Deciding> submission() {
        return Deciding.class;
    }

    @Override
    public TaskSheet<Deciding> sheet(OpenTask task, Actor actor) {
        var solution = solutions.solution(task.key());
        var revision = facts.open(task.key());
        var known = new ArrayList<Fact>(facts.feedback(revision));
        known.addAll(solutions.evidence(solution));
        return TaskSheet.of(known, examples.deciding(facts.said(revision)));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Deciding submission) {
        return revisions.decide(task.key(), actor, submission);
    }
}
