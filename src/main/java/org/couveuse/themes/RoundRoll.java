package org.couveuse.themes;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Freezes the list of electors at the opening of a round, with what is then known of their organisations. */
@Component
class RoundRoll {

    private final RoundElectors electors;
    private final Memberships memberships;
    private final People people;
    private final Organisations organisations;
    private final SecureRandom lot = new SecureRandom();

    RoundRoll(RoundElectors electors, Memberships memberships, People people, Organisations organisations) {
        this.electors = electors;
        this.memberships = memberships;
        this.people = people;
        this.organisations = organisations;
    }

    /** Those of the prepared list who are still members, numbered in an order drawn by lot. */
    void freeze(RoundFacts round) {
        var members = new HashSet<>(memberships.holders(Role.FORUM_MEMBER, round.body()));
        var voters = new ArrayList<>(
                round.rules().electors().stream().filter(members::contains).toList());
        Collections.shuffle(voters, lot);
        var persons = people.all(voters);
        var known = organisations.all(persons.values().stream()
                .flatMap(person -> Optional.ofNullable(person.organisation()).stream())
                .distinct()
                .toList());
        for (var i = 0; i < voters.size(); i++) {
            var person = persons.get(voters.get(i));
            var own = person == null || person.organisation() == null ? null : known.get(person.organisation());
            electors.save(
                    new RoundElector(UUID.randomUUID(), round.id(), voters.get(i), i + 1, college(own), size(own)));
        }
        electors.flush();
    }

    private static @Nullable College college(Organisations.@Nullable Row organisation) {
        return organisation == null ? null : College.of(organisation.kind()).orElse(null);
    }

    private static @Nullable OrganisationSize size(Organisations.@Nullable Row organisation) {
        return organisation == null ? null : OrganisationSize.of(organisation.sizeBand());
    }

    /** How many electors come from where; empty before the list is frozen. */
    static RoundReading.Composition composition(List<RoundElector> list) {
        return new RoundReading.Composition(
                count(list, e -> e.college() == College.PUBLIC),
                count(list, e -> e.college() == College.PRIVATE),
                count(list, e -> e.college() == null),
                count(list, e -> e.size() == OrganisationSize.SMALL),
                count(list, e -> e.size() == OrganisationSize.LARGE),
                count(list, e -> e.size() == null));
    }

    private static int count(List<RoundElector> list, java.util.function.Predicate<RoundElector> which) {
        return (int) list.stream().filter(which).count();
    }
}
