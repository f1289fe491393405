package org.couveuse.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.inbox.DueDates;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reviews, ends or prolongs their round, and shows them to who may read them. */
@Service
@Transactional
public class ReviewService {

    private static final int LONGEST = 2_000;

    private final SolutionFile file;
    private final SolutionRights rights;
    private final Processes processes;
    private final DueDates dues;

    ReviewService(SolutionFile file, SolutionRights rights, Processes processes, DueDates dues) {
        this.file = file;
        this.rights = rights;
        this.processes = processes;
        this.dues = dues;
    }

    /**
     * What a reviewer submits.
     *
     * @param parts one verdict on each part that is there
     * @param words on the whole
     * @param advice what an organisation should know before it adopts the solution
     */
    public record Examination(
            @NotEmpty @Form.Each @Valid List<PartReview> parts,
            @NotNull @Nullable ReviewOpinion opinion,
            @NotBlank @Size(max = 4000) @Form.Long @Nullable String words,
            @Size(max = 2000) @Form.Long @Nullable String advice) {}

    /** What a reviewer says of one part; a part not kept needs a comment. */
    public record PartReview(
            @NotNull @Form.Key ToolkitPart part,
            @NotNull @Nullable PartVerdict verdict,
            @Size(max = 4000) @Form.Long @Nullable String comment) {}

    /** A round as read; {@code wanted} has one element for each review asked. */
    public record Round(
            UUID id,
            int number,
            Instant opened,
            Instant closing,
            @Nullable Instant closed,
            @Nullable ReviewVerdict verdict,
            List<Candidate> wanted,
            int extensions,
            @Nullable UUID endedBy,
            @Nullable String endedWhy) {}

    /** A review as read; {@code outside} says whether it comes from an organisation that lent nobody to the team. */
    public record Row(
            UUID id,
            UUID round,
            UUID reviewer,
            @Nullable UUID organisation,
            Candidate as,
            boolean outside,
            List<PartReview> parts,
            ReviewOpinion opinion,
            String words,
            @Nullable String advice,
            Instant at) {}

    /** Takes a review of the version in review. */
    Outcome review(UUID id, Actor actor, Candidate as, Examination said) {
        var solution = file.lock(id);
        var round = file.round(id).filter(ReviewRound::open).orElseThrow(ReviewService::over);
        if (file.reviews(round).stream().anyMatch(r -> actor.is(r.reviewer()))) {
            throw RuleViolation.conflict("sharing.reviewedAlready");
        }
        check(said, solution.toolkit());
        var seat =
                new Review.Seat(actor.id(), rights.organisation(actor.id()), as, rights.outside(actor.id(), solution));
        file.keep(new Review(round, seat, said, Objects.requireNonNull(said.opinion()), file.now()));
        return Outcome.none();
    }

    /** Ends a round before its date, with a reason: the lead or the agency, once enough reviews are there. */
    public void endReviews(Actor actor, UUID id, String reason) {
        var solution = rights.readable(actor, id);
        if (!rights.agency(actor) && !rights.leads(actor, solution)) {
            throw RuleViolation.forbidden("sharing.endersOnly");
        }
        words("reason", reason);
        file.lock(id);
        var round = file.round(id).filter(ReviewRound::open).orElseThrow(ReviewService::over);
        if (SharingSteps.verdict(file.reviews(round)) == ReviewVerdict.REVIEW_AGAIN) {
            throw RuleViolation.conflict("sharing.endTooSoon");
        }
        round.endEarly(actor.id(), reason);
        if (!processes.tell("msg_endReviews", id, Outcome.none())) {
            throw over();
        }
        file.note(actor, "solution.reviewsEnded", id, reason);
    }

    /** Moves the date a round closes, with a reason; its clock and its open tasks move with it. For the agency. */
    public void moveClosing(Actor actor, UUID id, Instant when, String reason) {
        var closing = when.truncatedTo(ChronoUnit.SECONDS);
        rights.readable(actor, id);
        if (!rights.agency(actor)) {
            throw RuleViolation.forbidden("sharing.agencyOnly");
        }
        words("reason", reason);
        if (!closing.isAfter(file.now())) {
            throw RuleViolation.field("closing", "sharing.closingInTheFuture");
        }
        file.lock(id);
        var round = file.round(id).filter(ReviewRound::open).orElseThrow(ReviewService::over);
        round.moveClosing(closing);
        processes.set(id, Outcome.of(SharingVariables.REVIEW_CLOSING, closing));
        if (processes.moveTimer(id, "timer_reviewClosing", closing) == 0) {
            throw over();
        }
        dues.move(id, ReviewSolutionTask.FORM, closing);
        file.note(actor, "solution.reviewsMoved", id, reason);
    }

    /** Rounds of a solution, latest first. */
    @Transactional(readOnly = true)
    public List<Round> rounds(Actor actor, UUID id) {
        rights.readable(actor, id);
        return file.rounds(id).stream().map(ReviewRound::row).toList();
    }

    /**
     * Reviews the actor may read, oldest first: the agency and the auditor all of them; the team, the forum and its
     * groups those of rounds that are over; everybody their own.
     */
    @Transactional(readOnly = true)
    public List<Row> reviews(Actor actor, UUID id) {
        var solution = rights.readable(actor, id);
        var all = rights.readsReviews(actor);
        var gathered = rights.readsGathered(actor, solution);
        var over = file.rounds(id).stream()
                .filter(ReviewRound::gathered)
                .map(ReviewRound::id)
                .toList();
        return file.reviews(id).stream()
                .map(Review::row)
                .filter(r -> all || actor.is(r.reviewer()) || (gathered && over.contains(r.round())))
                .toList();
    }

    /** Who may not review now. */
    @Transactional(readOnly = true)
    Set<UUID> barred(UUID id) {
        return rights.barredFromReview(file.load(id));
    }

    /** Refuses a reason that is missing or too long. */
    static void words(String field, @Nullable String words) {
        new org.couveuse.shared.Checks().text(field, words, LONGEST).refuse();
    }

    private static RuleViolation over() {
        return RuleViolation.conflict("sharing.reviewsOver");
    }

    private static void check(Examination said, Toolkit toolkit) {
        var left = EnumSet.noneOf(ToolkitPart.class);
        left.addAll(toolkit.parts());
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < said.parts().size(); i++) {
            var each = said.parts().get(i);
            if (!left.remove(each.part())) {
                var known = toolkit.parts().contains(each.part());
                problems.add(FieldProblem.of(
                        "parts[" + i + "].part", known ? "sharing.partTwice" : "sharing.partNotThere", each.part()));
            }
            if (each.verdict() != PartVerdict.KEEP && each.comment() == null) {
                problems.add(FieldProblem.of("parts[" + i + "].comment", "sharing.sayWhat"));
            }
        }
        if (!left.isEmpty()) {
            problems.add(FieldProblem.of(
                    "parts", "sharing.partMissing", left.iterator().next(), left.size()));
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }
}
