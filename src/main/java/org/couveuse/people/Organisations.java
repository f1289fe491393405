package org.couveuse.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that lend people, host experiments and adopt solutions. */
@Service
@Transactional
public class Organisations {

    private final Known known;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    Organisations(Known known, CurrentActor actor, ApplicationEventPublisher events) {
        this.known = known;
        this.actor = actor;
        this.events = events;
    }

    /**
     * An organisation to register.
     *
     * @param code short and unique, e.g. {@code MCC}; upper case
     * @param name in French
     * @param fictional invented, for demonstrations; its name says so
     */
    public record New(
            String code,
            String name,
            OrganisationKind kind,
            SizeBand sizeBand,
            String sector,
            @Nullable String region,
            boolean fictional) {}

    /** An organisation as read. */
    public record Row(
            UUID id,
            String code,
            String name,
            OrganisationKind kind,
            SizeBand sizeBand,
            String sector,
            @Nullable String region,
            boolean fictional) {}

    /** Registers an organisation; for the agency and administrators. */
    public UUID register(New as) {
        requireKeeper();
        check(as)
                .that(!known.existsByCode(as.code()), "code", "people.organisation.codeTaken", as.code())
                .refuse();
        return save(new Organisation(UUID.randomUUID(), as));
    }

    /** Registers an organisation, or describes the one with this code anew. */
    public UUID registerOrDescribe(New as) {
        requireKeeper();
        check(as).refuse();
        var found = known.findByCode(as.code());
        found.ifPresent(organisation -> organisation.describe(as));
        return save(found.orElseGet(() -> new Organisation(UUID.randomUUID(), as)));
    }

    /** The organisation with this id, if it is known. */
    @Transactional(readOnly = true)
    public Optional<Row> find(UUID id) {
        return known.findById(id).map(Organisation::row);
    }

    /** The organisation with this id; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Row get(UUID id) {
        return find(id).orElseThrow(RuleViolation::notFound);
    }

    /** The organisation with this code, if it is known. */
    @Transactional(readOnly = true)
    public Optional<Row> byCode(String code) {
        return known.findByCode(code).map(Organisation::row);
    }

    /** Several organisations at once, by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Row> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Row>();
        known.findAllById(ids).forEach(o -> found.put(o.id(), o.row()));
        return found;
    }

    /** Organisations in the order of their names; {@code text} is found in code, name and sector. */
    @Transactional(readOnly = true)
    public Slice<Row> page(String text, @Nullable OrganisationKind kind, @Nullable String after, int limit) {
        var kinds = kind == null ? EnumSet.allOf(OrganisationKind.class) : EnumSet.of(kind);
        var found = known.page(French.anywhere(text), kinds, Cursor.only(after, ""), Limit.of(limit + 1));
        var items = found.stream().limit(limit).map(Organisation::row).toList();
        var next = found.size() > limit ? Cursor.of(found.get(limit - 1).sortKey()) : null;
        return new Slice<>(items, next);
    }

    /** How many organisations {@link #page} would list in all. */
    @Transactional(readOnly = true)
    public long count(String text, @Nullable OrganisationKind kind) {
        var kinds = kind == null ? EnumSet.allOf(OrganisationKind.class) : EnumSet.of(kind);
        return known.count(French.anywhere(text), kinds);
    }

    /** Which organisations: of these kinds, sizes, sectors and regions; an empty list leaves nobody out. */
    public record Criteria(
            List<OrganisationKind> kinds, List<SizeBand> sizes, List<String> sectors, List<String> regions) {

        /** Everybody. */
        public static final Criteria NONE = new Criteria(List.of(), List.of(), List.of(), List.of());
    }

    /** All organisations that fit, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Row> matching(Criteria wanted) {
        var kinds = wanted.kinds().isEmpty() ? List.of(OrganisationKind.values()) : wanted.kinds();
        var sizes = wanted.sizes().isEmpty() ? List.of(SizeBand.values()) : wanted.sizes();
        var sectors = wanted.sectors().isEmpty() ? known.sectors() : wanted.sectors();
        var found = wanted.regions().isEmpty()
                ? known.matching(kinds, sizes, sectors)
                : known.matchingIn(kinds, sizes, sectors, wanted.regions());
        return found.stream().map(Organisation::row).toList();
    }

    /** The sectors organisations name, each once. */
    @Transactional(readOnly = true)
    public List<String> sectors() {
        return known.sectors();
    }

    /** The regions organisations name, each once. */
    @Transactional(readOnly = true)
    public List<String> regions() {
        return known.regions();
    }

    static Checks check(New as) {
        return new Checks()
                .text("code", as.code(), 40)
                .text("name", as.name(), 200)
                .present("kind", as.kind())
                .present("sizeBand", as.sizeBand())
                .text("sector", as.sector(), 100)
                .optional("region", as.region(), 100);
    }

    void requireKeeper() {
        var who = actor.get();
        if (!who.isSystem() && !who.has(Role.AGENCY_OFFICER) && !who.has(Role.ADMIN)) {
            throw RuleViolation.forbidden("people.keepersOnly");
        }
    }

    private UUID save(Organisation organisation) {
        known.saveAndFlush(organisation);
        events.publishEvent(new Organisation.Described(organisation.id()));
        return organisation.id();
    }

    interface Known extends JpaRepository<Organisation, UUID> {

        boolean existsByCode(String code);

        Optional<Organisation> findByCode(String code);

        @Query("select o from Organisation o where o.folded like :text escape '!' and o.kind in :kinds"
                + " and o.sortKey > :after order by o.sortKey")
        List<Organisation> page(String text, Collection<OrganisationKind> kinds, String after, Limit limit);

        @Query("select o from Organisation o where o.kind in :kinds and o.sizeBand in :sizes and o.sector in :sectors"
                + " order by o.sortKey")
        List<Organisation> matching(
                Collection<OrganisationKind> kinds, Collection<SizeBand> sizes, Collection<String> sectors);

        @Query("select o from Organisation o where o.kind in :kinds and o.sizeBand in :sizes and o.sector in :sectors"
                + " and o.region in :regions order by o.sortKey")
        List<Organisation> matchingIn(
                Collection<OrganisationKind> kinds,
                Collection<SizeBand> sizes,
                Collection<String> sectors,
                Collection<String> regions);

        @Query("select distinct o.region from Organisation o where o.region is not null order by o.region")
        List<String> regions();

        @Query("select distinct o.sector from Organisation o order by o.sector")
        List<String> sectors();

        @Query("select count(o) from Organisation o where o.folded like :text escape '!' and o.kind in :kinds")
        long count(String text, Collection<OrganisationKind> kinds);
    }
}
