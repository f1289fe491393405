package org.couveuse.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on revising a published toolkit, takes what is written and what its reader says. */
@Service
@Transactional
public class RevisionService {

    private final SolutionFile file;
    private final RevisionFile revisions;
    private final SolutionRights rights;
    private final Processes processes;

    RevisionService(SolutionFile file, RevisionFile revisions, SolutionRights rights, Processes processes) {
        this.file = file;
        this.revisions = revisions;
        this.rights = rights;
        this.processes = processes;
    }

    /**
     * What is decided on what organisations said.
     *
     * @param parts those to write anew
     * @param reason organisations read it when the version in force is kept
     */
    public record Deciding(
            @NotNull @Nullable RevisionDecision decision,

            @Form.When(field = "decision", is = "REVISE") @Size(max = 11)
            List<ToolkitPart> parts,

            @NotBlank @Size(max = 4000) @Form.Long @Nullable String reason) {}

    /** What is answered to one organisation; {@code feedback} names what it said. */
    public record FeedbackReply(
            @NotNull @Form.Key @Form.OneOf("feedback") UUID feedback,
            @NotNull @Nullable CommentAnswer answer,
            @NotBlank @Size(max = 2000) @Form.Long @Nullable String words) {}

    /**
     * The toolkit as it is to be.
     *
     * @param replies one to each thing that was said
     * @param changes what changes, for those who have the version before
     */
    public record PartsRevision(
            @NotNull @Form.Each @Valid List<FeedbackReply> replies,
            @NotBlank @Size(max = 4000) @Form.Long @Nullable String changes,
            @NotNull @Valid Assembly toolkit) {}

    /**
     * What a reader says of it.
     *
     * @param parts one verdict on each part that changes
     */
    public record RevisionExamination(
            @NotNull @Nullable RevisionVerdict decision,
            @NotNull @Form.Each @Valid List<ReviewService.PartReview> parts,
            @NotBlank @Size(max = 4000) @Form.Long @Nullable String words) {}

    /** A revision as read; {@code number} is the version it began from. */
    public record Row(
            UUID id,
            int number,
            RevisionState state,
            Instant opened,
            Instant gatheringUntil,
            @Nullable String endedWhy,
            @Nullable RevisionDecision decision,
            @Nullable Instant decided,
            @Nullable String reason,
            List<ToolkitPart> parts,
            @Nullable String changes,
            @Nullable Instant closed) {}

    /** Revisions of a solution, latest first, for those who work on it or review it. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        return rights.readsGathered(actor, solution)
                ? revisions.of(id).stream().map(ToolkitRevision::row).toList()
                : List.of();
    }

    /** Whether the actor may end the gathering now. */
    @Transactional(readOnly = true)
    public boolean mayEnd(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        return (rights.agency(actor) || rights.leads(actor, solution))
                && revisions
                        .open(id)
                        .filter(r -> r.state() == RevisionState.GATHERING)
                        .isPresent();
    }

    /** Ends the gathering before its date, with a reason: the lead or the agency. */
    public void endGathering(Actor actor, UUID id, String reason) {
        var solution = rights.readable(actor, id);
        if (!rights.agency(actor) && !rights.leads(actor, solution)) {
            throw RuleViolation.forbidden("sharing.endersOnly");
        }
        ReviewService.words("reason", reason);
        file.lock(id);
        var revision = revisions
                .open(id)
                .filter(r -> r.state() == RevisionState.GATHERING)
                .orElseThrow(RevisionService::notGathering);
        revision.endEarly(actor.id(), reason);
        if (!processes.tell("msg_endGathering", id, Outcome.none())) {
            throw notGathering();
        }
        file.note(actor, "solution.gatheringEnded", id, reason);
    }

    /** Takes what is decided. */
    Outcome decide(UUID id, Actor actor, Deciding said) {
        var revision = require(id, RevisionState.DECIDING);
        var decision = Objects.requireNonNull(said.decision());
        if (decision == RevisionDecision.REVISE && said.parts().isEmpty()) {
            throw RuleViolation.field("parts", "sharing.revision.sayParts");
        }
        revision.decide(said, decision, actor.id(), file.now());
        return Outcome.of(ToolkitRevisionVariables.DECISION, decision);
    }

    /** Takes what is written, with an answer to each organisation; the version in force stays as it is. */
    Outcome write(UUID id, Actor actor, PartsRevision said) {
        var solution = file.lock(id);
        var revision = require(id, RevisionState.WRITING);
        var contents = said.toolkit().contents("toolkit.");
        if (contents.equals(solution.contents())) {
            throw RuleViolation.field("toolkit", "sharing.revision.nothingChanged");
        }
        RevisionChecks.answer(revisions.feedback(revision), said.replies());
        revision.write(contents, String.valueOf(said.changes()), actor.id());
        return Outcome.none();
    }

    /** Takes what a reader says who wrote none of it. */
    Outcome examine(UUID id, Actor actor, RevisionExamination said) {
        var solution = file.lock(id);
        var revision = require(id, RevisionState.IN_REVIEW);
        var decision = Objects.requireNonNull(said.decision());
        RevisionChecks.check(said, decision, changed(solution, revision));
        revision.examine(said, actor.id(), file.now());
        return Outcome.of(ToolkitRevisionVariables.REVIEW, decision);
    }

    /** Parts that are no longer what they are in the version in force. */
    static List<ToolkitPart> changed(Solution solution, ToolkitRevision revision) {
        var contents = revision.contents();
        if (contents == null) {
            return List.of();
        }
        return java.util.Arrays.stream(ToolkitPart.values())
                .filter(part ->
                        !solution.toolkit().text(part).equals(contents.toolkit().text(part)))
                .toList();
    }

    /** Who may not read a revision for others: whoever wrote the toolkit or any of this revision. */
    @Transactional(readOnly = true)
    Set<UUID> barred(UUID id) {
        var barred = new LinkedHashSet<>(rights.authors(file.load(id)));
        revisions.open(id).ifPresent(revision -> barred.addAll(revision.writers()));
        return barred;
    }

    /** A solution that leaves the catalogue takes its revision with it; what organisations said stays. */
    @EventListener
    void on(Solution.Withdrawn event) {
        revisions.open(event.solution()).ifPresent(revision -> {
            revision.close(RevisionState.CANCELLED, file.now());
            processes.end(event.solution(), "the solution was withdrawn");
        });
    }

    private ToolkitRevision require(UUID id, RevisionState state) {
        file.lock(id);
        var found = revisions.open(id).orElseThrow(RuleViolation::notFound);
        if (found.state() != state) {
            throw RuleViolation.conflict("sharing.revision.state", found.state());
        }
        return found;
    }

    private static RuleViolation notGathering() {
        return RuleViolation.conflict("sharing.revision.notGathering");
    }
}
