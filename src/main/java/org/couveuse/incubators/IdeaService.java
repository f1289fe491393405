package org.couveuse.incubators;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposing ideas to a call and talking about them. */
@Service
@Transactional
public class IdeaService {

    private static final int LONGEST_TALK = 500;

    private final Store store;
    private final IncubationRights rights;
    private final IdeaComments comments;
    private final CurrentActor actor;
    private final People people;
    private final Submissions submissions;
    private final Chronicle chronicle;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdeaService(
            Store store,
            IncubationRights rights,
            IdeaComments comments,
            CurrentActor actor,
            People people,
            Submissions submissions,
            Chronicle chronicle,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.comments = comments;
        this.actor = actor;
        this.people = people;
        this.submissions = submissions;
        this.chronicle = chronicle;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An idea to propose.
     *
     * @param call which of the incubator's open calls; may be left out when there is one
     * @param effect what it would change, for whom
     */
    public record ProposeIdea(
            @Form.OneOf("calls") @Nullable UUID call,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20000) @Form.Long String description,
            @NotBlank @Size(max = 4000) @Form.Long String effect) {}

    /** A comment as read. */
    public record Comment(UUID id, UUID author, String text, Instant at) {}

    /** Proposes an idea to an open call of the incubator, once in the same words; returns its id. */
    public UUID propose(UUID incubator, ProposeIdea as) {
        var who = actor.get();
        who.refuseApart();
        submissions.check(as);
        var found = store.incubator(incubator);
        var call = openCall(incubator, as.call());
        if (!rights.mayAnswer(who, call)) {
            throw RuleViolation.forbidden("incubators.idea.audience");
        }
        refuseKnown(who, call, as);
        var idea = store.ideas.save(new Idea(call, as, who.id(), who.organisation(), clock.instant()));
        chronicle.show(idea, found.facts().origin().body());
        trail.record(new Trail.Event(who.person(), "idea.proposed", idea.id(), null));
        events.publishEvent(new Idea.Proposed(idea.id(), incubator));
        return idea.id();
    }

    /** The incubator's calls to which who acts may propose now. */
    @Transactional(readOnly = true)
    public List<IdeaCall.Row> openCalls(UUID incubator) {
        var who = actor.get();
        return store.calls.of(incubator).stream()
                .filter(c -> c.state() == CallState.OPEN && rights.mayAnswer(who, c))
                .map(IdeaCall::row)
                .toList();
    }

    /** Says something of an idea. */
    public UUID comment(UUID incubator, UUID idea, String text) {
        var who = actor.get();
        var found = store.idea(idea);
        if (!found.incubator().equals(incubator)) {
            throw RuleViolation.notFound();
        }
        rights.require(who, incubator);
        if (who.standsApart()) {
            throw RuleViolation.forbidden("incubators.readOnly");
        }
        new Checks().text("text", text, 4000).refuse();
        var comment = comments.save(new IdeaComment(idea, who.id(), text.strip(), clock.instant()));
        trail.record(new Trail.Event(who.person(), "idea.commented", idea, null));
        return comment.row().id();
    }

    /** What was said of an idea, oldest first; the last 500. */
    @Transactional(readOnly = true)
    public List<Comment> comments(UUID idea) {
        return comments.of(idea, Limit.of(LONGEST_TALK)).stream()
                .map(IdeaComment::row)
                .sorted(Comparator.comparing(Comment::at).thenComparing(Comment::id))
                .toList();
    }

    /**
     * The same words again are the same idea, sent twice by one person or by two who wrote it together: who comes second
     * is told.
     */
    private void refuseKnown(Actor who, IdeaCall call, ProposeIdea as) {
        store.ideas.named(call.id(), as.title()).stream()
                .filter(idea -> idea.says(as))
                .map(Idea::row)
                .findFirst()
                .ifPresent(known -> {
                    throw who.is(known.author())
                            ? RuleViolation.conflict("incubators.idea.alreadyYours", known.created())
                            : RuleViolation.conflict(
                                    "incubators.idea.already", people.displayName(known.author()), known.created());
                });
    }

    /** The call to propose to, held until the end: ideas come in one after the other, and none while it closes. */
    private IdeaCall openCall(UUID incubator, @Nullable UUID call) {
        var open = store.calls.held(incubator).stream()
                .filter(c -> c.state() == CallState.OPEN && (call == null || call.equals(c.id())))
                .toList();
        if (open.isEmpty()) {
            throw RuleViolation.conflict("incubators.idea.noCall");
        }
        if (open.size() > 1) {
            throw RuleViolation.field("call", "incubators.idea.whichCall");
        }
        return open.get(0);
    }
}
