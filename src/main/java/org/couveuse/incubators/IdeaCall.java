package org.couveuse.incubators;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One group's call for ideas within one pass of the search, from its preparation to its confirmed selection. */
@Entity
@Table(name = "idea_call")
public class IdeaCall {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID incubator;
    private UUID groupId;
    private int pass;
    private @Nullable String question;
    private @Nullable String context;

    @Enumerated(EnumType.STRING)
    private CallAudience audience = CallAudience.EVERYONE;

    private @Nullable Instant opened;
    private @Nullable Instant closesAt;
    private int evaluationDays;
    private @Nullable Instant evaluationClosesAt;

    @Convert(converter = IncubatorColumns.Ids.class)
    @Column(name = "evaluators_json")
    private List<UUID> evaluators = List.of();

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Convert(converter = IncubatorColumns.Chosen.class)
    @Column(name = "selection_json")
    private @Nullable Selection selection;

    private Instant created;

    @SuppressWarnings("NullAway.Init")
    protected IdeaCall() {}

    @SuppressWarnings("NullAway.Init")
    IdeaCall(UUID incubator, UUID group, int pass, Instant now) {
        this.id = UUID.randomUUID();
        this.incubator = incubator;
        this.groupId = group;
        this.pass = pass;
        this.state = CallState.PREPARED;
        this.created = now;
    }

    /** An idea and why it is chosen. */
    public record Choice(UUID idea, String reason) {}

    /** What the lead proposes, and what the agency answered. */
    public record Selection(
            UUID by,
            Instant at,
            IdeaSelection outcome,
            List<Choice> ideas,
            String reason,
            @Nullable UUID confirmedBy,
            @Nullable String comment) {

        Selection confirmed(UUID person, @Nullable String words) {
            return new Selection(by, at, outcome, ideas, reason, person, words);
        }
    }

    /** A call as read. */
    public record Row(
            UUID id,
            UUID incubator,
            UUID group,
            int pass,
            @Nullable String question,
            @Nullable String context,
            CallAudience audience,
            @Nullable Instant opened,
            @Nullable Instant closesAt,
            int evaluationDays,
            @Nullable Instant evaluationClosesAt,
            List<UUID> evaluators,
            CallState state,
            @Nullable Selection selection) {}

    void prepare(
            String newQuestion,
            @Nullable String newContext,
            CallAudience newAudience,
            Instant closing,
            int days,
            List<UUID> newEvaluators) {
        question = newQuestion;
        context = newContext;
        audience = newAudience;
        closesAt = closing;
        evaluationDays = days;
        evaluators = List.copyOf(newEvaluators);
    }

    void open(Instant now) {
        state = CallState.OPEN;
        opened = now;
    }

    void closeAt(Instant closing) {
        closesAt = closing;
    }

    void evaluate(Instant closing) {
        state = CallState.EVALUATING;
        evaluationClosesAt = closing;
    }

    void select() {
        state = CallState.SELECTING;
    }

    void select(Selection choice) {
        selection = choice;
        state = CallState.CONFIRMING;
    }

    void answered(Selection choice, CallState newState) {
        selection = choice;
        state = newState;
    }

    void close() {
        state = CallState.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID incubator() {
        return incubator;
    }

    UUID group() {
        return groupId;
    }

    CallState state() {
        return state;
    }

    /** As others see it. */
    public Row row() {
        return new Row(
                id,
                incubator,
                groupId,
                pass,
                question,
                context,
                audience,
                opened,
                closesAt,
                evaluationDays,
                evaluationClosesAt,
                evaluators,
                state,
                selection);
    }
}
