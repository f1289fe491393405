package org.couveuse.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person, or an address without an account, wants to be told. */
@Entity
@Table(name = "notice_choice")
public class NoticeChoice {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private @Nullable UUID person;
    private @Nullable String address;
    private boolean daily;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "notice_refused", joinColumns = @JoinColumn(name = "choice"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<NoticeKind> refused = EnumSet.noneOf(NoticeKind.class);

    @SuppressWarnings("NullAway.Init")
    protected NoticeChoice() {}

    @SuppressWarnings("NullAway.Init")
    NoticeChoice(@Nullable UUID person, @Nullable String address) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.address = person == null ? address : null;
    }

    void choose(boolean oncePerDay, Collection<NoticeKind> not) {
        daily = oncePerDay;
        refused.retainAll(not);
        refused.addAll(not);
    }

    void refuse(NoticeKind kind) {
        refused.add(kind);
    }

    void take(NoticeKind kind) {
        refused.remove(kind);
    }

    @Nullable
    UUID person() {
        return person;
    }

    NoticeChoices.Chosen chosen() {
        var kinds = EnumSet.noneOf(NoticeKind.class);
        kinds.addAll(refused);
        return new NoticeChoices.Chosen(daily, kinds);
    }
}
