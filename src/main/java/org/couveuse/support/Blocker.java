package org.couveuse.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that holds up an incubator, an experiment, a campaign or an adoption. */
@Entity
@Table(name = "blocker")
public class Blocker {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID concerns;
    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID raisedBy;
    private @Nullable UUID organisation;
    private @Nullable UUID body;
    private Instant raisedAt;
    private Instant levelSince;
    private @Nullable UUID resolvedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable String resolution;
    private @Nullable String answer;

    /** Where a blocker stands. */
    public enum State {
        /** Waits to be solved. */
        OPEN,
        /** Said to be solved; whoever raised it is asked. */
        RESOLVED,
        /** Confirmed by whoever raised it. */
        CONFIRMED,
        /** Closed because nobody answered whether it is solved. */
        UNCONFIRMED
    }

    @SuppressWarnings("NullAway.Init")
    protected Blocker() {}

    Blocker(
            UUID id,
            BlockerService.Raise said,
            UUID by,
            @Nullable UUID organisation,
            @Nullable UUID body,
            Instant now) {
        this.id = id;
        this.concerns = said.concerns();
        this.title = said.title();
        this.description = said.description();
        this.severity = said.severity();
        this.level = Level.OPERATIONAL;
        this.state = State.OPEN;
        this.raisedBy = by;
        this.organisation = organisation;
        this.body = body;
        this.raisedAt = now;
        this.levelSince = now;
    }

    void climb(Instant now) {
        if (state == State.OPEN && level != Level.STRATEGIC) {
            level = level.above();
            levelSince = now;
        }
    }

    void resolve(UUID by, String how, Instant now) {
        state = State.RESOLVED;
        resolvedBy = by;
        resolvedAt = now;
        resolution = how;
    }

    void confirm(@Nullable String words) {
        state = State.CONFIRMED;
        answer = words;
    }

    void reopen(@Nullable String words) {
        state = State.OPEN;
        answer = words;
    }

    void closeUnanswered() {
        if (state == State.RESOLVED) {
            state = State.UNCONFIRMED;
        }
    }

    /** Its id, which is its process's business key. */
    public UUID id() {
        return id;
    }

    /** The thing it holds up. */
    public UUID concerns() {
        return concerns;
    }

    /** In one line. */
    public String title() {
        return title;
    }

    /** How much it holds up. */
    public Severity severity() {
        return severity;
    }

    /** Where it is being dealt with. */
    public Level level() {
        return level;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** Who raised it. */
    public UUID raisedBy() {
        return raisedBy;
    }

    /** The organisation it holds up, if one. */
    public @Nullable UUID organisation() {
        return organisation;
    }

    /** The forum it would reach, if known. */
    public @Nullable UUID body() {
        return body;
    }

    /** Everything about it that is shown. */
    public BlockerService.Detail detail() {
        return new BlockerService.Detail(
                id,
                concerns,
                title,
                description,
                severity,
                level,
                state,
                raisedBy,
                raisedAt,
                levelSince,
                resolvedBy,
                resolvedAt,
                resolution,
                answer);
    }
}
