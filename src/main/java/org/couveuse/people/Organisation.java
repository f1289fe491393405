package org.couveuse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.couveuse.shared.French;
import org.jspecify.annotations.Nullable;

/** An organisation: it lends people, hosts experiments, adopts solutions. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    private SizeBand sizeBand;

    private String sector;
    private @Nullable String region;
    private boolean fictional;
    private String sortKey;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    Organisation(UUID id, Organisations.New as) {
        this.id = id;
        describe(as);
    }

    void describe(Organisations.New as) {
        code = as.code();
        name = as.name();
        kind = as.kind();
        sizeBand = as.sizeBand();
        sector = as.sector();
        region = as.region();
        fictional = as.fictional();
        sortKey = French.sortKey(as.name(), id);
        folded = French.searchable(as.code(), as.name(), as.sector());
    }

    /** Said when an organisation is registered or described anew, in the same transaction. */
    public record Described(UUID organisation) {}

    UUID id() {
        return id;
    }

    String sortKey() {
        return sortKey;
    }

    /** As others see it. */
    public Organisations.Row row() {
        return new Organisations.Row(id, code, name, kind, sizeBand, sector, region, fictional);
    }
}
