package org.couveuse.incubators;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat of a team and the invitation of whoever is to take it. */
@Entity
@Table(name = "team_invitation")
public class Invitation {

    private static final Set<InvitationState> OPEN = EnumSet.of(
            InvitationState.PROPOSED, InvitationState.SENT, InvitationState.ACCEPTED, InvitationState.RELEASED);

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID incubator;
    private int proposal;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private TeamRole teamRole;

    private @Nullable UUID organisation;
    private int timeShare;
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private SkillDomain skill;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private @Nullable Instant sent;
    private @Nullable Instant answered;
    private @Nullable LocalDate availableFrom;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    @SuppressWarnings("NullAway.Init")
    Invitation(UUID incubator, int proposal, UUID person, Place place) {
        this.id = UUID.randomUUID();
        this.incubator = incubator;
        this.proposal = proposal;
        this.person = person;
        this.state = InvitationState.PROPOSED;
        place(place);
    }

    /** What somebody is to do in a team. */
    public record Place(TeamRole role, @Nullable UUID organisation, int timeShare, UUID group, SkillDomain skill) {}

    /** A seat as read. */
    public record Row(
            UUID id,
            UUID incubator,
            int proposal,
            UUID person,
            Place place,
            InvitationState state,
            @Nullable Instant sent,
            @Nullable Instant answered,
            @Nullable LocalDate availableFrom,
            @Nullable String note) {

        /** Whether an answer is still awaited. */
        public boolean open() {
            return OPEN.contains(state);
        }

        /** Whether the person is part of the team. */
        public boolean joined() {
            return state == InvitationState.JOINED;
        }
    }

    final void place(Place place) {
        teamRole = place.role();
        organisation = place.organisation();
        timeShare = place.timeShare();
        groupId = place.group();
        skill = place.skill();
    }

    void send(Instant now) {
        if (state == InvitationState.PROPOSED) {
            state = InvitationState.SENT;
            sent = now;
        }
    }

    void answer(InvitationState newState, @Nullable String newNote, Instant now) {
        state = newState;
        note = newNote == null ? note : newNote;
        answered = now;
    }

    void available(@Nullable LocalDate from, @Nullable Integer share) {
        availableFrom = from == null ? availableFrom : from;
        timeShare = share == null ? timeShare : share;
    }

    void keepSilence(Instant now) {
        if (open()) {
            state = InvitationState.SILENT;
            answered = now;
        }
    }

    boolean open() {
        return OPEN.contains(state);
    }

    boolean joined() {
        return state == InvitationState.JOINED;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID incubator() {
        return incubator;
    }

    InvitationState state() {
        return state;
    }

    int proposal() {
        return proposal;
    }

    /** As others see it. */
    public Row row() {
        return new Row(
                id,
                incubator,
                proposal,
                person,
                new Place(teamRole, organisation, timeShare, groupId, skill),
                state,
                sent,
                answered,
                availableFrom,
                note);
    }
}
