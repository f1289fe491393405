package org.couveuse.themes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.EngineTask;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.governance.Bodies;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.LinkKind;
import org.couveuse.subjects.Subjects;
import org.couveuse.themes.NeedStep.What;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about a need, and what its author answers. */
@Service
@Transactional
public class NeedTriage {

    private final NeedFile file;
    private final Needs needs;
    private final ThemeService themes;
    private final Bodies bodies;
    private final NeedNews news;
    private final Processes processes;
    private final Subjects subjects;
    private final Trail trail;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    NeedTriage(
            NeedFile file,
            Needs needs,
            ThemeService themes,
            Bodies bodies,
            NeedNews news,
            Processes processes,
            Subjects subjects,
            Trail trail,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.file = file;
        this.needs = needs;
        this.themes = themes;
        this.bodies = bodies;
        this.news = news;
        this.processes = processes;
        this.subjects = subjects;
        this.trail = trail;
        this.actor = actor;
        this.events = events;
    }

    /** What an officer decides about a need. */
    public record Triaging(
            @NotNull @Nullable Triage outcome,

            @Form.When(field = "outcome", is = "CANDIDATE") @Size(max = 200) @Nullable
            String themeTitle,

            @Form.When(field = "outcome", is = "CANDIDATE") @Form.Long @Size(max = 2000) @Nullable
            String wording,

            @Form.When(field = "outcome", is = "CANDIDATE") @Form.OneOf("objectives") @Nullable
            UUID objective,

            @Form.When(field = "outcome", is = "JOIN") @Form.OneOf("joinable") @Nullable
            UUID joined,

            @Form.When(field = "outcome", is = "CLARIFY") @Form.Long @Size(max = 2000) @Nullable
            String question,

            @Form.When(
                    field = "outcome",
                    is = {"CANDIDATE", "JOIN", "DECLINE"})
            @Form.Long
            @Size(max = 2000)
            @Nullable
            String reason) {}

    /** What an author answers to the agency's question. */
    public record Clarification(
            @NotBlank @Form.Long @Size(max = 5000) String answer,
            @Size(max = 1000) @Nullable String affected,
            @Nullable Frequency frequency,
            @Form.Long @Size(max = 2000) @Nullable String impact) {}

    /** Decides about a need; the decision takes effect in the steps that follow. */
    Outcome triage(UUID id, Triaging as) {
        var need = file.get(id);
        var outcome = as.outcome();
        if (outcome == null) {
            throw RuleViolation.field("outcome", "shared.required");
        }
        var candidate = outcome == Triage.CANDIDATE;
        var joined = as.joined();
        new Checks()
                .that(!candidate || filled(as.themeTitle()), "themeTitle", "shared.required")
                .that(!candidate || filled(as.wording()), "wording", "shared.required")
                .that(!candidate || objectiveHolds(need, as.objective()), "objective", "themes.objectiveUnknown")
                .that(outcome != Triage.JOIN || joined != null, "joined", "shared.required")
                .that(outcome != Triage.CLARIFY || filled(as.question()), "question", "shared.required")
                .that(outcome == Triage.CLARIFY || filled(as.reason()), "reason", "needs.reasonRequired")
                .refuse();
        need.decide(
                new NeedDecision(
                        outcome,
                        candidate ? as.themeTitle() : null,
                        candidate ? as.wording() : null,
                        candidate ? as.objective() : null,
                        outcome == Triage.CLARIFY ? as.question() : null,
                        outcome == Triage.CLARIFY ? null : as.reason()),
                outcome == Triage.JOIN && joined != null ? theme(joined) : null);
        if (outcome == Triage.CLARIFY) {
            file.step(need, What.said(NeedStepKind.QUESTION, as.question()));
            news.tellAuthor(need, "need.question", String.valueOf(as.question()));
        }
        file.show(need);
        return Outcome.of(NeedIntakeVariables.TRIAGE, outcome);
    }

    /** Takes an author's answer; the need goes back to triage. */
    Outcome clarify(UUID id, Clarification as) {
        var need = file.get(id);
        need.clarify(as.answer(), as.affected(), as.frequency(), as.impact());
        file.step(need, What.said(NeedStepKind.ANSWER, as.answer()));
        file.show(need);
        return Outcome.none();
    }

    /** Undoes a join: the need goes through triage again. For the agency, while no round judges the theme. */
    public void undoJoin(UUID id, String reason) {
        var who = actor.get();
        if (!who.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("themes.agencyOnly");
        }
        new Checks().text("reason", reason, 2_000).refuse();
        var need = file.get(id);
        var theme = need.theme();
        if (!need.joined() || theme == null || processes.running(NeedIntakeVariables.PROCESS, id)) {
            throw RuleViolation.conflict("needs.notJoined", need.state());
        }
        if (!themes.get(theme).state().open()) {
            throw RuleViolation.conflict("needs.themeInRound");
        }
        subjects.unlink(id, theme, LinkKind.PART_OF);
        need.part();
        needs.flush();
        themes.settled(theme);
        file.step(need, new What(NeedStepKind.PARTED, theme, reason));
        file.show(need);
        trail.record(new Trail.Event(who.person(), "need.joinUndone", id, reason));
        news.tellAuthor(need, "need.parted", themes.get(theme).title(), reason);
        events.publishEvent(new Need.Parted(id, theme));
        file.start(need);
    }

    /** A question whose delay ran out is no longer one: the need waits for triage as it is. */
    @EventListener
    void on(EngineTask.Opened event) {
        if (!event.task().form().equals(TriageNeedTask.FORM)) {
            return;
        }
        needs.findById(event.task().key())
                .filter(need -> need.state() == NeedState.TO_CLARIFY)
                .ifPresent(need -> {
                    need.follow(NeedState.RECEIVED);
                    file.step(need, What.of(NeedStepKind.NO_ANSWER));
                    file.show(need);
                });
    }

    /** What was chosen to join: a theme, or a need that is in one. */
    private UUID theme(UUID chosen) {
        var theme = needs.findById(chosen)
                .map(need -> Optional.ofNullable(need.theme()))
                .orElse(Optional.of(chosen));
        var found = theme.flatMap(themes::find).orElseThrow(() -> RuleViolation.field("joined", "needs.joinUnknown"));
        if (!found.state().open()) {
            throw RuleViolation.field("joined", "needs.joinClosed", found.state());
        }
        return found.id();
    }

    private boolean objectiveHolds(Need need, @Nullable UUID objective) {
        var forum = need.body();
        return objective == null
                || (forum != null && bodies.objective(forum, objective).isPresent());
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
