package org.couveuse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One wave of a campaign: organisations that are invited together. */
@Entity
@Table(name = "wave")
public class Wave {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID campaign;
    private int number;
    private @Nullable LocalDate plannedOn;
    private @Nullable Integer afterShare;

    @Enumerated(EnumType.STRING)
    private @Nullable WaveMeasure afterWhat;

    private int plannedSize;

    @Enumerated(EnumType.STRING)
    private WaveState state;

    @Enumerated(EnumType.STRING)
    private @Nullable WaveProposal proposal;

    private int size;
    private int opened;
    private @Nullable String message;
    private @Nullable String learned;
    private @Nullable UUID proposedBy;
    private @Nullable UUID confirmedBy;
    private @Nullable UUID officer;
    private @Nullable String words;
    private @Nullable Instant startedAt;
    private @Nullable Instant heldAt;
    private int failed;

    @SuppressWarnings("NullAway.Init")
    protected Wave() {}

    @SuppressWarnings("NullAway.Init")
    Wave(UUID campaign, int number, CampaignPreparation.PlannedWave planned) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.number = number;
        this.plannedOn = planned.on();
        this.afterShare = number == 1 ? null : planned.afterShare();
        this.afterWhat = this.afterShare == null ? null : planned.measure();
        this.plannedSize = planned.organisations();
        this.state = WaveState.PLANNED;
    }

    void plannedOn(LocalDate day) {
        plannedOn = day;
    }

    void propose(WaveProposal what, int organisations, UUID by, @Nullable String newMessage, @Nullable String lessons) {
        state = WaveState.PROPOSED;
        proposal = what;
        size = organisations;
        proposedBy = by;
        message = newMessage;
        learned = lessons;
        words = null;
    }

    void confirm(UUID by, UUID inCharge) {
        state = WaveState.CONFIRMED;
        confirmedBy = by;
        officer = inCharge;
    }

    void sendBack(String reason) {
        state = WaveState.PLANNED;
        size = 0;
        words = reason;
    }

    void start(Instant now) {
        state = WaveState.INVITING;
        startedAt = now;
    }

    void hold(Instant now) {
        heldAt = now;
    }

    /** Goes on, or begins again for those that could not be invited. */
    void resume() {
        heldAt = null;
        state = WaveState.INVITING;
    }

    void allInvited(WaveRows.Progress reached) {
        opened = reached.invited();
        failed = reached.failed();
        heldAt = null;
        state = WaveState.STARTED;
    }

    boolean hasFailed() {
        return failed > 0;
    }

    boolean held() {
        return heldAt != null;
    }

    boolean invites() {
        return state == WaveState.INVITING && !held();
    }

    void giveUp() {
        state = WaveState.ABANDONED;
    }

    UUID id() {
        return id;
    }

    UUID campaign() {
        return campaign;
    }

    int number() {
        return number;
    }

    @Nullable
    LocalDate plannedOn() {
        return plannedOn;
    }

    /** The day it is due at the latest: its own, or the campaign's last when it waits for progress alone. */
    LocalDate dueOn(CampaignPlan plan) {
        return plannedOn == null ? plan.endsOn() : plannedOn;
    }

    /** Whether it is waited for and has no day of its own. */
    boolean waitsWithoutDay() {
        return state == WaveState.PLANNED && plannedOn == null;
    }

    @Nullable
    Integer afterShare() {
        return afterShare;
    }

    @Nullable
    WaveMeasure afterWhat() {
        return afterWhat;
    }

    WaveState state() {
        return state;
    }

    @Nullable
    WaveProposal proposal() {
        return proposal;
    }

    int size() {
        return size;
    }

    @Nullable
    UUID proposedBy() {
        return proposedBy;
    }

    /** Whether it may still be launched. */
    boolean ahead() {
        return state == WaveState.PLANNED || state == WaveState.PROPOSED || state == WaveState.CONFIRMED;
    }

    /** As others see it. */
    public CampaignService.WaveRow row() {
        return row(new WaveRows.Progress(opened, failed));
    }

    /** The same, while its organisations are being invited: how far that has come is counted. */
    CampaignService.WaveRow row(WaveRows.Progress progress) {
        return new CampaignService.WaveRow(
                id,
                number,
                plannedOn,
                afterShare,
                afterWhat,
                plannedSize,
                state,
                proposal,
                size,
                progress.invited(),
                message,
                learned,
                officer,
                words,
                startedAt,
                held(),
                progress.failed());
    }
}
