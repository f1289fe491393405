package org.couveuse.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** All that is kept of what organisations said of a toolkit and of the revisions this opened. */
@Component
class RevisionFile {

    private static final List<RevisionState> OVER =
            List.of(RevisionState.PUBLISHED, RevisionState.KEPT, RevisionState.CANCELLED);

    private final Revisions revisions;
    private final Feedbacks feedbacks;

    RevisionFile(Revisions revisions, Feedbacks feedbacks) {
        this.revisions = revisions;
        this.feedbacks = feedbacks;
    }

    /** The revision under way, of which there is one at most. */
    Optional<ToolkitRevision> open(UUID solution) {
        return revisions.findFirstBySolutionAndStateNotInOrderByOpenedAtDesc(solution, OVER);
    }

    List<ToolkitRevision> of(UUID solution) {
        return revisions.findBySolutionOrderByOpenedAtDescIdDesc(solution);
    }

    void keep(ToolkitRevision revision) {
        revisions.save(revision);
    }

    void keep(ToolkitFeedback feedback) {
        feedbacks.save(feedback);
    }

    /** All that was ever said of a solution, latest first. */
    List<ToolkitFeedback> feedback(UUID solution) {
        return feedbacks.findBySolutionOrderByGivenAtDescIdDesc(solution);
    }

    /** What is in no revision yet, oldest first. */
    List<ToolkitFeedback> waiting(UUID solution) {
        return feedbacks.findBySolutionAndRevisionIsNullOrderByGivenAtAscIdAsc(solution);
    }

    /** What a revision is about, oldest first. */
    List<ToolkitFeedback> feedback(ToolkitRevision revision) {
        return feedbacks.findByRevisionOrderByGivenAtAscIdAsc(revision.id());
    }

    interface Revisions extends JpaRepository<ToolkitRevision, UUID> {

        Optional<ToolkitRevision> findFirstBySolutionAndStateNotInOrderByOpenedAtDesc(
                UUID solution, Collection<RevisionState> over);

        List<ToolkitRevision> findBySolutionOrderByOpenedAtDescIdDesc(UUID solution);
    }

    interface Feedbacks extends JpaRepository<ToolkitFeedback, UUID> {

        List<ToolkitFeedback> findBySolutionOrderByGivenAtDescIdDesc(UUID solution);

        List<ToolkitFeedback> findBySolutionAndRevisionIsNullOrderByGivenAtAscIdAsc(UUID solution);

        List<ToolkitFeedback> findByRevisionOrderByGivenAtAscIdAsc(UUID revision);
    }
}
