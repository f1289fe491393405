package org.couveuse.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises blockers, has them solved, and lets them climb. */
@Service
@Transactional
public class BlockerService {

    private final Blockers blockers;
    private final BlockerOwners owners;
    private final Processes processes;
    private final Subjects subjects;
    private final Memberships memberships;
    private final Notices notices;
    private final Trail trail;
    private final Clock clock;

    BlockerService(
            Blockers blockers,
            BlockerOwners owners,
            Processes processes,
            Subjects subjects,
            Memberships memberships,
            Notices notices,
            Trail trail,
            Clock clock) {
        this.blockers = blockers;
        this.owners = owners;
        this.processes = processes;
        this.subjects = subjects;
        this.memberships = memberships;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds up what. */
    public record Raise(
            @NotNull UUID concerns,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) @Form.Long String description,
            @NotNull Severity severity) {}

    /** How it was solved, and what is left to do so that it does not come back. */
    public record Resolution(
            @NotBlank @Size(max = 4000) @Form.Long String how,
            @NotNull Cause cause,
            @Size(max = 2000) @Form.Long @Nullable String prevention) {}

    /** What lay behind it. */
    public enum Cause {
        RULES,
        TECHNOLOGY,
        PEOPLE,
        MONEY,
        PRIORITIES,
        OTHER
    }

    /** Whether it is solved. */
    public record Confirmation(
            @NotNull Answer answer,
            @Size(max = 2000) @Form.Long @Nullable String words,
            boolean publish) {}

    /** The answer of whoever raised it. */
    public enum Answer {
        CONFIRMED,
        NOT_SOLVED
    }

    /** A blocker as shown. */
    public record Detail(
            UUID id,
            UUID concerns,
            String title,
            String description,
            Severity severity,
            Level level,
            Blocker.State state,
            UUID raisedBy,
            Instant raisedAt,
            Instant levelSince,
            @Nullable UUID resolvedBy,
            @Nullable Instant resolvedAt,
            @Nullable String resolution,
            @Nullable String answer) {}

    /** Raises a blocker; refuses who has no part in the thing it holds up. Returns its id. */
    public UUID raise(Actor actor, Raise said) {
        owners.requireRaiser(actor);
        var thing = subjects.find(said.concerns())
                .filter(card -> owners.mayRaise(actor, card))
                .orElseThrow(() -> RuleViolation.field("concerns", "blocker.unknownThing"));
        var blocker = blockers.save(new Blocker(
                UUID.randomUUID(), said, actor.id(), thing.organisation(), owners.body(thing), clock.instant()));
        show(blocker, thing);
        subjects.link(blocker.id(), thing.id(), LinkKind.CONCERNS);
        trail.record(new Trail.Event(actor.person(), "blocker.raised", blocker.id(), blocker.title()));
        var owner = owners.of(blocker, thing);
        processes.start(
                "blockerEscalation",
                blocker.id(),
                Outcome.of(BlockerEscalationVariables.LEVEL, blocker.level())
                        .and(BlockerEscalationVariables.SEVERITY, blocker.severity())
                        .and(BlockerEscalationVariables.OWNER, owner.toString())
                        .and(BlockerEscalationVariables.RAISED_BY, blocker.raisedBy()));
        return blocker.id();
    }

    /** Solves it; whoever raised it is asked next. */
    public Outcome resolve(UUID blocker, Actor actor, Resolution said) {
        var found = get(blocker);
        found.resolve(actor.id(), said.how(), clock.instant());
        changed(found);
        notices.tell(found.raisedBy(), "blockerResolved", found.title());
        return Outcome.none();
    }

    /** Answers whether it is solved. */
    public Outcome answer(UUID blocker, Confirmation said) {
        if (said.answer() == Answer.NOT_SOLVED && said.words() == null) {
            throw RuleViolation.field("words", "blocker.sayWhatRemains");
        }
        var found = get(blocker);
        if (said.answer() == Answer.CONFIRMED) {
            found.confirm(said.words());
        } else {
            found.reopen(said.words());
        }
        changed(found);
        return Outcome.of(BlockerEscalationVariables.RESOLUTION, said.answer());
    }

    /** Says it is solved without the owner's task: by whoever raised it, or the agency. Late or twice changes nothing. */
    public void resolvedOtherwise(UUID blocker, Actor actor, Resolution said) {
        var found = get(blocker);
        if (!owners.ends(actor, found.raisedBy())) {
            throw RuleViolation.forbidden("blocker.notYours");
        }
        if (found.state() != Blocker.State.OPEN || !processes.tell("msg_resolved", blocker, Outcome.none())) {
            throw RuleViolation.conflict("blocker.notOpen");
        }
        found.resolve(actor.id(), said.how(), clock.instant());
        changed(found);
        trail.record(new Trail.Event(actor.person(), "blocker.resolved", blocker, said.how()));
    }

    Outcome climb(UUID blocker) {
        var found = get(blocker);
        found.climb(clock.instant());
        changed(found);
        var owner = owners.of(found, subjects.get(found.concerns()).card());
        notices.tellAll(memberships.holders(owner), "blockerEscalated", found.title());
        trail.record(new Trail.Event(null, "blocker.escalated", blocker, null));
        return Outcome.of(BlockerEscalationVariables.LEVEL, found.level())
                .and(BlockerEscalationVariables.OWNER, owner.toString());
    }

    void alertAgain(UUID blocker) {
        var found = get(blocker);
        var owner = owners.of(found, subjects.get(found.concerns()).card());
        notices.tellAll(memberships.holders(owner), "blockerStillOpen", found.title());
        trail.record(new Trail.Event(null, "blocker.alertedAgain", blocker, null));
    }

    void closed(UUID blocker) {
        trail.record(new Trail.Event(null, "blocker.closed", blocker, null));
        var solved = get(blocker).detail();
        notices.tellAll(Stream.ofNullable(solved.resolvedBy()).toList(), "blockerConfirmed", solved.title());
    }

    void closeUnanswered(UUID blocker) {
        var found = get(blocker);
        found.closeUnanswered();
        changed(found);
    }

    /** One blocker; refuses an unknown one and one that does not concern the actor. */
    @Transactional(readOnly = true)
    public Detail detail(Actor actor, UUID blocker) {
        var found = get(blocker);
        if (!actor.is(found.raisedBy())
                && !subjects.find(found.concerns())
                        .map(c -> owners.concerned(actor, c))
                        .orElse(false)) {
            throw RuleViolation.notFound();
        }
        return found.detail();
    }

    /** Blockers that are not closed, most severe and oldest first; all of a level, or of every level. */
    @Transactional(readOnly = true)
    public Slice<Detail> open(@Nullable Level level, int page, int limit) {
        var found = blockers.open(level, PageRequest.of(page, limit + 1));
        return new Slice<>(
                found.stream().limit(limit).map(Blocker::detail).toList(),
                found.size() > limit ? String.valueOf(page + 1) : null);
    }

    /** Blockers of a thing, open ones first. */
    @Transactional(readOnly = true)
    public List<Detail> of(UUID thing) {
        return blockers.about(thing).stream().map(Blocker::detail).toList();
    }

    private Blocker get(UUID id) {
        return blockers.findById(id).orElseThrow(RuleViolation::notFound);
    }

    private void changed(Blocker blocker) {
        show(blocker, subjects.get(blocker.concerns()).card());
    }

    private void show(Blocker blocker, Card thing) {
        subjects.show(Card.of(
                        blocker.id(),
                        SubjectType.BLOCKER,
                        blocker.title(),
                        blocker.state().name())
                .in(thing.stage())
                .forOrganisation(blocker.organisation())
                .forBody(blocker.body()));
    }
}
