package org.couveuse.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** One revision of what the register says of an incident; never changed. */
@Entity
@Table(name = "privacy_incident")
class IncidentEntry extends KnownNew<UUID> {

    @Id
    private UUID id;

    private UUID incident;
    private int revision;
    private String reference;

    @Enumerated(EnumType.STRING)
    private IncidentNature nature;

    private LocalDate fromDay;
    private @Nullable LocalDate toDay;
    private LocalDate knownOn;
    private String circumstances;
    private String categories;
    private @Nullable Integer concerned;

    @Column(name = "concerned_quebec")
    private @Nullable Integer inQuebec;

    @Enumerated(EnumType.STRING)
    private InjuryRisk risk;

    private String riskReasons;
    private String measures;
    private @Nullable LocalDate authorityToldOn;
    private @Nullable LocalDate personsToldOn;
    private @Nullable String publicNotice;
    private @Nullable String correction;
    private UUID writtenBy;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected IncidentEntry() {}

    IncidentEntry(Place place, Incidents.Told told, @Nullable String correction, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.incident = place.incident();
        this.revision = place.revision();
        this.reference = place.reference();
        this.nature = Objects.requireNonNull(told.nature());
        this.fromDay = Objects.requireNonNull(told.from());
        this.toDay = told.to();
        this.knownOn = Objects.requireNonNull(told.knownOn());
        this.circumstances = Objects.requireNonNull(told.circumstances());
        this.categories = Objects.requireNonNull(told.categories());
        this.concerned = told.concerned();
        this.inQuebec = told.inQuebec();
        this.risk = Objects.requireNonNull(told.risk());
        this.riskReasons = Objects.requireNonNull(told.riskReasons());
        this.measures = Objects.requireNonNull(told.measures());
        this.authorityToldOn = told.authorityToldOn();
        this.personsToldOn = told.personsToldOn();
        this.publicNotice = told.publicNotice();
        this.correction = correction;
        this.writtenBy = by;
        this.at = now;
    }

    /** Which incident, and the how manieth word about it. */
    record Place(UUID incident, int revision, String reference) {

        Place next() {
            return new Place(incident, revision + 1, reference);
        }
    }

    Place place() {
        return new Place(incident, revision, reference);
    }

    Incidents.Row row() {
        var told = new Incidents.Told(
                nature,
                fromDay,
                toDay,
                knownOn,
                circumstances,
                categories,
                concerned,
                inQuebec,
                risk,
                riskReasons,
                measures,
                authorityToldOn,
                personsToldOn,
                publicNotice);
        return new Incidents.Row(incident, revision, reference, told, correction, writtenBy, at);
    }

    @Override
    public UUID getId() {
        return id;
    }
}
