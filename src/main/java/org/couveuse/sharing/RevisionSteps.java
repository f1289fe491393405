package org.couveuse.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.documents.Attachments;
import org.couveuse.engine.Outcome;
import org.couveuse.notices.Notices;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.subjects.SubjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code toolkit-revision} does by itself; each step may run more than once. */
@Component
@Transactional
class RevisionSteps {

    private final SolutionFile file;
    private final RevisionFile revisions;
    private final SolutionRights rights;
    private final FeedbackService feedback;
    private final SolutionAdopters adopters;
    private final Attachments attachments;
    private final Memberships memberships;
    private final Notices notices;
    private final ActingAs acting;
    private final ApplicationEventPublisher events;

    RevisionSteps(
            SolutionFile file,
            RevisionFile revisions,
            SolutionRights rights,
            FeedbackService feedback,
            SolutionAdopters adopters,
            Attachments attachments,
            Memberships memberships,
            Notices notices,
            ActingAs acting,
            ApplicationEventPublisher events) {
        this.file = file;
        this.revisions = revisions;
        this.rights = rights;
        this.feedback = feedback;
        this.adopters = adopters;
        this.attachments = attachments;
        this.memberships = memberships;
        this.notices = notices;
        this.acting = acting;
        this.events = events;
    }

    /** What came in so far belongs to this revision; what comes later is of the next. */
    public void gatherFeedback(UUID id) {
        file.lock(id);
        revisions
                .open(id)
                .filter(revision -> revision.state() == RevisionState.GATHERING)
                .ifPresent(revision -> {
                    revisions.waiting(id).forEach(given -> given.join(revision));
                    revision.become(RevisionState.DECIDING);
                    file.note(null, "solution.feedbackGathered", id, null);
                });
    }

    /** The version that was written takes the place of the one in force, which is kept. */
    public Outcome publishRevision(UUID id) {
        var solution = file.lock(id);
        revisions
                .open(id)
                .filter(revision -> revision.state() == RevisionState.IN_REVIEW)
                .ifPresent(revision -> publish(solution, revision));
        return more(solution);
    }

    /** Who said something is told why the version in force stays. */
    public Outcome answerFeedback(UUID id) {
        var solution = file.lock(id);
        revisions
                .open(id)
                .filter(revision -> revision.state() == RevisionState.DECIDING)
                .ifPresent(revision -> {
                    revision.close(RevisionState.KEPT, file.now());
                    file.note(null, "solution.revisionKept", id, revision.reason());
                    notices.tellAll(
                            givers(revision),
                            "sharing.feedbackKept",
                            solution.title(),
                            String.valueOf(revision.reason()),
                            link(id));
                });
        return more(solution);
    }

    private void publish(Solution solution, ToolkitRevision revision) {
        var id = solution.id();
        var contents = java.util.Objects.requireNonNull(revision.contents());
        var changes = String.valueOf(revision.changes());
        var authors = new LinkedHashSet<>(rights.authors(solution));
        authors.addAll(revision.writers());
        var files = acting.asSystem(
                () -> attachments.list(id).stream().map(Attachments.Row::id).toList());
        solution.republish(contents, file.now());
        file.keep(SolutionVersion.revised(solution, files, List.copyOf(authors), changes, file.now()));
        revision.close(RevisionState.PUBLISHED, file.now());
        file.show(solution);
        file.note(null, "solution.revised", id, changes);
        var told = new LinkedHashSet<>(givers(revision));
        adopters.of(id).forEach(o -> told.addAll(memberships.holders(Role.ADOPTER_CONTACT, o)));
        notices.tellAll(told, "sharing.versionPublished", solution.title(), solution.number(), changes, link(id));
        events.publishEvent(new Solution.Published(id, solution.incubator(), solution.body(), told));
    }

    /** What came in meanwhile opens the next revision at once. */
    private Outcome more(Solution solution) {
        if (revisions.waiting(solution.id()).isEmpty()) {
            return Outcome.of(ToolkitRevisionVariables.MORE, false);
        }
        var next = revisions.open(solution.id()).orElseGet(() -> feedback.openRevision(solution));
        return Outcome.of(ToolkitRevisionVariables.MORE, true)
                .and(ToolkitRevisionVariables.GATHERING_UNTIL, next.gatheringUntil());
    }

    private Set<UUID> givers(ToolkitRevision revision) {
        var people = new LinkedHashSet<UUID>();
        revisions.feedback(revision).forEach(given -> people.add(given.person()));
        return people;
    }

    private String link(UUID solution) {
        return notices.link(SubjectType.SOLUTION.address(solution));
    }
}
