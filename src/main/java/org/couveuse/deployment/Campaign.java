package org.couveuse.deployment;

import jakarta.persistence.Convert;
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

/** A solution is offered to many organisations, in waves. */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private UUID body;
    private UUID incubator;
    private String title;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Enumerated(EnumType.STRING)
    private CampaignOffer offer;

    @Convert(converter = CampaignPlan.Column.class)
    private @Nullable CampaignPlan plan;

    private Instant createdAt;
    private @Nullable UUID preparedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ScaleReadiness readiness;

    private @Nullable UUID approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable String conditions;
    private @Nullable String waiver;
    private @Nullable UUID signedBy;
    private @Nullable Instant signedAt;
    private @Nullable String sentBack;
    private @Nullable LocalDate startsOn;

    @Convert(converter = CampaignReport.Column.class)
    private @Nullable CampaignReport report;

    private @Nullable String endReason;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CampaignOutcome outcome;

    private boolean withdrawing;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init")
    Campaign(UUID id, UUID solution, UUID body, UUID incubator, String title, Instant now) {
        this.id = id;
        this.solution = solution;
        this.body = body;
        this.incubator = incubator;
        this.title = title;
        this.state = CampaignState.PREPARATION;
        this.offer = CampaignOffer.TOOLKIT;
        this.createdAt = now;
    }

    void prepare(String newTitle, CampaignOffer newOffer, CampaignPlan newPlan, UUID by) {
        title = newTitle;
        offer = newOffer;
        plan = newPlan;
        preparedBy = by;
        state = CampaignState.APPROVAL;
        readiness = null;
        approvedBy = null;
        approvedAt = null;
        waiver = null;
        conditions = null;
    }

    void approve(ScaleReadiness found, UUID by, Instant now, @Nullable String newWaiver, @Nullable String reserves) {
        readiness = found;
        approvedBy = by;
        approvedAt = now;
        waiver = newWaiver;
        conditions = reserves;
        sentBack = null;
    }

    void sign(UUID by, Instant now, LocalDate firstDay) {
        signedBy = by;
        signedAt = now;
        sentBack = null;
        startsOn = firstDay;
        state = CampaignState.RUNNING;
    }

    void sendBack(String reason) {
        sentBack = reason;
        state = CampaignState.PREPARATION;
    }

    void startEarlier(LocalDate day) {
        if (startsOn == null || day.isBefore(startsOn)) {
            startsOn = day;
        }
    }

    void endLater(CampaignPlan newPlan) {
        plan = newPlan;
    }

    void askToClose(String reason) {
        endReason = reason;
    }

    void report(CampaignReport written) {
        report = written;
        state = CampaignState.CLOSING;
    }

    void end(CampaignOutcome how, Instant now) {
        outcome = how;
        endedAt = now;
        withdrawing = true;
        state = how == CampaignOutcome.CANCELLED ? CampaignState.CANCELLED : CampaignState.CLOSED;
    }

    void withdrawn() {
        withdrawing = false;
    }

    /** Its id, the business key of its process. */
    public UUID id() {
        return id;
    }

    /** What is offered. */
    public UUID solution() {
        return solution;
    }

    /** The forum that answers for it. */
    public UUID body() {
        return body;
    }

    /** The incubator whose lead launches the waves. */
    public UUID incubator() {
        return incubator;
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Where it stands. */
    public CampaignState state() {
        return state;
    }

    /** How the solution is offered. */
    public CampaignOffer offer() {
        return offer;
    }

    /** What it sets out to do; null until it was first prepared. */
    public @Nullable CampaignPlan plan() {
        return plan;
    }

    @Nullable
    UUID preparedBy() {
        return preparedBy;
    }

    @Nullable
    UUID approvedBy() {
        return approvedBy;
    }

    /** Day of its first wave. */
    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    boolean ended() {
        return endedAt != null;
    }

    /** Everything about it but its figures. */
    public CampaignService.Detail detail() {
        return new CampaignService.Detail(
                id,
                solution,
                body,
                incubator,
                title,
                state,
                offer,
                plan,
                createdAt,
                preparedBy,
                readiness,
                new CampaignService.Signatures(
                        approvedBy, approvedAt, conditions, waiver, signedBy, signedAt, sentBack),
                startsOn,
                report,
                endReason,
                endedAt,
                outcome);
    }
}
