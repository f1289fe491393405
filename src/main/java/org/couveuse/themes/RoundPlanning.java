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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Rounds rounds;
    private final RoundKeeping keeping;
    private final ThemeService themes;
    private final Bodies bodies;
    private final Advisers advisers;
    private final Memberships memberships;
    private final Processes processes;
    private final Trail trail;
    private final Clock clock;

    RoundPlanning(
            Rounds rounds,
            RoundKeeping keeping,
            ThemeService themes,
            Bodies bodies,
            Advisers advisers,
            Memberships memberships,
            Processes processes,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.keeping = keeping;
        this.themes = themes;
        this.bodies = bodies;
        this.advisers = advisers;
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
     */
    public record Preparation(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 500) @Form.Long String question,
            @NotEmpty @Size(max = 50) @Valid List<CandidateTheme> themes,
            @NotNull BallotMode mode,

            @NotEmpty @Size(max = 500) @Form.OneOf("members")
            List<UUID> electors,

            @NotNull @Min(1) Integer quorum,
            @NotNull @Min(1) Integer judges,
            @NotNull @Min(1) @Max(20) Integer capacity,
            @NotNull Instant opening,
            @NotNull Instant closing,
            @Size(max = 50) @Form.OneOf("advisers") List<String> asked) {}

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
        check(body, as);
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

    private void check(UUID body, Preparation as) {
        var eligible =
                themes.candidates(body).stream().map(ThemeService.Row::id).toList();
        var objectives = bodies.objectives(body).stream().map(o -> o.id()).toList();
        var members = memberships.holders(Role.FORUM_MEMBER, body);
        var known = advisers.of(body, Locale.CANADA_FRENCH).stream()
                .map(Advisers.Adviser::candidate)
                .toList();
        var checks = new Checks();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < as.themes().size(); i++) {
            var line = as.themes().get(i);
            var path = "themes[" + i + "]";
            checks.that(eligible.contains(line.theme()), path + ".theme", "round.notCandidate")
                    .that(seen.add(line.theme()), path + ".theme", "round.twice")
                    .that(
                            objectives.isEmpty() ? line.objective() == null : objectives.contains(line.objective()),
                            path + ".objective",
                            "round.objective");
        }
        var now = clock.instant();
        checks.that(members.containsAll(as.electors()), "electors", "round.notMember")
                .that(new HashSet<>(as.electors()).size() == as.electors().size(), "electors", "round.twice")
                .that(
                        as.quorum() <= as.electors().size(),
                        "quorum",
                        "round.beyondElectors",
                        as.electors().size())
                .that(
                        as.judges() <= as.electors().size(),
                        "judges",
                        "round.beyondElectors",
                        as.electors().size())
                .that(
                        as.capacity() <= as.themes().size(),
                        "capacity",
                        "round.beyondThemes",
                        as.themes().size())
                .that(as.opening().isAfter(now.minus(LATE)), "opening", "round.openingPast")
                .that(!as.closing().isBefore(as.opening().plus(SHORTEST)), "closing", "round.tooShort")
                .that(!as.closing().isBefore(now.plus(SHORTEST)), "closing", "round.tooShort")
                .that(as.closing().isBefore(as.opening().plus(LONGEST)), "closing", "round.tooLong")
                .that(known.containsAll(as.asked()), "asked", "round.notAdviser")
                .that(new HashSet<>(as.asked()).size() == as.asked().size(), "asked", "round.twice")
                .refuse();
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
                List.copyOf(as.asked()));
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
