package org.couveuse.themes;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What a forum decided of a round: who, when, on what ranking, and why. */
@Entity(name = "RoundDecision")
@Table(name = "round_decision")
public class Decision {

    @Id
    private UUID round;

    @Version
    private Integer version;

    private UUID deliberatedBy;
    private Instant deliberatedAt;
    private String statement;
    private String fingerprint;

    @Convert(converter = RetainedColumn.class)
    private List<Retained> retained;

    @Convert(converter = DeparturesColumn.class)
    private List<Departure> departures;

    private @Nullable String remarks;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String note;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @SuppressWarnings("NullAway.Init")
    Decision(UUID round) {
        this.round = round;
    }

    /**
     * A theme retained.
     *
     * @param rank its rank in the ranking; null when nobody judged it
     * @param incubator id kept for the incubator that forms around it
     */
    public record Retained(UUID theme, @Nullable Integer rank, String why, UUID incubator) {}

    /** Why the decision departs from the ranking on a theme. */
    public record Departure(UUID theme, String reason) {}

    static class RetainedColumn extends JsonColumn<List<Retained>> {
        RetainedColumn() {
            super(new TypeReference<>() {});
        }
    }

    static class DeparturesColumn extends JsonColumn<List<Departure>> {
        DeparturesColumn() {
            super(new TypeReference<>() {});
        }
    }

    void deliberate(
            UUID by, String words, List<Retained> themes, List<Departure> reasons, String ranking, Instant now) {
        deliberatedBy = by;
        deliberatedAt = now;
        statement = words;
        retained = List.copyOf(themes);
        departures = List.copyOf(reasons);
        fingerprint = ranking;
        confirmedBy = null;
        confirmedAt = null;
    }

    void sendBack(String words) {
        remarks = words;
    }

    void confirm(UUID by, @Nullable String words, Instant now) {
        confirmedBy = by;
        confirmedAt = now;
        note = words;
        remarks = null;
    }

    void publish(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Who deliberated. */
    public UUID deliberatedBy() {
        return deliberatedBy;
    }

    /** When. */
    public Instant deliberatedAt() {
        return deliberatedAt;
    }

    /** Why, in a few words for everybody. */
    public String statement() {
        return statement;
    }

    /** Fingerprint of the ranking it rests on. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Themes retained, in order. */
    public List<Retained> retained() {
        return retained;
    }

    /** Where it departs from the ranking, and why. */
    public List<Departure> departures() {
        return departures;
    }

    /** Why it was sent back, while it is. */
    public @Nullable String remarks() {
        return remarks;
    }

    /** Who confirmed it. */
    public @Nullable UUID confirmedBy() {
        return confirmedBy;
    }

    /** When it was confirmed. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** What the confirming member adds for the public. */
    public @Nullable String note() {
        return note;
    }

    /** When it was published. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
