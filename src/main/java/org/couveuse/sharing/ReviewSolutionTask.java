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
import org.couveuse.people.Candidate;
import org.couveuse.sharing.ReviewService.Examination;
import org.couveuse.sharing.ReviewService.PartReview;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Examiner la solution »: the agency, the forum, the groups that advise it; never the team, never twice. */
@Component
@Transactional
class ReviewSolutionTask implements TaskHandler<Examination> {

    static final String FORM = "user_reviewSolution";

    private final SharingFacts facts;
    private final SharingExamples examples;
    private final ReviewService reviews;

    ReviewSolutionTask(SharingFacts facts, SharingExamples examples, ReviewService reviews) {
        this.facts = facts;
        this.examples = examples;
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Class<Examination> submission() {
        return Examination.class;
    }

    @Override
    public TaskSheet<Examination> sheet(OpenTask task, Actor actor) {
        var solution = facts.solution(task.key());
        var parts = solution.toolkit().parts();
        var known = new ArrayList<Fact>(facts.replies(solution));
        known.addAll(facts.evidence(solution));
        known.addAll(facts.toolkit(solution));
        return TaskSheet.of(known, examples.examination(parts))
                .known(new Examination(
                        parts.stream()
                                .map(part -> new PartReview(part, null, null))
                                .toList(),
                        null,
                        null,
                        null));
    }

    @Override
    public Set<UUID> barred(OpenTask task) {
        return reviews.barred(task.key());
    }

    @Override
    public boolean delegable() {
        return false;
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Examination submission) {
        return reviews.review(task.key(), actor, as(task), submission);
    }

    /** What the task was opened for, whoever took it since. */
    private static Candidate as(OpenTask task) {
        return task.candidates().stream()
                .filter(candidate -> !candidate.kind().equals("PERSON"))
                .findFirst()
                .orElseThrow();
    }
}
