package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.French;
import org.jspecify.annotations.Nullable;

/** A need that somebody has: what is wrong, for whom, how much it matters, and what became of it. */
@Entity
@Table(name = "need")
public class Need {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Embedded
    private Said said;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private NeedOrigin origin;

    private @Nullable String source;
    private @Nullable String reference;
    private String language;
    private @Nullable UUID body;
    private @Nullable UUID author;
    private @Nullable UUID submittedBy;

    @Embedded
    private @Nullable NeedContact contact;

    private boolean moderated;

    @Enumerated(EnumType.STRING)
    private NeedState state;

    private @Nullable UUID theme;

    @Embedded
    private @Nullable NeedDecision decision;

    private @Nullable String answer;
    private Instant submitted;
    private @Nullable Instant answered;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Need() {}

    @SuppressWarnings("NullAway.Init")
    Need(UUID id, Said said, NeedFrom from, Instant now) {
        this.id = id;
        this.said = said;
        this.channel = from.channel();
        this.origin = from.origin();
        this.source = from.source();
        this.reference = from.reference();
        this.language = from.language();
        this.body = from.body();
        this.author = from.author();
        this.submittedBy = from.submittedBy();
        this.state = NeedState.RECEIVED;
        this.submitted = now;
        fold();
    }

    /** What a need says. */
    @Embeddable
    public record Said(
            String title,
            String description,
            @Nullable String affected,
            @Enumerated(EnumType.STRING) @Nullable Frequency frequency,
            @Nullable String impact,
            @Nullable String topic) {}

    /** Said within the transaction in which a need is received, imported ones included. */
    public record Received(UUID need) {}

    /** Said when a need got its answer: it became a theme, joined one, or was declined. */
    public record Answered(UUID need, @Nullable UUID theme) {}

    /** Said when a join was undone and the need is at triage again. */
    public record Parted(UUID need, UUID theme) {}

    void anonymous(NeedContact left, boolean flagged) {
        contact = left;
        moderated = flagged;
    }

    void decide(NeedDecision as, @Nullable UUID joined) {
        decision = as;
        theme = joined;
        moderated = false;
        if (as.outcome() == Triage.CLARIFY) {
            answer = null;
            state = NeedState.TO_CLARIFY;
        } else {
            state = NeedState.TRIAGED;
        }
    }

    void clarify(
            String newAnswer, @Nullable String newAffected, @Nullable Frequency often, @Nullable String newImpact) {
        answer = newAnswer;
        said = new Said(said.title(), said.description(), newAffected, often, newImpact, said.topic());
        state = NeedState.RECEIVED;
        fold();
    }

    void become(UUID newTheme) {
        theme = newTheme;
        state = NeedState.CANDIDATE;
    }

    void decline() {
        theme = null;
        state = NeedState.DECLINED;
    }

    void answer(Instant now) {
        answered = now;
    }

    void part() {
        theme = null;
        decision = null;
        answered = null;
        state = NeedState.RECEIVED;
    }

    /** Comes to where its theme stands, or back to triage; false when it is there already. */
    boolean follow(NeedState now) {
        var changes = state != now;
        state = now;
        return changes;
    }

    /** Whether it joined a theme that was there before; else it became one. */
    boolean joined() {
        return theme != null && state != NeedState.TRIAGED && decision != null && decision.outcome() == Triage.JOIN;
    }

    private void fold() {
        var topic = said.topic();
        folded = French.searchable(said.title(), topic == null ? "" : topic, said.description());
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its title, at most 200 characters. */
    public String title() {
        return said.title();
    }

    /** Where it stands. */
    public NeedState state() {
        return state;
    }

    /** By which door it came in. */
    public Channel channel() {
        return channel;
    }

    /** The theme it is in or joins. */
    public @Nullable UUID theme() {
        return theme;
    }

    /** The forum it is addressed to. */
    public @Nullable UUID body() {
        return body;
    }

    /** Whose need it is; null without an account and for imported ones. */
    public @Nullable UUID author() {
        return author;
    }

    /** When it was received. */
    public Instant submitted() {
        return submitted;
    }

    Said said() {
        return said;
    }

    NeedService.Row row() {
        return new NeedService.Row(
                id, reference, said.title(), state, channel, origin, said.topic(), body, theme, submitted, moderated);
    }

    @Nullable
    NeedDecision decision() {
        return decision;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String source() {
        return source;
    }

    String language() {
        return language;
    }

    @Nullable
    UUID submittedBy() {
        return submittedBy;
    }

    @Nullable
    NeedContact contact() {
        return contact;
    }

    @Nullable
    Instant answered() {
        return answered;
    }

    Integer version() {
        return version;
    }
}
