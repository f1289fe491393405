package org.couveuse.incubators;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One evaluator's judgment of one idea: four criteria from 0 to 4, strengths and worries; sent once. */
@Entity
@Table(name = "idea_evaluation")
public class Evaluation {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID idea;
    private UUID ideaCall;
    private UUID evaluator;

    @Enumerated(EnumType.STRING)
    private EvaluationState state;

    private @Nullable Integer worth;
    private @Nullable Integer feasibility;
    private @Nullable Integer novelty;
    private @Nullable Integer reach;
    private @Nullable String strengths;
    private @Nullable String worries;
    private @Nullable Instant sent;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    @SuppressWarnings("NullAway.Init")
    Evaluation(Idea idea, UUID evaluator) {
        this.id = UUID.randomUUID();
        this.idea = idea.id();
        this.ideaCall = idea.call();
        this.evaluator = evaluator;
        this.state = EvaluationState.OPEN;
    }

    /** An evaluation as read; the criteria are absent until it is sent. */
    public record Row(
            UUID id,
            UUID idea,
            UUID evaluator,
            EvaluationState state,
            @Nullable Integer value,
            @Nullable Integer feasibility,
            @Nullable Integer novelty,
            @Nullable Integer reach,
            @Nullable String strengths,
            @Nullable String worries,
            @Nullable Instant sent) {}

    void send(EvaluationService.EvaluateIdea judgment, Instant now) {
        worth = judgment.value();
        feasibility = judgment.feasibility();
        novelty = judgment.novelty();
        reach = judgment.reach();
        strengths = judgment.strengths();
        worries = judgment.worries();
        state = EvaluationState.SENT;
        sent = now;
    }

    void end() {
        if (state == EvaluationState.OPEN) {
            state = EvaluationState.NOT_SENT;
        }
    }

    void reopen() {
        if (state == EvaluationState.NOT_SENT) {
            state = EvaluationState.OPEN;
        }
    }

    UUID id() {
        return id;
    }

    UUID idea() {
        return idea;
    }

    UUID evaluator() {
        return evaluator;
    }

    EvaluationState state() {
        return state;
    }

    /** As those see it who may. */
    public Row row() {
        return new Row(id, idea, evaluator, state, worth, feasibility, novelty, reach, strengths, worries, sent);
    }
}
