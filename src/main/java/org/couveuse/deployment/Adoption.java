package org.couveuse.deployment;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.couveuse.people.Organisations;
import org.jspecify.annotations.Nullable;

/** One organisation takes a solution, at its own pace. */
@Entity
@Table(name = "adoption")
public class Adoption {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID campaign;
    private int wave;
    private UUID organisation;

    @Embedded
    private Adopter adopter;

    @Enumerated(EnumType.STRING)
    private AdoptionState state;

    private Instant since;

    @Enumerated(EnumType.STRING)
    private AdoptionOffer offer;

    private Instant invitedAt;
    private @Nullable Instant answeredAt;
    private @Nullable UUID contact;
    private @Nullable LocalDate postponedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable String declineWords;

    @Convert(converter = ReadinessAnswers.Column.class)
    private @Nullable ReadinessAnswers readiness;

    @Convert(converter = AdoptionPlan.Column.class)
    private @Nullable AdoptionPlan plan;

    private @Nullable LocalDate installationOn;
    private @Nullable String obstacle;
    private @Nullable Instant reportedAt;
    private @Nullable Instant nextReportAt;
    private @Nullable String reviewWords;

    @Enumerated(EnumType.STRING)
    private @Nullable AdoptionProof proof;

    private @Nullable UUID confirmedBy;
    private int benefitRound;
    private @Nullable Instant endedAt;
    private boolean withdrawn;
    private boolean withdrawalAsked;

    @SuppressWarnings("NullAway.Init")
    protected Adoption() {}

    @SuppressWarnings("NullAway.Init")
    Adoption(Campaign campaign, int wave, Organisations.Row of, Instant now) {
        this.id = UUID.randomUUID();
        this.campaign = campaign.id();
        this.wave = wave;
        this.organisation = of.id();
        this.state = AdoptionState.INVITED;
        this.since = now;
        this.invitedAt = now;
        this.offer = campaign.offer() == CampaignOffer.TURNKEY ? AdoptionOffer.TURNKEY : AdoptionOffer.TOOLKIT;
        describe(of);
    }

    void describe(Organisations.Row of) {
        adopter = new Adopter(of);
    }

    void to(AdoptionState next, Instant now) {
        state = next;
        since = now;
    }

    void answeredBy(UUID person, Instant now) {
        contact = person;
        answeredAt = answeredAt == null ? now : answeredAt;
    }

    void contact(UUID person) {
        contact = person;
    }

    void takes(AdoptionOffer chosen) {
        offer = chosen;
    }

    void postpone(@Nullable LocalDate until) {
        postponedUntil = until;
    }

    void decline(DeclineReason why, @Nullable String words) {
        declineReason = why;
        declineWords = words;
    }

    void assess(ReadinessAnswers answers) {
        readiness = answers;
    }

    void install(@Nullable LocalDate on) {
        installationOn = on;
    }

    void plan(AdoptionPlan newPlan) {
        plan = newPlan;
    }

    void report(@Nullable AdoptionPlan newPlan, @Nullable String newObstacle, Instant now, @Nullable Instant next) {
        plan = newPlan;
        obstacle = newObstacle;
        reportedAt = now;
        nextReportAt = next;
    }

    void confirm(UUID by, AdoptionProof seen, @Nullable String words) {
        confirmedBy = by;
        proof = seen;
        reviewWords = words;
    }

    void sendBack(String words) {
        reviewWords = words;
    }

    void benefitsReported() {
        benefitRound++;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void withdraw(Instant now) {
        withdrawn = true;
        end(now);
    }

    void withdrawalAsked() {
        withdrawalAsked = true;
    }

    /** Its id, the business key of its process. */
    public UUID id() {
        return id;
    }

    /** The campaign it belongs to. */
    public UUID campaign() {
        return campaign;
    }

    int wave() {
        return wave;
    }

    /** Whose it is. */
    public UUID organisation() {
        return organisation;
    }

    /** Where it stands. */
    public AdoptionState state() {
        return state;
    }

    AdoptionOffer offer() {
        return offer;
    }

    @Nullable
    AdoptionPlan plan() {
        return plan;
    }

    boolean ended() {
        return endedAt != null;
    }

    String sortKey() {
        return adopter.sortKey();
    }

    /** As a row of a list. */
    public AdoptionReading.Row row() {
        return new AdoptionReading.Row(
                id,
                campaign,
                organisation,
                adopter.name(),
                adopter.kind(),
                adopter.sizeBand(),
                wave,
                state,
                since,
                withdrawn,
                contact,
                declineReason,
                postponedUntil,
                plan == null ? 0 : plan.share(),
                nextReportAt);
    }

    /** What else is known of it. */
    AdoptionReading.File file() {
        return new AdoptionReading.File(
                offer,
                invitedAt,
                declineWords,
                readiness,
                plan,
                installationOn,
                obstacle,
                reportedAt,
                reviewWords,
                proof,
                confirmedBy,
                benefitRound,
                endedAt);
    }
}
