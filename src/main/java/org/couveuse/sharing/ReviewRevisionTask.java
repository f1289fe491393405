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
import org.couveuse.sharing.ReviewService.PartReview;
import org.couveuse.sharing.RevisionService.RevisionExamination;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Examiner la révision »: the forum or the agency, never whoever wrote the toolkit or its revision. */
@Component
@Transactional
class ReviewRevisionTask implements TaskHandler<RevisionExamination> {

    static final String FORM = "user_reviewRevision";

    private final SharingFacts solutions;
    private final RevisionFacts facts;
    private final RevisionExamples examples;
    private final RevisionService revisions;

    ReviewRevisionTask(
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
    public Class<RevisionExamination> submission() {
        return RevisionExamination.class;
    }

    @Override
    public TaskSheet<RevisionExamination> sheet(OpenTask task, Actor actor) {
        var solution = solutions.solution(task.key());
        var revision = facts.open(task.key());
        var changed = RevisionService.changed(solution, revision);
        var known = new ArrayList<Fact>(facts.changes(solution, revision));
        known.addAll(facts.feedback(revision));
        known.addAll(facts.examined(revision));
        return TaskSheet.of(known, examples.examination(changed))
                .known(new RevisionExamination(
                        null,
                        changed.stream()
                                .map(part -> new PartReview(part, null, null))
                                .toList(),
                        null));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return revisions.barred(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, RevisionExamination submission) {
        return revisions.examine(task.key(), actor, submission);
    }
}
