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
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A theme: needs that ask for the same change, worded so that members can judge it. */
@Entity
@Table(name = "theme")
public class Theme {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String title;
    private String wording;
    private @Nullable UUID objective;
    private @Nullable UUID body;

    @Enumerated(EnumType.STRING)
    private ThemeState state;

    private @Nullable UUID round;

    @Enumerated(EnumType.STRING)
    private @Nullable NeedState came;

    private Instant created;
    private Instant changed;
    private String sortKey;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Theme() {}

    @SuppressWarnings("NullAway.Init")
    Theme(UUID id, String title, String wording, @Nullable UUID objective, @Nullable UUID body, Instant now) {
        this.id = id;
        this.body = body;
        this.state = ThemeState.CANDIDATE;
        this.created = now;
        word(title, wording, objective, now);
    }

    void word(String newTitle, String newWording, @Nullable UUID newObjective, Instant now) {
        title = newTitle;
        wording = newWording;
        objective = newObjective;
        sortKey = French.sortKey(newTitle, id);
        folded = French.searchable(newTitle, newWording);
        changed = now;
    }

    void align(UUID forum, UUID newObjective, Instant now) {
        body = forum;
        objective = newObjective;
        changed = now;
    }

    void enter(UUID newRound, Instant now) {
        if (state == ThemeState.IN_ROUND && newRound.equals(round)) {
            return;
        }
        if (!state.eligible()) {
            throw RuleViolation.conflict("themes.notEligible", title, state);
        }
        round = newRound;
        turn(ThemeState.IN_ROUND, now);
    }

    void retain(UUID by, Instant now) {
        decide(by, ThemeState.RETAINED, now);
    }

    void leaveOut(UUID by, Instant now) {
        decide(by, ThemeState.NOT_RETAINED, now);
    }

    void free(UUID by, Instant now) {
        if (state == ThemeState.IN_ROUND && by.equals(round)) {
            round = null;
            turn(ThemeState.CANDIDATE, now);
        }
    }

    void settle(long needsLeft, Instant now) {
        if (needsLeft == 0 && state.eligible()) {
            turn(ThemeState.WITHDRAWN, now);
        } else if (needsLeft > 0 && state == ThemeState.WITHDRAWN) {
            turn(ThemeState.CANDIDATE, now);
        }
    }

    /** Notes what came of it since a round retained it; false when that is known. */
    boolean came(NeedState now) {
        var changes = came != now;
        came = now;
        return changes;
    }

    /** Where a need in it stands by it. */
    NeedState stands(boolean joined) {
        return switch (state) {
            case CANDIDATE, WITHDRAWN -> joined ? NeedState.JOINED : NeedState.CANDIDATE;
            case IN_ROUND -> NeedState.IN_ROUND;
            case NOT_RETAINED -> NeedState.SET_ASIDE;
            case RETAINED -> came == null ? NeedState.RETAINED : came;
        };
    }

    private void decide(UUID by, ThemeState outcome, Instant now) {
        if (state == outcome && by.equals(round)) {
            return;
        }
        if (state != ThemeState.IN_ROUND || !by.equals(round)) {
            throw RuleViolation.conflict("themes.notInRound", title);
        }
        turn(outcome, now);
    }

    private void turn(ThemeState newState, Instant now) {
        state = newState;
        changed = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its title, at most 200 characters. */
    public String title() {
        return title;
    }

    /** What is asked for and why, as members read it. */
    public String wording() {
        return wording;
    }

    /** Objective of the strategic plan that it serves, if said. */
    public @Nullable UUID objective() {
        return objective;
    }

    /** The forum it belongs to; null when any may take it up. */
    public @Nullable UUID body() {
        return body;
    }

    /** Where it stands. */
    public ThemeState state() {
        return state;
    }

    /** The last round that took it up. */
    public @Nullable UUID round() {
        return round;
    }

    /** When it was made. */
    public Instant created() {
        return created;
    }

    String sortKey() {
        return sortKey;
    }

    ThemeService.Row row(long needs) {
        return new ThemeService.Row(id, title, wording, objective, body, state, round, created, needs);
    }
}
