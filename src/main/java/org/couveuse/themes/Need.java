package org.couveuse.themes;

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

    private @Nullable String reference;
    private String title;
    private String description;
    private @Nullable String affected;

    @Enumerated(EnumType.STRING)
    private @Nullable Frequency frequency;

    private @Nullable String impact;
    private @Nullable String topic;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private NeedOrigin origin;

    private @Nullable String source;
    private String language;
    private @Nullable UUID body;
    private @Nullable UUID author;
    private @Nullable UUID submittedBy;
    private @Nullable String contactName;
    private @Nullable String contactEmail;
    private @Nullable String tokenHash;
    private boolean moderated;

    @Enumerated(EnumType.STRING)
    private NeedState state;

    private @Nullable UUID theme;

    @Enumerated(EnumType.STRING)
    private @Nullable Triage outcome;

    private @Nullable String themeTitle;
    private @Nullable String wording;
    private @Nullable String objective;
    private @Nullable String question;
    private @Nullable String answer;
    private @Nullable String reason;
    private Instant submitted;
    private @Nullable Instant answered;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Need() {}

    @SuppressWarnings("NullAway.Init")
    Need(UUID id, Said said, From from, Instant now) {
        this.id = id;
        this.title = said.title();
        this.description = said.description();
        this.affected = said.affected();
        this.frequency = said.frequency();
        this.impact = said.impact();
        this.topic = said.topic();
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
    public record Said(
            String title,
            String description,
            @Nullable String affected,
            @Nullable Frequency frequency,
            @Nullable String impact,
            @Nullable String topic) {}

    /** Where a need comes from. */
    record From(
            Channel channel,
            NeedOrigin origin,
            @Nullable String source,
            @Nullable String reference,
            String language,
            @Nullable UUID body,
            @Nullable UUID author,
            @Nullable UUID submittedBy) {}

    /** Said within the transaction in which a need is received, imported ones included. */
    public record Received(UUID need) {}

    /** Said when a need got its answer: it became a theme, joined one, or was declined. */
    public record Answered(UUID need, @Nullable UUID theme) {}

    /** Said when a join was undone and the need is at triage again. */
    public record Parted(UUID need, UUID theme) {}

    void anonymous(@Nullable String name, @Nullable String email, String hash, boolean flagged) {
        contactName = name;
        contactEmail = email;
        tokenHash = hash;
        moderated = flagged;
    }

    void decide(Decision as) {
        outcome = as.outcome();
        themeTitle = as.themeTitle();
        wording = as.wording();
        objective = as.objective();
        theme = as.joined();
        reason = as.reason();
        moderated = false;
        if (as.outcome() == Triage.CLARIFY) {
            question = as.question();
            answer = null;
            state = NeedState.TO_CLARIFY;
        } else {
            state = NeedState.TRIAGED;
        }
    }

    /** What triage decided, kept until its steps have run. */
    record Decision(
            Triage outcome,
            @Nullable String themeTitle,
            @Nullable String wording,
            @Nullable String objective,
            @Nullable UUID joined,
            @Nullable String question,
            @Nullable String reason) {}

    void clarify(
            String newAnswer, @Nullable String newAffected, @Nullable Frequency often, @Nullable String newImpact) {
        answer = newAnswer;
        affected = newAffected;
        frequency = often;
        impact = newImpact;
        state = NeedState.RECEIVED;
        fold();
    }

    void back() {
        state = NeedState.RECEIVED;
    }

    void become(UUID newTheme) {
        theme = newTheme;
        state = NeedState.CANDIDATE;
    }

    void join() {
        state = NeedState.JOINED;
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
        outcome = null;
        reason = null;
        answered = null;
        state = NeedState.RECEIVED;
    }

    private void fold() {
        folded = French.searchable(title, topic == null ? "" : topic, description);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its title, at most 200 characters. */
    public String title() {
        return title;
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
}
