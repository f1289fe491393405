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

/** An idea that somebody proposed to a call. */
@Entity
@Table(name = "idea")
public class Idea {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID incubator;
    private UUID ideaCall;
    private UUID groupId;
    private String title;
    private String description;
    private String effect;
    private UUID author;
    private @Nullable UUID organisation;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private Instant created;
    private Instant changed;
    private @Nullable String reason;
    private @Nullable Integer trialPass;
    private @Nullable UUID experiment;

    @SuppressWarnings("NullAway.Init")
    protected Idea() {}

    @SuppressWarnings("NullAway.Init")
    Idea(IdeaCall call, IdeaService.ProposeIdea as, UUID author, @Nullable UUID organisation, Instant now) {
        this.id = UUID.randomUUID();
        this.incubator = call.incubator();
        this.ideaCall = call.id();
        this.groupId = call.group();
        this.title = as.title();
        this.description = as.description();
        this.effect = as.effect();
        this.author = author;
        this.organisation = organisation;
        this.state = IdeaState.RECEIVED;
        this.created = now;
        this.changed = now;
    }

    /** An idea was proposed; told to those who follow the incubator. */
    public record Proposed(UUID idea, UUID incubator) {}

    /**
     * An idea as read.
     *
     * @param reason why it was selected or not, or what its trial taught
     * @param experiment its latest experiment, when it is or was tried
     */
    public record Row(
            UUID id,
            UUID incubator,
            UUID call,
            UUID group,
            String title,
            String description,
            String effect,
            UUID author,
            @Nullable UUID organisation,
            IdeaState state,
            Instant created,
            Instant changed,
            @Nullable String reason,
            @Nullable UUID experiment) {}

    /** Whether it says the same, word for word. */
    boolean says(IdeaService.ProposeIdea other) {
        return title.equals(other.title()) && description.equals(other.description()) && effect.equals(other.effect());
    }

    void become(IdeaState newState, @Nullable String why, Instant now) {
        state = newState;
        reason = why == null ? reason : why;
        changed = now;
    }

    UUID tryIn(int pass, Instant now) {
        if (trialPass == null || trialPass != pass || experiment == null) {
            trialPass = pass;
            experiment = UUID.randomUUID();
        }
        become(IdeaState.IN_TRIAL, null, now);
        return experiment;
    }

    UUID id() {
        return id;
    }

    IdeaState state() {
        return state;
    }

    UUID author() {
        return author;
    }

    UUID call() {
        return ideaCall;
    }

    UUID incubator() {
        return incubator;
    }

    UUID group() {
        return groupId;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID experiment() {
        return experiment;
    }

    boolean wasTried() {
        return trialPass != null;
    }

    /** As others see it. */
    public Row row() {
        return new Row(
                id,
                incubator,
                ideaCall,
                groupId,
                title,
                description,
                effect,
                author,
                organisation,
                state,
                created,
                changed,
                reason,
                experiment);
    }
}
