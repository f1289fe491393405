package org.couveuse.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.couveuse.audit.Places;
import org.couveuse.audit.Trail;
import org.couveuse.engine.EngineTasks;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door. Whoever does a task, on a screen or by a program, does it here, in one transaction: the task is locked,
 * the caller's right and the record are checked, the handler does its work, the trail gets its entry, and the engine
 * moves on to the next wait state.
 */
@Service
@Transactional
public class TaskDesk {

    private final OpenTasks tasks;
    private final TaskHandlers handlers;
    private final EngineTasks engine;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Idempotency idempotency;
    private final Trail trail;
    private final Places places;
    private final Memberships memberships;
    private final TaskRights rights;
    private final TaskRefusals refusals;
    private final Clock clock;

    TaskDesk(
            OpenTasks tasks,
            TaskHandlers handlers,
            EngineTasks engine,
            Submissions submissions,
            Drafts drafts,
            Idempotency idempotency,
            Trail trail,
            Places places,
            Memberships memberships,
            TaskRights rights,
            TaskRefusals refusals,
            Clock clock) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.engine = engine;
        this.submissions = submissions;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.trail = trail;
        this.places = places;
        this.memberships = memberships;
        this.rights = rights;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What was done, and when. */
    public record Receipt(String task, String form, UUID subject, Instant at) {}

    /** An unfinished form. */
    public record Draft(String body, Instant saved) {}

    /** A task that the actor may see, open or done by now; another's task looks like none. */
    @Transactional(readOnly = true)
    public OpenTask get(Actor actor, String task) {
        return visible(actor, tasks.find(task));
    }

    /** What the page of a task shows; refuses a task that is no longer open, saying who did it. */
    @Transactional(readOnly = true)
    public TaskSheet<?> sheet(Actor actor, String task) {
        var found = get(actor, task);
        refusals.closed(actor, found);
        return rights.in(actor, found, who -> handlers.of(found.form()).sheet(found, who));
    }

    /** Open tasks about a thing, whoever they wait for, earliest due first. */
    @Transactional(readOnly = true)
    public List<OpenTask> about(UUID subject) {
        return tasks.about(subject);
    }

    /** Open tasks, oldest first, whoever they wait for; for what goes through all of them behind the scenes. */
    @Transactional(readOnly = true)
    public List<OpenTask> open(int limit) {
        return tasks.open(limit);
    }

    /** Whether this actor may do the task now, as their own or for somebody who is away. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor, OpenTask task) {
        return rights.may(actor, task);
    }

    /** For whom, being away, the actor would do the task; nobody when it is their own. */
    @Transactional(readOnly = true)
    public Optional<Absences.StandIn> standIn(Actor actor, OpenTask task) {
        return rights.standIn(actor, task);
    }

    /** Reads or says something about a task in whatever name the actor does it in. */
    public <T extends @Nullable Object> T in(Actor actor, String task, Function<Actor, T> work) {
        return rights.in(actor, get(actor, task), work);
    }

    /**
     * Does a task.
     *
     * @param token the caller's {@code Idempotency-Key}; the same one with the same record has one effect
     */
    public Receipt submit(Actor actor, String task, Record record, @Nullable String token) {
        var found = visible(actor, tasks.lock(task));
        var earlier = idempotency.find(actor, token, task, record);
        if (earlier.isPresent()) {
            return new Receipt(task, found.form(), found.about().id(), earlier.get());
        }
        refusals.closed(actor, found);
        refusals.refuseTaken(actor, found);
        submissions.check(record);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var standIn = rights.standIn(actor, found);
        var away = standIn.map(Absences.StandIn::person).orElse(null);
        places.at(
                found.place(),
                () -> rights.in(actor, found, standIn, who -> {
                    var outcome = handled(handlers.of(found.form()), found, who, record);
                    trail.record(new Trail.Event(
                            who.person(), found.form(), found.about().id(), null, away));
                    drafts.forget(task, who.person());
                    idempotency.keep(who, token, task, record, now);
                    engine.complete(task, who, outcome);
                    return found;
                }));
        return new Receipt(task, found.form(), found.about().id(), now);
    }

    /** Reads a record from JSON for this task and does it, as {@link #submit(Actor, String, Record, String)}. */
    public Receipt submit(Actor actor, String task, JsonNode body, @Nullable String token) {
        var found = get(actor, task);
        var record = submissions.read(body, handlers.of(found.form()).submission());
        return submit(actor, task, record, token);
    }

    /** Takes a free task; taking it twice is once. */
    public void claim(Actor actor, String task) {
        var found = mine(actor, task);
        refusals.refuseTaken(actor, found);
        engine.assign(task, actor.id());
        if (rights.standIn(actor, found).isEmpty()) {
            tasks.admit(task, actor.id());
        }
        tasks.assign(task, actor.id(), clock.instant());
    }

    /** Gives a task back to all its candidates. */
    public void release(Actor actor, String task) {
        var found = mine(actor, task);
        refusals.refuseTaken(actor, found);
        engine.assign(task, null);
        tasks.assign(task, null, clock.instant());
    }

    /** Hands a task to another candidate; refuses who could not do it, and tasks that may not be handed on. */
    public void delegate(Actor actor, String task, UUID to) {
        var found = mine(actor, task);
        refusals.refuseTaken(actor, found);
        if (!handlers.of(found.form()).delegable()
                || rights.standIn(actor, found).isPresent()) {
            throw RuleViolation.forbidden("inbox.notDelegable");
        }
        if (!colleagues(actor, task).contains(to)) {
            throw RuleViolation.field("to", "inbox.notACandidate");
        }
        engine.assign(task, to);
        tasks.admit(task, to);
        tasks.assign(task, to, clock.instant());
        var handed =
                new Trail.Event(actor.person(), "task.delegated", found.about().id(), null);
        places.at(found.place(), () -> trail.record(handed));
    }

    /** Who else could do the task. */
    @Transactional(readOnly = true)
    public Set<UUID> colleagues(Actor actor, String task) {
        var found = get(actor, task);
        var persons = new LinkedHashSet<UUID>();
        found.candidates().forEach(candidate -> persons.addAll(memberships.holders(candidate)));
        persons.removeAll(rights.barred(found));
        persons.remove(actor.person());
        return persons;
    }

    /** Keeps an unfinished form of the actor's, replacing the earlier one. */
    public Instant saveDraft(Actor actor, String task, String body) {
        mine(actor, task);
        return drafts.save(task, actor.id(), body);
    }

    /** Deletes everybody's unfinished forms of a task, where they must not outlive it (ballots at the close). */
    public void forgetDrafts(String task) {
        drafts.forgetAll(task);
    }

    /** The actor's own unfinished form. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(Actor actor, String task) {
        get(actor, task);
        return drafts.find(task, actor.person()).map(d -> new Draft(d.body(), d.at()));
    }

    private OpenTask mine(Actor actor, String task) {
        var found = visible(actor, tasks.lock(task));
        refusals.closed(actor, found);
        return found;
    }

    private OpenTask visible(Actor actor, Optional<OpenTask> task) {
        refusals.refuseStranger(actor, task.orElseThrow(RuleViolation::notFound));
        return task.get();
    }

    /** Who has taken the task, if that keeps the actor from doing it: not for one's deputy, nor who may no longer. */
    @Transactional(readOnly = true)
    public Optional<UUID> taken(Actor actor, OpenTask task) {
        return refusals.taken(actor, task);
    }

    private static <S extends Record> Outcome handled(
            TaskHandler<S> handler, OpenTask task, Actor actor, Record record) {
        return handler.handle(task, actor, handler.submission().cast(record));
    }
}
