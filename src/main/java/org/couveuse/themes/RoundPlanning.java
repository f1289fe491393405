package org.couveuse.themes;

import static org.couveuse.themes.ThemePrioritisationVariables.BODY;
import static org.couveuse.themes.ThemePrioritisationVariables.CHAIR_CANDIDATE;
import static org.couveuse.themes.ThemePrioritisationVariables.CHAIR_STATE;
import static org.couveuse.themes.ThemePrioritisationVariables.CLOSING;
import static org.couveuse.themes.ThemePrioritisationVariables.EXTENDED;
import static org.couveuse.themes.ThemePrioritisationVariables.OPENING;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.BodyKind;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans and prepares rounds. */
@Service
@Transactional
public class RoundPlanning {

    /** Name of the process of a round. */
    static final String PROCESS = "themePrioritisation";

    /** Most themes put to one round. */
    static final int MOST_THEMES = 200;

    /** Longest list of electors. */
    static final int MOST_ELECTORS = 1_000;

    /** Most criteria beside the mentions. */
    static final int MOST_CRITERIA = 12;

    private final Rounds rounds;
    private final RoundKeeping keeping;
    private final ThemeService themes;
    private final Bodies bodies;
    private final PreparationRules preparation;
    private final Memberships memberships;
    private final Processes processes;
    private final Trail trail;
    private final Clock clock;

    RoundPlanning(
            Rounds rounds,
            RoundKeeping keeping,
            ThemeService themes,
            Bodies bodies,
            PreparationRules preparation,
            Memberships memberships,
            Processes processes,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.keeping = keeping;
        this.themes = themes;
        this.bodies = bodies;
        this.preparation = preparation;
        this.memberships = memberships;
        this.processes = processes;
        this.trail = trail;
        this.clock = clock;
    }

    /** A round to plan: which forum, and what it is called. */
    public record New(
            @NotNull UUID body, @NotBlank @Size(max = 200) String title) {}

    /** A theme put to the round, why, and the objective of the plan that it serves. */
    public record CandidateTheme(
            @NotNull @Form.OneOf("themes") UUID theme,
            @NotBlank @Size(max = 2_000) @Form.Long String why,
            @Form.OneOf("objectives") @Nullable UUID objective) {}

    /**
     * Everything that is fixed before a round opens.
     *
     * @param quorum how many members must vote
     * @param judges how many mentions a theme needs to be held judged by enough
     * @param capacity how many themes may be retained at most
     * @param asked groups and experts whose opinion is asked
     * @param criteria what members may note of each theme beside their mention; none for mentions only
     * @param balanced whether the result is also asked with balance between colleges, side by side with the plain one
     */
    public record Preparation(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 500) @Form.Long String question,
            @NotEmpty @Size(max = MOST_THEMES) @Valid List<CandidateTheme> themes,
            @NotNull BallotMode mode,

            @NotEmpty @Size(max = MOST_ELECTORS) @Form.OneOf("members")
            List<UUID> electors,

            @NotNull @Min(1) Integer quorum,
            @NotNull @Min(1) Integer judges,
            @NotNull @Min(1) @Max(20) Integer capacity,
            @NotNull Instant opening,
            @NotNull Instant closing,
            @Size(max = 50) @Form.OneOf("advisers") List<String> asked,
            @Size(max = MOST_CRITERIA) @Valid List<Criteria.Line> criteria,
            boolean balanced) {

        /** Without criteria: members give mentions only. */
        public Preparation(
                String title,
                String question,
                List<CandidateTheme> themes,
                BallotMode mode,
                List<UUID> electors,
                Integer quorum,
                Integer judges,
                Integer capacity,
                Instant opening,
                Instant closing,
                List<String> asked) {
            this(
                    title, question, themes, mode, electors, quorum, judges, capacity, opening, closing, asked,
                    List.of(), false);
        }

        /** The same with these criteria. */
        public Preparation with(List<Criteria.Line> others, boolean balance) {
            return new Preparation(
                    title, question, themes, mode, electors, quorum, judges, capacity, opening, closing, asked, others,
                    balance);
        }
    }

    /** Plans a round of a forum; its preparation becomes a task. For the agency. */
    public UUID plan(Actor actor, New as) {
        if (!actor.has(Role.AGENCY_OFFICER)) {
            throw RuleViolation.forbidden("round.agencyOnly");
        }
        var body = bodies.find(as.body());
        new Checks()
                .that(body.filter(b -> b.kind() == BodyKind.FORUM).isPresent(), "body", "round.noForum")
                .text("title", as.title(), 200)
                .refuse();
        var round = new Round(UUID.randomUUID(), as.body(), as.title().strip(), clock.instant());
        begin(round);
        trail.record(
                new Trail.Event(actor.person(), "round.planned", round.facts().id(), as.title()));
        return round.facts().id();
    }

    /** Stores a new round and starts its process. */
    void begin(Round round) {
        var saved = rounds.saveAndFlush(round).facts();
        keeping.show(saved);
        processes.start(
                PROCESS,
                saved.id(),
                Outcome.of(BODY, saved.body())
                        .and(
                                CHAIR_CANDIDATE,
                                Candidate.of(Role.FORUM_CHAIR, saved.body()).toString())
                        .and(CHAIR_STATE, ChairState.CHAIR)
                        .and(EXTENDED, false));
    }

    /** Fixes everything; the round then waits for its opening. When the chair proposed a theme, it needs another one. */
    Outcome prepare(Actor actor, UUID id, Preparation as) {
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var body = round.facts().body();
        preparation.check(body, as);
        round.prepare(as.title().strip(), rules(as), candidates(body, as));
        for (var candidate : round.facts().candidates()) {
            themes.inRound(candidate.theme(), id);
            if (candidate.objective() != null) {
                themes.align(candidate.theme(), body, candidate.objective());
            }
        }
        keeping.recuseProposers(round.facts());
        keeping.show(round.facts());
        if (memberships.holders(Role.FORUM_CHAIR, body).stream().anyMatch(chair -> keeping.inConflict(id, chair))) {
            keeping.chairInConflict(round);
        }
        return Outcome.of(OPENING, as.opening()).and(CLOSING, as.closing());
    }

    private static RoundRules rules(Preparation as) {
        return new RoundRules(
                as.question().strip(),
                as.mode(),
                as.quorum(),
                as.judges(),
                as.capacity(),
                as.opening(),
                as.closing(),
                List.copyOf(as.electors()),
                List.copyOf(as.asked()),
                Criteria.of(as.criteria()),
                as.balanced());
    }

    private List<RoundCandidate> candidates(UUID body, Preparation as) {
        var list = new ArrayList<RoundCandidate>();
        for (var line : as.themes()) {
            var objective = line.objective() == null
                    ? null
                    : bodies.objective(body, line.objective()).orElseThrow().text(Locale.CANADA_FRENCH);
            list.add(new RoundCandidate(line.theme(), list.size(), line.why().strip(), line.objective(), objective));
        }
        return list;
    }
}
