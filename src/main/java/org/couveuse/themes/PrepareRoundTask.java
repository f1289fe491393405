package org.couveuse.themes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.governance.Bodies;
import org.couveuse.governance.Body.Objective;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.Actor;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.themes.RoundPlanning.CandidateTheme;
import org.couveuse.themes.RoundPlanning.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency fixes everything before a round opens. */
@Component
class PrepareRoundTask implements TaskHandler<Preparation> {

    private static final int PROPOSED = 12;
    private static final Duration UNTIL_OPENING = Duration.ofHours(1);
    private static final Duration VOTE = Duration.ofDays(14);

    private final RoundPlanning planning;
    private final RoundSheets sheets;
    private final ThemeService themes;
    private final Bodies bodies;
    private final Advisers advisers;
    private final Memberships memberships;
    private final People people;
    private final Clock clock;

    PrepareRoundTask(
            RoundPlanning planning,
            RoundSheets sheets,
            ThemeService themes,
            Bodies bodies,
            Advisers advisers,
            Memberships memberships,
            People people,
            Clock clock) {
        this.planning = planning;
        this.sheets = sheets;
        this.themes = themes;
        this.bodies = bodies;
        this.advisers = advisers;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "user_prepareRound";
    }

    @Override
    public Class<Preparation> submission() {
        return Preparation.class;
    }

    @Override
    public TaskSheet<Preparation> sheet(OpenTask task, Actor actor) {
        var round = sheets.round(task.key());
        var locale = RoundSheets.locale();
        var eligible = themes.candidates(round.body());
        var members = memberships.holders(Role.FORUM_MEMBER, round.body());
        var names = people.names(members);
        var objectives = bodies.objectives(round.body());
        var asked = advisers.of(round.body(), locale);
        var proposal = proposal(round, eligible, members, objectives, asked);
        List<Fact> facts = List.of(
                new Fact.Text(
                        "round.forum",
                        bodies.find(round.body()).map(b -> b.name(locale)).orElse("")),
                RoundSheets.figure("round.members", members.size(), "members"),
                new Fact.Rows(
                        "round.eligible",
                        List.of("title", "wording", "needs"),
                        eligible.stream()
                                .map(t -> List.of(t.title(), t.wording(), String.valueOf(t.needs())))
                                .toList()));
        return TaskSheet.of(facts, proposal)
                .known(proposal)
                .choices(
                        "themes",
                        eligible.stream().map(t -> Choice.of(t.id(), t.title())).toList())
                .choices(
                        "objectives",
                        objectives.stream()
                                .map(o -> Choice.of(o.id(), o.text(locale)))
                                .toList())
                .choices(
                        "members",
                        members.stream()
                                .map(m -> Choice.of(m, names.getOrDefault(m, "")))
                                .toList())
                .choices(
                        "advisers",
                        asked.stream()
                                .map(a -> Choice.of(a.candidate(), a.name()))
                                .toList());
    }

    private Preparation proposal(
            RoundFacts round,
            List<ThemeService.Row> eligible,
            List<UUID> members,
            List<Objective> objectives,
            List<Advisers.Adviser> asked) {
        var rules = round.rules();
        var again = !round.candidates().isEmpty();
        var lines = again ? before(round, eligible) : fresh(eligible, objectives);
        var voters = again ? rules.electors().stream().filter(members::contains).toList() : members;
        var opening = soon();
        var quorum = again ? Math.min(rules.quorum(), voters.size()) : voters.size() / 2 + 1;
        var codes = asked.stream().map(Advisers.Adviser::candidate).toList();
        var own = bodies.advising(round.body()).stream()
                .map(group -> Candidate.of(Role.ADVISOR, group.id()).toString())
                .toList();
        return new Preparation(
                round.title(),
                again ? rules.question() : sheets.say("round.defaultQuestion"),
                lines,
                rules.mode(),
                voters,
                Math.max(1, Math.min(quorum, voters.size())),
                Math.max(1, again ? Math.min(rules.judges(), voters.size()) : quorum / 2),
                Math.max(1, Math.min(again ? rules.capacity() : 3, lines.size())),
                opening,
                opening.plus(VOTE),
                (again ? rules.asked() : own).stream().filter(codes::contains).toList(),
                Criteria.lines(rules.criteria()),
                rules.balanced());
    }

    private static List<CandidateTheme> before(RoundFacts round, List<ThemeService.Row> eligible) {
        var ids = eligible.stream().map(ThemeService.Row::id).toList();
        return round.candidates().stream()
                .filter(c -> ids.contains(c.theme()))
                .map(c -> new CandidateTheme(c.theme(), c.why(), c.objective()))
                .toList();
    }

    private static List<CandidateTheme> fresh(List<ThemeService.Row> eligible, List<Objective> objectives) {
        return eligible.stream()
                .limit(PROPOSED)
                .map(t -> new CandidateTheme(t.id(), t.wording(), objective(t, objectives)))
                .toList();
    }

    private static @Nullable UUID objective(ThemeService.Row theme, List<Objective> objectives) {
        return objectives.stream()
                .filter(o -> o.id().equals(theme.objective()))
                .findFirst()
                .or(() -> objectives.stream().findFirst())
                .map(Objective::id)
                .orElse(null);
    }

    private Instant soon() {
        return clock.instant().plus(UNTIL_OPENING).truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, Preparation submission) {
        return planning.prepare(actor, task.key(), submission);
    }
}
