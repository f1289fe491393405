package org.couveuse.incubators;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An incubator as a whole: how it begins, how its term is decided, how it ends; and what later rooms report to it. */
@Service
@Transactional
public class IncubatorService {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Store store;
    private final Processes processes;
    private final CurrentActor actor;
    private final Subjects subjects;
    private final Chronicle chronicle;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    IncubatorService(
            Store store,
            Processes processes,
            CurrentActor actor,
            Subjects subjects,
            Chronicle chronicle,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.actor = actor;
        this.subjects = subjects;
        this.chronicle = chronicle;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An incubator to open for a retained theme.
     *
     * @param incubator its id, reserved by the round
     * @param rank the theme's rank in the round's decision
     */
    public record OpenIncubator(
            UUID incubator,
            UUID theme,
            UUID body,
            @Nullable UUID round,
            @Nullable Integer rank,
            String title) {}

    /** What the agency decides at the end of a mandate. */
    public record DecideAtTerm(
            @NotNull TermDecision decision,

            @Form.When(field = "decision", is = "EXTEND") @Nullable
            LocalDate newTerm,

            @NotBlank @Size(max = 4000) @Form.Long String reason,

            @Size(max = 10000) @Form.Long @Form.When(field = "decision", is = "CLOSE") @Nullable
            String lessons) {}

    /** Opens an incubator, once. */
    public void open(OpenIncubator as) {
        if (store.incubators.existsById(as.incubator())) {
            return;
        }
        var incubator = store.incubators.save(new Incubator(as, clock.instant()));
        chronicle.show(incubator);
        if (subjects.find(as.theme()).isPresent()) {
            subjects.link(as.theme(), as.incubator(), LinkKind.LED_TO);
        }
        chronicle.decided(as.incubator(), DecisionKind.OPENED, null, null);
    }

    /** Starts the cycle of an incubator, once. */
    public void begin(UUID incubator) {
        var origin = store.incubator(incubator).facts().origin();
        if (!processes.running("incubationCycle", incubator) && !processes.ended("incubationCycle", incubator)) {
            processes.start(
                    "incubationCycle",
                    incubator,
                    Outcome.of(IncubationCycleVariables.INCUBATOR, incubator)
                            .and(IncubationCycleVariables.BODY, origin.body()));
        }
    }

    /** Decides at the term: a longer one, once; sharing what there is; or closing with lessons. */
    public Outcome decideAtTerm(UUID incubator, Actor who, DecideAtTerm as) {
        Store.requireAgency(who);
        Store.refuseBarred(who, store.interested(incubator));
        var found = store.incubator(incubator);
        var progress = found.facts().progress();
        var extend = as.decision() == TermDecision.EXTEND;
        var today = LocalDate.ofInstant(clock.instant(), texts.zone());
        new Checks()
                .that(!extend || !progress.extended(), "decision", "incubators.term.once")
                .that(!extend || as.newTerm() != null, "newTerm", "shared.required")
                .that(!extend || as.newTerm() == null || as.newTerm().isAfter(today), "newTerm", "incubators.term.past")
                .that(as.decision() != TermDecision.SHARE || shareable(found), "decision", "incubators.share.nothing")
                .that(as.decision() != TermDecision.CLOSE || as.lessons() != null, "lessons", "shared.required")
                .refuse();
        if (extend && as.newTerm() != null) {
            found.extend(as.newTerm().atTime(END_OF_DAY).atZone(texts.zone()).toInstant());
        }
        found.learn(as.lessons());
        var kind =
                switch (as.decision()) {
                    case EXTEND -> DecisionKind.TERM_EXTENDED;
                    case SHARE -> DecisionKind.SHARING_DECIDED;
                    case CLOSE -> DecisionKind.CLOSING_DECIDED;
                };
        chronicle.decided(incubator, kind, who.person(), as.reason());
        return Outcome.of(IncubationCycleVariables.TERM_DECISION, as.decision());
    }

    /** Lets what there is go to sharing before the search is over; for the agency, with a reason. */
    public void shareNow(UUID incubator, String reason) {
        var found = agencys(incubator);
        var why = Store.reason(reason);
        if (!shareable(found)) {
            throw RuleViolation.conflict("incubators.share.nothing");
        }
        note(incubator, "incubator.sharedNow", DecisionKind.SHARING_DECIDED, why);
        if (!processes.tell("msg_shareNow", incubator, Outcome.none())) {
            throw RuleViolation.conflict("incubators.share.notNow");
        }
    }

    /** Cancels an incubator before its deployment; for the agency, with a reason. All its lessons are kept. */
    public void cancel(UUID incubator, String reason) {
        var found = agencys(incubator);
        var why = Store.reason(reason);
        found.cancel(why);
        note(incubator, "incubator.cancelled", DecisionKind.CANCELLED, why);
        if (!processes.tell("msg_cancelIncubator", incubator, Outcome.none())) {
            throw RuleViolation.conflict("incubators.cancel.notNow");
        }
    }

    /**
     * The trial of an idea ended; said by the room of experiments in the step that ends it.
     *
     * @param note what was learned, in the words of whoever concluded
     */
    public void ideaTried(UUID idea, TrialOutcome outcome, @Nullable String note) {
        var found = store.idea(idea);
        if (found.state() == IdeaState.ADOPTED && outcome == TrialOutcome.ABANDON) {
            return;
        }
        var adopted = outcome == TrialOutcome.ADOPT;
        found.become(adopted ? IdeaState.ADOPTED : IdeaState.ABANDONED, note, clock.instant());
        chronicle.show(
                found, store.incubator(found.incubator()).facts().origin().body());
        chronicle.decided(
                found.incubator(),
                Chronicle.Line.of(adopted ? DecisionKind.IDEA_ADOPTED : DecisionKind.IDEA_ABANDONED, null, note)
                        .about(idea));
    }

    /** The incubator's campaign is over; said by the room of deployment. */
    public void deployed(UUID incubator) {
        var found = store.incubator(incubator);
        if (found.facts().progress().state() == IncubatorState.DEPLOYING) {
            found.deployed(clock.instant());
            chronicle.show(found);
            chronicle.decided(incubator, DecisionKind.DEPLOYED, null, null);
        }
    }

    /** Everybody of a team, its lead included: nobody of them approves what the team made. */
    @Transactional(readOnly = true)
    public Set<UUID> team(UUID incubator) {
        return store.team(incubator);
    }

    /** Whether an incubator has anything to share: an idea was selected or tried, or sharing has begun. */
    boolean shareable(Incubator incubator) {
        var facts = incubator.facts();
        return facts.search().solution() != null
                || store.ideas.of(facts.origin().id()).stream()
                        .anyMatch(i -> i.wasTried() || i.state() == IdeaState.SELECTED);
    }

    private Incubator agencys(UUID incubator) {
        Store.requireAgency(actor.get());
        return store.incubator(incubator);
    }

    private void note(UUID incubator, String action, DecisionKind kind, String why) {
        var who = actor.get().person();
        trail.record(new Trail.Event(who, action, incubator, why));
        chronicle.decided(incubator, kind, who, why);
    }
}
