package org.couveuse.sharing;

import java.util.ArrayList;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.sharing.RevisionService.FeedbackReply;
import org.couveuse.sharing.RevisionService.PartsRevision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Réviser les parties de la trousse »: the team or the agency; the version in force stays in the catalogue. */
@Component
@Transactional
class RevisePartsTask implements TaskHandler<PartsRevision> {

    static final String FORM = "user_reviseParts";

    private final SharingFacts solutions;
    private final RevisionFacts facts;
    private final RevisionExamples examples;
    private final RevisionService revisions;

    RevisePartsTask(SharingFacts solutions, RevisionFacts facts, RevisionExamples examples, RevisionService revisions) {
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
    public Class<PartsRevision> submission() {
        return PartsRevision.class;
    }

    @Override
    public TaskSheet<PartsRevision> sheet(OpenTask task, Actor actor) {
        var solution = solutions.solution(task.key());
        var revision = facts.open(task.key());
        var said = facts.said(revision);
        var written = revision.contents() == null ? solution.contents() : revision.contents();
        var files = solutions.files(solution);
        var known = new ArrayList<Fact>(facts.examined(revision));
        known.addAll(facts.decided(revision));
        known.addAll(facts.feedback(revision));
        return TaskSheet.of(known, examples.parts(solution.contents(), said, files))
                .known(new PartsRevision(
                        said.stream()
                                .map(f -> new FeedbackReply(f.id(), f.answer(), f.answerWords()))
                                .toList(),
                        revision.changes(),
                        Assembly.of(written, files)))
                .choices("feedback", facts.feedbackChoices(revision))
                .choices(TaskSheet.FILES, solutions.fileChoices(solution));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, PartsRevision submission) {
        return revisions.write(task.key(), actor, submission);
    }
}
