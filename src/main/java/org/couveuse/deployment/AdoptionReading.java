package org.couveuse.deployment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.OrganisationKind;
import org.couveuse.people.Role;
import org.couveuse.people.SizeBand;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads adoptions: those of a campaign, page by page, one with its file, those of an organisation. */
@Service
@Transactional(readOnly = true)
public class AdoptionReading {

    private final Adoptions adoptions;
    private final AdoptionSteps steps;
    private final Benefits benefits;
    private final AdoptionNotes notes;
    private final CampaignFile file;
    private final CampaignRights rights;
    private final JdbcClient jdbc;

    AdoptionReading(
            Adoptions adoptions,
            AdoptionSteps steps,
            Benefits benefits,
            AdoptionNotes notes,
            CampaignFile file,
            CampaignRights rights,
            JdbcClient jdbc) {
        this.adoptions = adoptions;
        this.steps = steps;
        this.benefits = benefits;
        this.notes = notes;
        this.file = file;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** An adoption in a list. */
    public record Row(
            UUID id,
            UUID campaign,
            UUID organisation,
            String name,
            OrganisationKind kind,
            SizeBand sizeBand,
            int wave,
            AdoptionState state,
            Instant since,
            boolean withdrawn,
            @Nullable UUID contact,
            @Nullable DeclineReason declineReason,
            @Nullable LocalDate postponedUntil,
            int done,
            @Nullable Instant nextReportAt) {}

    /** What else is known of an adoption. */
    public record File(
            AdoptionOffer offer,
            Instant invitedAt,
            @Nullable String declineWords,
            @Nullable ReadinessAnswers readiness,
            @Nullable AdoptionPlan plan,
            @Nullable LocalDate installationOn,
            @Nullable String obstacle,
            @Nullable Instant reportedAt,
            @Nullable String reviewWords,
            @Nullable AdoptionProof proof,
            @Nullable UUID confirmedBy,
            int benefitRound,
            @Nullable Instant endedAt) {}

    /** One move. */
    public record Move(
            @Nullable AdoptionState from,
            AdoptionState to,
            boolean withdrawn,
            Instant at,
            @Nullable UUID by) {}

    /** What was measured of one goal, once. */
    public record BenefitRow(
            UUID goal,
            int round,
            @Nullable BigDecimal planned,
            BigDecimal measured,
            BenefitSource source,
            @Nullable String words,
            Instant at,
            UUID by) {}

    /** A note of the agency. */
    public record Note(String text, @Nullable String spokenTo, UUID by, Instant at) {}

    /** One adoption with all that is known of it. */
    public record Detail(
            Row row,
            File file,
            CampaignService.Detail campaign,
            List<Move> moves,
            List<BenefitRow> benefits,
            List<Note> notes) {}

    /** Which adoptions of a campaign; empty sets leave nobody out. */
    public record Query(
            Set<AdoptionState> states,
            Set<OrganisationKind> kinds,
            Set<SizeBand> sizes,
            @Nullable Integer wave,
            String text) {

        /** All of them. */
        public static final Query ALL = new Query(Set.of(), Set.of(), Set.of(), null, "");

        /** Those in one state. */
        public static Query in(AdoptionState state) {
            return new Query(Set.of(state), Set.of(), Set.of(), null, "");
        }
    }

    /** Adoptions of a campaign by the organisation's name; an organisation's contact gets its own only. */
    public Slice<Row> page(Actor actor, UUID campaign, Query query, @Nullable String after, int limit) {
        var found = file.campaign(campaign);
        if (!rights.seesAll(actor, found)) {
            if (!rights.sees(actor, found)) {
                throw RuleViolation.notFound();
            }
            return new Slice<>(own(actor, campaign), null);
        }
        var rows = adoptions.page(
                campaign,
                Cursor.only(after, ""),
                query.states().isEmpty() ? EnumSet.allOf(AdoptionState.class) : query.states(),
                query.kinds().isEmpty() ? EnumSet.allOf(OrganisationKind.class) : query.kinds(),
                query.sizes().isEmpty() ? EnumSet.allOf(SizeBand.class) : query.sizes(),
                query.wave(),
                French.anywhere(query.text()),
                Limit.of(limit + 1));
        return new Slice<>(
                rows.stream().limit(limit).map(Adoption::row).toList(),
                rows.size() > limit ? Cursor.of(rows.get(limit - 1).sortKey()) : null);
    }

    /** The first organisations of a step, for the board; never all. */
    public List<Row> first(Actor actor, UUID campaign, AdoptionState state, int most) {
        if (!rights.seesAll(actor, file.campaign(campaign))) {
            return own(actor, campaign).stream().filter(r -> r.state() == state).toList();
        }
        return adoptions.findByCampaignAndStateOrderByAdopterSortKey(campaign, state, Limit.of(most)).stream()
                .map(Adoption::row)
                .toList();
    }

    /** Since when the organisation in the middle of a step stands there; null when {@code count} is none. */
    public @Nullable Instant medianSince(UUID campaign, AdoptionState state, int count) {
        if (count <= 0) {
            return null;
        }
        return jdbc.sql("select since from adoption where campaign = ? and state = ? and withdrawn = false"
                        + " order by since offset " + (count - 1) / 2 + " rows fetch next 1 rows only")
                .params(campaign, state.name())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    /** One adoption; refuses one that is none of the actor's business as if it were not there. */
    public Detail detail(Actor actor, UUID adoption) {
        var found = file.adoption(adoption);
        var campaign = file.campaign(found.campaign());
        if (!rights.sees(actor, campaign, found)) {
            throw RuleViolation.notFound();
        }
        return new Detail(
                found.row(),
                found.file(),
                campaign.detail(),
                steps.findByAdoptionOrderByAt(adoption).stream()
                        .map(AdoptionStep::move)
                        .toList(),
                benefits.findByAdoptionOrderByAt(adoption).stream()
                        .map(Benefit::row)
                        .toList(),
                rights.agency(actor) || actor.has(Role.AUDITOR)
                        ? notes.findByAdoptionOrderByAtDesc(adoption).stream()
                                .map(AdoptionNote::row)
                                .toList()
                        : List.of());
    }

    /** Whether the actor answers for the organisation. */
    public boolean answersFor(Actor actor, UUID organisation) {
        return actor.has(Role.ADOPTER_CONTACT, organisation);
    }

    /** Whether the actor may read what is asked of an organisation: its contacts, the agency, auditors. */
    public boolean reads(Actor actor, UUID organisation) {
        return answersFor(actor, organisation) || rights.agency(actor) || actor.has(Role.AUDITOR);
    }

    /** All adoptions of an organisation, latest first: for its contacts, the agency and auditors; else none. */
    public List<Row> of(Actor actor, UUID organisation) {
        if (!reads(actor, organisation)) {
            return List.of();
        }
        return adoptions.findByOrganisationOrderByInvitedAtDesc(organisation).stream()
                .map(Adoption::row)
                .toList();
    }

    private List<Row> own(Actor actor, UUID campaign) {
        return actor.scopes(Role.ADOPTER_CONTACT).stream()
                .flatMap(o -> adoptions.findByCampaignAndOrganisation(campaign, o).stream())
                .map(Adoption::row)
                .toList();
    }
}
