package org.couveuse.sharing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.engine.Delays;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.Organisations;
import org.couveuse.people.Role;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what organisations that take a solution over say of its toolkit; the first of it opens a revision. */
@Service
@Transactional
public class FeedbackService {

    private final SolutionFile file;
    private final RevisionFile revisions;
    private final SolutionRights rights;
    private final SolutionAdopters adopters;
    private final Organisations organisations;
    private final Processes processes;
    private final Delays delays;
    private final Submissions submissions;

    FeedbackService(
            SolutionFile file,
            RevisionFile revisions,
            SolutionRights rights,
            SolutionAdopters adopters,
            Organisations organisations,
            Processes processes,
            Delays delays,
            Submissions submissions) {
        this.file = file;
        this.revisions = revisions;
        this.rights = rights;
        this.adopters = adopters;
        this.organisations = organisations;
        this.processes = processes;
        this.delays = delays;
        this.submissions = submissions;
    }

    /**
     * What an organisation says.
     *
     * @param part null when it is about the whole
     */
    public record Give(
            @NotNull @Nullable FeedbackKind kind,
            @Nullable ToolkitPart part,
            @NotBlank @Size(max = 4000) @Form.Long @Nullable String words) {}

    /**
     * What was said; it names the organisation, not the person.
     *
     * @param revision in which it is answered; null while it waits
     * @param number the version it is about
     */
    public record Row(
            UUID id,
            @Nullable UUID revision,
            int number,
            UUID organisation,
            String name,
            FeedbackKind kind,
            @Nullable ToolkitPart part,
            String words,
            Instant at,
            @Nullable CommentAnswer answer,
            @Nullable String answerWords) {}

    /** Takes what an organisation says of the version in force; opens a revision when none is open. */
    public UUID give(Actor actor, UUID id, Give said) {
        submissions.check(said);
        var readable = rights.readable(actor, id);
        var organisation =
                speaksFor(actor, readable).orElseThrow(() -> RuleViolation.forbidden("sharing.feedback.adoptersOnly"));
        var solution = file.lock(id);
        if (solution.state() != SolutionState.PUBLISHED) {
            throw RuleViolation.conflict("sharing.state", solution.state());
        }
        var part = said.part();
        if (part != null && !solution.toolkit().parts().contains(part)) {
            throw RuleViolation.field("part", "sharing.partNotThere", part);
        }
        var feedback = new ToolkitFeedback(solution, organisation, actor.id(), said, file.now());
        revisions.keep(feedback);
        file.note(actor, "solution.feedbackGiven", id, feedback.words());
        if (revisions.open(id).isEmpty()) {
            var opened = openRevision(solution);
            processes.start(
                    "toolkitRevision",
                    id,
                    Outcome.of(SharingVariables.INCUBATOR, solution.incubator())
                            .and(SharingVariables.BODY, solution.body())
                            .and(ToolkitRevisionVariables.GATHERING_UNTIL, opened.gatheringUntil()));
        }
        return feedback.id();
    }

    /** Whether the reader may say something for an organisation of theirs. */
    @Transactional(readOnly = true)
    public boolean mayGive(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        return solution.state() == SolutionState.PUBLISHED
                && speaksFor(actor, solution).isPresent();
    }

    /** What was said, latest first: all of it for the agency, the team and the forum, else that of one's own. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        var all = rights.readsGathered(actor, solution);
        var own = SolutionAdopters.organisations(actor);
        return rows(revisions.feedback(id).stream()
                .filter(f -> all || own.contains(f.organisation()))
                .toList());
    }

    List<Row> rows(List<ToolkitFeedback> feedback) {
        return feedback.stream()
                .map(f -> f.row(organisations
                        .find(f.organisation())
                        .map(Organisations.Row::name)
                        .orElse("")))
                .toList();
    }

    /** A new revision, which gathers what is said until its date. */
    ToolkitRevision openRevision(Solution solution) {
        var until = file.now()
                .atOffset(ZoneOffset.UTC)
                .plus(delays.amount("feedbackGathering"))
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        var opened = new ToolkitRevision(solution, file.now(), until);
        revisions.keep(opened);
        file.note(null, "solution.revisionOpened", solution.id(), null);
        return opened;
    }

    /** Nobody gives feedback on their own work, and an auditor writes nothing. */
    private Optional<UUID> speaksFor(Actor actor, Solution solution) {
        if (actor.person() == null
                || actor.has(Role.AUDITOR)
                || rights.authors(solution).contains(actor.person())) {
            return Optional.empty();
        }
        var adopting = adopters.of(solution.id());
        return SolutionAdopters.organisations(actor).stream()
                .filter(adopting::contains)
                .findFirst();
    }
}
