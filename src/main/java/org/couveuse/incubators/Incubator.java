package org.couveuse.incubators;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.incubators.IncubatorFile.StageSince;
import org.couveuse.shared.French;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** An incubator: one theme, its groups, charter and term, from the forum's decision to its deployment. */
@Entity
@Table(name = "incubator")
public class Incubator {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID theme;
    private UUID body;
    private @Nullable UUID round;
    private @Nullable Integer themeRank;
    private String title;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private IncubatorState state;

    private @Nullable UUID leadPerson;
    private boolean citizenTheme;
    private Instant opened;

    @Convert(converter = IncubatorColumns.Groups.class)
    @Column(name = "groups_json")
    private List<Group> groups = List.of();

    @Convert(converter = IncubatorColumns.Stages.class)
    @Column(name = "stages_json")
    private List<StageSince> stages = List.of();

    @Convert(converter = IncubatorColumns.Missing.class)
    @Column(name = "missing_json")
    private List<CompositionGap> missing = List.of();

    private int proposal;
    private @Nullable UUID proposedBy;

    @Convert(converter = IncubatorColumns.CharterColumn.class)
    @Column(name = "charter_json")
    private @Nullable Charter charter;

    private @Nullable Instant charterApproved;

    @Convert(converter = IncubatorColumns.Funding.class)
    @Column(name = "funding_json")
    private @Nullable FundingReview funding;

    private @Nullable Instant mandateFrom;
    private @Nullable Instant warningAt;
    private @Nullable Instant termAt;
    private boolean extended;

    @Convert(converter = IncubatorColumns.Pass.class)
    @Column(name = "pass_json")
    private SearchPass pass = new SearchPass(0, true, List.of());

    @Convert(converter = IncubatorColumns.Next.class)
    @Column(name = "next_json")
    private @Nullable NextPlan next;

    private @Nullable UUID solution;
    private @Nullable UUID campaign;
    private boolean cancelled;
    private @Nullable String lessons;
    private @Nullable Instant ended;
    private String sortKey;
    private String folded;

    @SuppressWarnings("NullAway.Init")
    protected Incubator() {}

    @SuppressWarnings("NullAway.Init")
    Incubator(IncubatorService.OpenIncubator as, Instant now) {
        id = as.incubator();
        theme = as.theme();
        body = as.body();
        round = as.round();
        themeRank = as.rank();
        title = as.title();
        state = IncubatorState.FORMING;
        opened = now;
        sortKey = French.sortKey(title, id);
        folded = French.searchable(title);
        enter(Stage.FORMATION, now);
    }

    /** A working group of the team. */
    public record Group(
            UUID id, int number, String name, @Nullable UUID lead) {}

    /** What a co-chair said of a request for funds. */
    public record FundingReview(
            UUID by,
            Instant at,
            FundingAdvice advice,
            String assessment,
            @Nullable String conditions) {}

    /** One pass of the search: its calls, and whether they call for new ideas. */
    public record SearchPass(int number, boolean newIdeas, List<UUID> calls) {}

    /** What the team proposes to do next, having adopted nothing. */
    public record NextPlan(
            UUID by,
            NextStep step,
            List<UUID> groups,
            List<UUID> ideas,
            String reason,
            @Nullable String lessons) {}

    /** A selected idea is to be tried; the experiment's id is reserved. Heard in the same transaction. */
    public record ExperimentRequested(UUID idea, UUID experiment, UUID incubator, UUID group, UUID body) {}

    /** What was adopted is to become a solution; its id is reserved. Heard in the same transaction. */
    public record SolutionRequested(UUID incubator, UUID solution, UUID body, List<UUID> experiments) {}

    /** The solution is to be deployed; the campaign's id is reserved. Heard in the same transaction. */
    public record CampaignRequested(UUID incubator, UUID solution, UUID campaign, UUID body) {}

    /** The search is over; what still runs of it is closed with its lessons. Heard in the same transaction. */
    public record SearchEnded(UUID incubator) {}

    void propose(List<Group> newGroups, UUID lead, boolean concernsCitizens, @Nullable UUID by) {
        groups = List.copyOf(newGroups);
        leadPerson = lead;
        citizenTheme = concernsCitizens;
        proposedBy = by;
        proposal++;
    }

    void miss(List<CompositionGap> gaps) {
        missing = gaps;
    }

    void write(Charter newCharter) {
        charter = newCharter;
        charterApproved = null;
        funding = null;
    }

    void approveCharter(Instant now) {
        charterApproved = now;
    }

    void review(FundingReview review) {
        funding = review;
    }

    void openMandate(Instant now) {
        var days = charter == null ? 0 : charter.durationDays();
        mandateFrom = now;
        termAt = now.plus(Duration.ofDays(days));
        warningAt = now.plus(Duration.ofDays(days).multipliedBy(4).dividedBy(5));
        state = IncubatorState.AT_WORK;
        enter(Stage.IDEATION, now);
    }

    void extend(Instant term) {
        termAt = term;
        extended = true;
    }

    void enter(Stage newStage, Instant now) {
        if (newStage != stage) {
            stage = newStage;
            stages = Stream.concat(stages.stream(), Stream.of(new StageSince(newStage, now)))
                    .toList();
        }
    }

    void plan(@Nullable NextPlan plan) {
        next = plan;
    }

    void begin(SearchPass newPass) {
        pass = newPass;
        next = null;
    }

    UUID requestSolution(Instant now) {
        enter(Stage.SHARING, now);
        return solution = solution == null ? UUID.randomUUID() : solution;
    }

    UUID requestCampaign(Instant now) {
        enter(Stage.DEPLOYMENT, now);
        state = IncubatorState.DEPLOYING;
        return campaign = campaign == null ? UUID.randomUUID() : campaign;
    }

    void learn(@Nullable String whatWasLearned) {
        lessons = whatWasLearned == null ? lessons : whatWasLearned;
    }

    void cancel(String why) {
        cancelled = true;
        lessons = why;
    }

    void close(Instant now) {
        state = cancelled ? IncubatorState.CANCELLED : IncubatorState.CLOSED;
        ended = now;
    }

    void deployed(Instant now) {
        state = IncubatorState.DEPLOYED;
        ended = now;
    }

    String sortKey() {
        return sortKey;
    }

    /** Everything others may know of it. */
    public IncubatorFile facts() {
        return new IncubatorFile(
                new IncubatorFile.Origin(id, theme, body, round, themeRank, title, opened),
                new IncubatorFile.Progress(stage, state, stages, mandateFrom, warningAt, termAt, extended, ended),
                new IncubatorFile.Formation(leadPerson, citizenTheme, groups, missing, proposal, proposedBy),
                charter,
                charterApproved,
                funding,
                new IncubatorFile.Search(pass, next, solution, campaign, lessons));
    }
}
