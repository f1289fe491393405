package org.couveuse.governance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may find whom. Who reads the list of everybody finds everybody who takes part. Everyone else who has a role finds
 * those who act in public view: members of forums, teams and advising groups, officers and experts. A citizen's name is
 * for those whom it concerns: the citizen's own group, and those who read everybody. So are the contacts of an
 * organisation: for the people of the same organisation or scope. Who takes part no longer is found by nobody.
 */
@Service
@Transactional(readOnly = true)
public class PeopleSight {

    private static final Set<Role> IN_PUBLIC_VIEW = EnumSet.of(
            Role.FORUM_MEMBER,
            Role.FORUM_CHAIR,
            Role.FORUM_CO_CHAIR,
            Role.TEAM_MEMBER,
            Role.TEAM_LEAD,
            Role.AGENCY_OFFICER,
            Role.EXPERT);

    private final Memberships memberships;
    private final Bodies bodies;

    PeopleSight(Memberships memberships, Bodies bodies) {
        this.memberships = memberships;
        this.bodies = bodies;
    }

    /** Whether somebody may find this person. */
    public boolean sees(Actor who, People.Row person) {
        return !seen(who, List.of(person)).isEmpty();
    }

    /** Those of these people whom somebody may find. */
    public Set<UUID> seen(Actor who, Collection<People.Row> people) {
        var active = people.stream().filter(People.Row::active).toList();
        if (People.reads(who)) {
            return active.stream().map(People.Row::id).collect(Collectors.toSet());
        }
        if (who.person() == null) {
            return Set.of();
        }
        var found = active.stream()
                .filter(person -> who.is(person.id()) || colleagues(who, person))
                .map(People.Row::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (who.takesPart()) {
            found.addAll(byRoles(who, active));
        }
        return found;
    }

    private static boolean colleagues(Actor who, People.Row person) {
        return who.takesPart()
                && who.organisation() != null
                && who.organisation().equals(person.organisation());
    }

    private Set<UUID> byRoles(Actor who, List<People.Row> people) {
        var held = memberships.of(people.stream().map(People.Row::id).toList());
        var advising = advising(held);
        return held.stream()
                .filter(row -> shown(who, row, advising))
                .map(Memberships.Row::person)
                .collect(Collectors.toSet());
    }

    /** What a person is, as far as somebody may know it; nothing of a person whom they may not find. */
    public List<Memberships.Row> roles(Actor who, People.Row person) {
        if (!sees(who, person)) {
            return List.of();
        }
        var held = memberships.of(person.id());
        var advising = advising(held);
        var all = People.reads(who) || who.is(person.id());
        return held.stream().filter(row -> all || shown(who, row, advising)).toList();
    }

    private static boolean shown(Actor who, Memberships.Row row, Map<UUID, Boolean> advising) {
        var scope = row.scope();
        return IN_PUBLIC_VIEW.contains(row.role())
                || (row.role() == Role.ADVISOR && advising.getOrDefault(scope, false))
                || (scope != null && (scope.equals(who.organisation()) || shares(who, scope)));
    }

    /** Of the groups that advise, whether their members act in public view: a citizens' group's don't. */
    private Map<UUID, Boolean> advising(List<Memberships.Row> held) {
        return held.stream()
                .filter(row -> row.role() == Role.ADVISOR)
                .flatMap(row -> Optional.ofNullable(row.scope()).stream())
                .distinct()
                .collect(Collectors.toMap(scope -> scope, scope -> bodies.find(scope)
                        .filter(body -> body.kind() != BodyKind.CITIZENS_GROUP)
                        .isPresent()));
    }

    private static boolean shares(Actor who, UUID scope) {
        return who.candidates().stream()
                .anyMatch(candidate -> candidate.scope().equals(scope.toString())
                        && !candidate.kind().equals("PERSON")
                        && !candidate.kind().equals("NEED"));
    }
}
