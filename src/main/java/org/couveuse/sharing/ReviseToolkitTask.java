package org.couveuse.sharing;

import java.util.ArrayList;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.sharing.SolutionService.Revision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Réviser la trousse »: the team, with every comment before it. */
@Component
@Transactional
class ReviseToolkitTask implements TaskHandler<Revision> {

    static final String FORM = "user_reviseToolkit";

    private final SharingFacts facts;
    private final SharingExamples examples;
    private final SolutionService solutions;

    ReviseToolkitTask(SharingFacts facts, SharingExamples examples, SolutionService solutions) {
        this.facts = facts;
        this.examples = examples;
        this.solutions = solutions;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Revision> submission() {
        return Revision.class;
    }

    @Override
    public TaskSheet<Revision> sheet(OpenTask task, Actor actor) {
        var solution = facts.solution(task.key());
        var comments = solutions.comments(solution);
        var known = new ArrayList<Fact>(facts.comments(solution));
        known.addAll(facts.evidence(solution));
        return TaskSheet.of(known, examples.revision(solution.contents(), comments))
                .known(new Revision(
                        comments.stream()
                                .map(c -> new Reply(c.id(), null, null))
                                .toList(),
                        Assembly.of(solution.contents(), facts.files(solution))))
                .choices("files", facts.fileChoices(solution))
                .choices("comments", facts.commentChoices(solution));
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Revision submission) {
        return solutions.revise(task.key(), submission);
    }
}
