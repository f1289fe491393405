package org.couveuse.sharing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.shared.FieldProblem;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens solutions, takes their toolkit, answers and publication, and withdraws them. */
@Service
@Transactional
public class SolutionService {

    private final SolutionFile file;
    private final SolutionRights rights;
    private final Subjects subjects;
    private final Notices notices;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    SolutionService(
            SolutionFile file,
            SolutionRights rights,
            Subjects subjects,
            Notices notices,
            Texts texts,
            ApplicationEventPublisher events) {
        this.file = file;
        this.rights = rights;
        this.subjects = subjects;
        this.notices = notices;
        this.texts = texts;
        this.events = events;
    }

    /**
     * A solution to open, before the cycle calls its process with the same id as business key.
     *
     * @param solution the id reserved for it
     * @param body the forum that retained its theme
     */
    public record OpenSolution(UUID solution, UUID incubator, UUID body, String title, Evidence evidence) {}

    /**
     * What the team submits after a review.
     *
     * @param replies one to each comment
     * @param toolkit the whole as it is now
     */
    public record Revision(
            @NotNull @Form.Each @Valid List<Reply> replies,
            @NotNull @Valid Assembly toolkit) {}

    /**
     * What an officer decides.
     *
     * @param note what readers of the catalogue should know before they adopt it
     * @param freshUntil when somebody should look at it again
     */
    public record Publishing(
            @NotNull @Nullable Publication decision,
            @NotBlank @Size(max = 4000) @Form.Long @Nullable String reason,

            @Form.When(field = "decision", is = "PUBLISH") @Form.Long @Size(max = 2000) @Nullable
            String note,

            @Form.When(field = "decision", is = "PUBLISH") @Nullable
            LocalDate freshUntil) {}

    /** Opens a solution; the same one twice is once. Only the incubation cycle asks for it. */
    public UUID open(OpenSolution command) {
        if (file.find(command.solution()).isEmpty()) {
            file.add(new Solution(command, file.now()));
            if (subjects.find(command.incubator()).isPresent()) {
                subjects.link(command.incubator(), command.solution(), LinkKind.LED_TO);
            }
            for (var experiment : command.evidence().experiments()) {
                if (subjects.find(experiment).isPresent()) {
                    subjects.link(experiment, command.solution(), LinkKind.LED_TO);
                }
            }
            file.note(null, "solution.opened", command.solution(), null);
        }
        return command.solution();
    }

    /** Takes the assembled toolkit; it goes to review. */
    public Outcome assemble(UUID id, Assembly said) {
        var solution = require(id, SolutionState.ASSEMBLING);
        solution.assemble(said.contents(""), file.now());
        file.show(solution);
        return Outcome.none();
    }

    /** Takes the revised toolkit with an answer to every comment; a new version goes to review. */
    public Outcome revise(UUID id, Revision said) {
        var solution = require(id, SolutionState.REVISING);
        checkReplies(said.replies(), comments(solution));
        solution.revise(said.toolkit().contents("toolkit."), Assembly.kept(said.replies()), file.now());
        file.show(solution);
        return Outcome.none();
    }

    /** Takes the officer's decision. */
    public Outcome decide(UUID id, Actor actor, Publishing said) {
        var solution = require(id, SolutionState.READY);
        var decision = java.util.Objects.requireNonNull(said.decision());
        var day = said.freshUntil();
        if (day != null && !day.isAfter(today())) {
            throw RuleViolation.field("freshUntil", "sharing.freshInTheFuture");
        }
        file.keep(new PublishingDecision(solution, decision, String.valueOf(said.reason()), actor.id(), file.now()));
        if (decision == Publication.PUBLISH) {
            solution.decide(actor.id(), said.note(), day);
        } else {
            solution.become(SolutionState.REVISING, file.now());
            file.show(solution);
            notices.tellAll(
                    rights.team(solution),
                    "sharing.sentBack",
                    solution.title(),
                    notices.link(SubjectType.SOLUTION.address(id)));
        }
        return Outcome.of(SharingVariables.PUBLICATION, decision);
    }

    /** Takes a published solution out of the catalogue, with a reason; its page stays and says so. For the agency. */
    public void withdraw(Actor actor, UUID id, String reason) {
        var solution = rights.readable(actor, id);
        if (!rights.agency(actor)) {
            throw RuleViolation.forbidden("sharing.agencyOnly");
        }
        ReviewService.words("reason", reason);
        if (solution.state() != SolutionState.PUBLISHED) {
            throw RuleViolation.conflict("sharing.state", solution.state());
        }
        withdrawn(actor, solution, reason);
    }

    /** Closes what an incubator's end leaves unfinished; its processes are gone by then. */
    void interrupt(UUID incubator, String reason) {
        file.of(incubator).stream()
                .filter(solution -> !solution.state().over())
                .forEach(solution -> withdrawn(null, solution, reason));
    }

    /** What the team has to answer now: of the last reviews, and of an officer who sent the same version back. */
    List<Comment> comments(Solution solution) {
        var comments = new ArrayList<Comment>();
        file.decisions(solution.id()).stream()
                .findFirst()
                .filter(d -> d.row().number() == solution.number() && d.row().decision() == Publication.REVISE)
                .ifPresent(d -> comments.add(d.comment()));
        file.round(solution.id())
                .filter(round -> round.number() == solution.number())
                .ifPresent(round -> file.reviews(round).forEach(review -> comments.addAll(review.comments())));
        return comments;
    }

    @Transactional(readOnly = true)
    List<Comment> comments(UUID id) {
        return comments(file.load(id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(file.now(), texts.zone());
    }

    private void withdrawn(@Nullable Actor actor, Solution solution, String reason) {
        solution.withdraw(reason, file.now());
        file.show(solution);
        file.note(actor, "solution.withdrawn", solution.id(), reason);
        events.publishEvent(new Solution.Withdrawn(solution.id(), solution.incubator(), solution.body()));
    }

    private static void checkReplies(List<Reply> replies, List<Comment> comments) {
        var open = new LinkedHashSet<>(comments.stream().map(Comment::id).toList());
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < replies.size(); i++) {
            if (!open.remove(replies.get(i).comment())) {
                problems.add(FieldProblem.of("replies[" + i + "].comment", "sharing.noSuchComment"));
            }
        }
        if (!open.isEmpty()) {
            problems.add(FieldProblem.of("replies", "sharing.answerAll", open.size()));
        }
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    private Solution require(UUID id, SolutionState state) {
        var found = file.lock(id);
        if (found.state() != state) {
            throw RuleViolation.conflict("sharing.state", found.state());
        }
        return found;
    }
}
