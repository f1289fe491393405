package org.couveuse.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.people.Actor;
import org.couveuse.people.Role;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns and reads them. */
@Service
@Transactional
public class CampaignService {

    private static final Set<CampaignState> SIGNED =
            EnumSet.of(CampaignState.RUNNING, CampaignState.CLOSING, CampaignState.CLOSED);

    private final Campaigns campaigns;
    private final Waves waves;
    private final WaveRows rows;
    private final CampaignFile file;
    private final CampaignRights rights;
    private final SolutionFacts solutions;
    private final Processes processes;

    CampaignService(
            Campaigns campaigns,
            Waves waves,
            WaveRows rows,
            CampaignFile file,
            CampaignRights rights,
            SolutionFacts solutions,
            Processes processes) {
        this.campaigns = campaigns;
        this.waves = waves;
        this.rows = rows;
        this.file = file;
        this.rights = rights;
        this.solutions = solutions;
        this.processes = processes;
    }

    /** A further campaign for a solution of the catalogue. */
    public record OpenCampaign(
            @NotNull UUID solution,
            @NotBlank @Size(max = 200) String title) {}

    /** Who approved and signed, with their words. */
    public record Signatures(
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String conditions,
            @Nullable String waiver,
            @Nullable UUID signedBy,
            @Nullable Instant signedAt,
            @Nullable String sentBack) {}

    /** A campaign with everything but its figures. */
    public record Detail(
            UUID id,
            UUID solution,
            UUID body,
            UUID incubator,
            String title,
            CampaignState state,
            CampaignOffer offer,
            @Nullable CampaignPlan plan,
            Instant createdAt,
            @Nullable UUID preparedBy,
            @Nullable ScaleReadiness readiness,
            Signatures signatures,
            @Nullable LocalDate startsOn,
            @Nullable CampaignReport report,
            @Nullable String endReason,
            @Nullable Instant endedAt,
            @Nullable CampaignOutcome outcome) {}

    /**
     * A wave as read. It is launched on its day, or earlier when a share of those invited before has come as far as
     * {@code afterWhat}; one without a day waits for that share until the campaign ends.
     *
     * @param size its organisations
     * @param opened how many of them are invited by now
     * @param held whether inviting them was interrupted by somebody
     * @param failed how many of them could not be invited
     */
    public record WaveRow(
            UUID id,
            int number,
            @Nullable LocalDate plannedOn,
            @Nullable Integer afterShare,
            @Nullable WaveMeasure afterWhat,
            int plannedSize,
            WaveState state,
            @Nullable WaveProposal proposal,
            int size,
            int opened,
            @Nullable String message,
            @Nullable String learned,
            @Nullable UUID officer,
            @Nullable String words,
            @Nullable Instant startedAt,
            boolean held,
            int failed) {}

    /** Opens a further campaign for a solution; for the agency. Returns its id. */
    public UUID open(Actor actor, OpenCampaign said) {
        rights.requireAgency(actor);
        var known = solutions.of(said.solution());
        if (!known.published()) {
            throw RuleViolation.field("solution", "deployment.notPublished");
        }
        var campaign = campaigns.save(new Campaign(
                UUID.randomUUID(), said.solution(), known.body(), known.incubator(), said.title(), file.now()));
        shown(campaign);
        file.note(actor, "campaign.opened", campaign.id(), said.title());
        processes.start(
                "largeScaleDeployment",
                campaign.id(),
                Outcome.of(LargeScaleDeploymentVariables.SOLUTION, campaign.solution())
                        .and(LargeScaleDeploymentVariables.BODY, campaign.body())
                        .and(LargeScaleDeploymentVariables.INCUBATOR, campaign.incubator()));
        return campaign.id();
    }

    /** The cycle of an incubator reached its deployment: the campaign it will call is there; twice is once. */
    void expect(UUID campaign, UUID solution, UUID body, UUID incubator) {
        if (!campaigns.existsById(campaign)) {
            var title = solutions.of(solution).title();
            shown(campaigns.save(new Campaign(campaign, solution, body, incubator, title, file.now())));
        }
    }

    /** Campaigns the actor may see, latest first. */
    @Transactional(readOnly = true)
    public Slice<Detail> page(Actor actor, @Nullable String after, int limit) {
        var all = rights.agency(actor) || actor.has(Role.AUDITOR);
        var incubators = new java.util.HashSet<>(actor.scopes(Role.TEAM_LEAD));
        incubators.addAll(actor.scopes(Role.TEAM_MEMBER));
        var page = Cursor.offset(Cursor.only(after, "0"));
        var found = campaigns.page(
                all ? EnumSet.allOf(CampaignState.class) : SIGNED,
                actor.scopes(Role.FORUM_MEMBER),
                incubators,
                PageRequest.of(page, limit));
        return new Slice<>(
                found.stream().map(Campaign::detail).toList(),
                found.size() < limit ? null : Cursor.of(String.valueOf(page + 1)));
    }

    /** One campaign; refuses one the actor may not see as if it were not there. */
    @Transactional(readOnly = true)
    public Detail detail(Actor actor, UUID campaign) {
        return visible(actor, campaign).detail();
    }

    /** Whether the actor sees each organisation with its reasons, and not only the sums. */
    @Transactional(readOnly = true)
    public boolean seesAll(Actor actor, UUID campaign) {
        return rights.seesAll(actor, file.campaign(campaign));
    }

    /** Whether the actor may launch early, move, close and cancel. */
    public boolean steers(Actor actor) {
        return rights.agency(actor);
    }

    /** Solutions for which a campaign may be opened, latest changed first. */
    @Transactional(readOnly = true)
    public List<Card> offered() {
        return solutions.published();
    }

    /** The waves of a campaign, in order. */
    @Transactional(readOnly = true)
    public List<WaveRow> waves(Actor actor, UUID campaign) {
        visible(actor, campaign);
        return waves.findByCampaignOrderByNumber(campaign).stream()
                .map(wave -> wave.state() == WaveState.INVITING ? wave.row(rows.progress(wave.id())) : wave.row())
                .toList();
    }

    /** The officer who looks after a wave, whom its organisations can ask. */
    @Transactional(readOnly = true)
    public Optional<UUID> officer(UUID campaign, int wave) {
        return waves.findByCampaignOrderByNumber(campaign).stream()
                .filter(w -> w.number() == wave)
                .findFirst()
                .flatMap(w -> Optional.ofNullable(w.row().officer()));
    }

    /** Campaigns of a solution that are signed, first one first. */
    @Transactional(readOnly = true)
    public List<Detail> of(UUID solution) {
        return campaigns.findBySolutionOrderByCreatedAt(solution).stream()
                .filter(c -> SIGNED.contains(c.state()))
                .map(Campaign::detail)
                .toList();
    }

    private Campaign visible(Actor actor, UUID campaign) {
        var found = file.campaign(campaign);
        if (!rights.sees(actor, found)) {
            throw RuleViolation.notFound();
        }
        return found;
    }

    private void shown(Campaign campaign) {
        file.show(campaign);
        file.link(campaign.solution(), campaign.id());
    }
}
