package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.engine.Decisions;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Variable;
import org.springframework.stereotype.Component;

/** Asks the table {@code teamComposition} what a team still misses. */
@Component
class Composition {

    private static final Variable<Integer> GROUPS = Variable.number("groups");
    private static final Variable<Integer> LEADS = Variable.number("leads");
    private static final Variable<Integer> MEMBERS = Variable.number("members");
    private static final Variable<Integer> MANAGERS = Variable.number("managers");
    private static final Variable<Integer> EMPLOYEES = Variable.number("employees");
    private static final Variable<Boolean> CITIZEN_THEME = Variable.flag("citizenTheme");
    private static final Variable<Integer> CITIZENS = Variable.number("citizens");
    private static final Variable<Integer> ORGANISATIONS = Variable.number("organisations");
    private static final Variable<Integer> LARGEST_SHARE = Variable.number("largestShare");
    private static final Variable<Integer> SKILLS = Variable.number("skills");
    private static final Variable<Double> TIME_SHARE = Variable.amount("timeShare");

    private final Decisions tables;

    Composition(Decisions tables) {
        this.tables = tables;
    }

    /** What these seats miss; leads of groups count when they have a seat. */
    List<CompositionGap> gaps(IncubatorFile.Formation formation, List<Invitation.Row> seats) {
        var persons = seats.stream().map(Invitation.Row::person).collect(Collectors.toSet());
        var found = new ArrayList<CompositionGap>();
        if (formation.lead() == null || !persons.contains(formation.lead())) {
            found.add(CompositionGap.LEAD);
        }
        tables.all("teamComposition", inputs(formation, seats, persons), "missing").stream()
                .map(CompositionGap::valueOf)
                .distinct()
                .forEach(found::add);
        return found;
    }

    private static Outcome inputs(IncubatorFile.Formation formation, List<Invitation.Row> seats, Set<UUID> persons) {
        var byOrganisation = seats.stream()
                .filter(s -> s.place().organisation() != null)
                .collect(Collectors.groupingBy(
                        s -> Objects.requireNonNull(s.place().organisation()), Collectors.counting()));
        var largest = byOrganisation.values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var share = seats.isEmpty() ? 0 : (int) Math.round(100.0 * largest / seats.size());
        var time = seats.stream().mapToInt(s -> s.place().timeShare()).sum() / 100.0;
        var leads = formation.groups().stream()
                .filter(g -> g.lead() != null && persons.contains(g.lead()))
                .count();
        var skills = seats.stream().map(s -> s.place().skill()).distinct().count();
        return Outcome.of(GROUPS, formation.groups().size())
                .and(LEADS, (int) leads)
                .and(MEMBERS, seats.size())
                .and(MANAGERS, count(seats, TeamRole.MANAGER))
                .and(EMPLOYEES, count(seats, TeamRole.EMPLOYEE))
                .and(CITIZEN_THEME, formation.citizenTheme())
                .and(CITIZENS, count(seats, TeamRole.CITIZEN))
                .and(ORGANISATIONS, byOrganisation.size())
                .and(LARGEST_SHARE, share)
                .and(SKILLS, (int) skills)
                .and(TIME_SHARE, time);
    }

    private static int count(List<Invitation.Row> seats, TeamRole role) {
        return (int) seats.stream().filter(s -> s.place().role() == role).count();
    }
}
