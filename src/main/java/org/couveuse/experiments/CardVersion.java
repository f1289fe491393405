package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One version of an experiment's card. Until the start the team may write it anew; from then on it never changes, and
 * what is learned goes into the next version beside it.
 */
@Entity(name = "ExperimentCardVersion")
@Table(name = "experiment_card")
public class CardVersion {

    @Id
    private UUID id;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    private UUID experiment;

    @Column(name = "card_number")
    private int number;

    @Convert(converter = ExperimentCard.Column.class)
    private ExperimentCard card;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private ExperimentRisk risk;

    private UUID draftedBy;
    private Instant draftedAt;
    private @Nullable Instant frozenAt;
    private @Nullable Instant endsAt;

    @Enumerated(EnumType.STRING)
    private @Nullable MeasuresEnd ending;

    private @Nullable String endingWords;
    private @Nullable UUID endingBy;
    private @Nullable Instant endingAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ExperimentVerdict verdict;

    private @Nullable Integer evidenceLevel;

    @Enumerated(EnumType.STRING)
    private @Nullable FindingVerdict ruleVerdict;

    @SuppressWarnings("NullAway.Init")
    protected CardVersion() {}

    @SuppressWarnings("NullAway.Init")
    CardVersion(UUID experiment, int number) {
        this.id = UUID.randomUUID();
        this.experiment = experiment;
        this.number = number;
    }

    CardVersion write(ExperimentCard newCard, ExperimentRisk itsRisk, UUID by, Instant now) {
        if (frozenAt != null) {
            throw RuleViolation.conflict("experiments.frozen", frozenAt);
        }
        card = newCard;
        fingerprint = newCard.fingerprint();
        risk = itsRisk;
        draftedBy = by;
        draftedAt = now;
        return this;
    }

    void freeze(Instant now, Instant end) {
        frozenAt = now;
        endsAt = end;
    }

    void extend(Instant end) {
        endsAt = end;
    }

    void endMeasures(MeasuresEnd how, @Nullable String words, @Nullable UUID by, Instant now) {
        if (ending == null) {
            ending = how;
            endingWords = words;
            endingBy = by;
            endingAt = now;
        }
    }

    /** Locks the measures with what the rule says of them. */
    void lock(Instant now, FindingVerdict said) {
        closedAt = now;
        ruleVerdict = said;
    }

    void judge(ExperimentVerdict finalVerdict, int level) {
        verdict = finalVerdict;
        evidenceLevel = level;
    }

    boolean takesMeasures() {
        return frozenAt != null && ending == null && closedAt == null;
    }

    /** Refuses once no measures come in any more. */
    void requireMeasuring() {
        if (!takesMeasures()) {
            throw RuleViolation.conflict("experiments.measuresOver");
        }
    }

    UUID experiment() {
        return experiment;
    }

    int number() {
        return number;
    }

    /** The card. */
    public ExperimentCard card() {
        return card;
    }

    /** What the risk table said. */
    public ExperimentRisk risk() {
        return risk;
    }

    @Nullable
    Instant frozenAt() {
        return frozenAt;
    }

    Instant end() {
        if (endsAt == null) {
            throw new IllegalStateException("not started");
        }
        return endsAt;
    }

    Schedule schedule() {
        if (frozenAt == null) {
            throw new IllegalStateException("not started");
        }
        return new Schedule(frozenAt, end(), card.measureEvery());
    }

    @Nullable
    MeasuresEnd ending() {
        return ending;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** What the locked rule said of the figures when they were locked; null before, and for cards older than that. */
    @Nullable
    FindingVerdict ruleVerdict() {
        return ruleVerdict;
    }

    /** As read. */
    public ExperimentReading.Version row() {
        return new ExperimentReading.Version(
                number,
                card,
                fingerprint,
                fingerprint.equals(card.fingerprint()),
                risk,
                draftedBy,
                draftedAt,
                frozenAt,
                endsAt,
                ending,
                endingWords,
                endingBy,
                endingAt,
                closedAt,
                verdict,
                evidenceLevel);
    }
}
