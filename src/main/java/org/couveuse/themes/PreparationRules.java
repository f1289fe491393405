package org.couveuse.themes;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Memberships;
import org.couveuse.people.Role;
import org.couveuse.shared.Checks;
import org.couveuse.themes.RoundPlanning.Preparation;
import org.springframework.stereotype.Component;

/** What must hold between the parts of a round's preparation. */
@Component
class PreparationRules {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LATE = Duration.ofMinutes(15);

    private final ThemeService themes;
    private final Bodies bodies;
    private final Advisers advisers;
    private final Memberships memberships;
    private final Clock clock;

    PreparationRules(ThemeService themes, Bodies bodies, Advisers advisers, Memberships memberships, Clock clock) {
        this.themes = themes;
        this.bodies = bodies;
        this.advisers = advisers;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Refuses a preparation that does not hold, everything at once. */
    void check(UUID body, Preparation as) {
        var checks = new Checks();
        themes(body, as, checks);
        people(body, as, checks);
        times(as, checks);
        Criteria.check(as.criteria(), checks);
        checks.refuse();
    }

    private void themes(UUID body, Preparation as, Checks checks) {
        var eligible =
                themes.candidates(body).stream().map(ThemeService.Row::id).toList();
        var objectives = bodies.objectives(body).stream().map(o -> o.id()).toList();
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
        checks.that(
                as.capacity() <= as.themes().size(),
                "capacity",
                "round.beyondThemes",
                as.themes().size());
    }

    private void people(UUID body, Preparation as, Checks checks) {
        var members = new HashSet<>(memberships.holders(Role.FORUM_MEMBER, body));
        var known = advisers.of(body, Locale.CANADA_FRENCH).stream()
                .map(Advisers.Adviser::candidate)
                .toList();
        var voters = as.electors().size();
        checks.that(members.containsAll(as.electors()), "electors", "round.notMember")
                .that(distinct(as.electors()), "electors", "round.twice")
                .that(as.quorum() <= voters, "quorum", "round.beyondElectors", voters)
                .that(as.judges() <= voters, "judges", "round.beyondElectors", voters)
                .that(known.containsAll(as.asked()), "asked", "round.notAdviser")
                .that(distinct(as.asked()), "asked", "round.twice");
    }

    private void times(Preparation as, Checks checks) {
        var now = clock.instant();
        checks.that(as.opening().isAfter(now.minus(LATE)), "opening", "round.openingPast")
                .that(!as.closing().isBefore(as.opening().plus(SHORTEST)), "closing", "round.tooShort")
                .that(!as.closing().isBefore(now.plus(SHORTEST)), "closing", "round.tooShort")
                .that(as.closing().isBefore(as.opening().plus(LONGEST)), "closing", "round.tooLong");
    }

    private static boolean distinct(List<?> list) {
        return new HashSet<>(list).size() == list.size();
    }
}
