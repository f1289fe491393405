package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Candidate;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** Groups and experts whose opinion can be asked, and what they are called. */
@Component
class Advisers {

    private final Bodies bodies;
    private final Memberships memberships;
    private final People people;
    private final Texts texts;

    Advisers(Bodies bodies, Memberships memberships, People people, Texts texts) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.people = people;
        this.texts = texts;
    }

    /** A group or an expert. */
    record Adviser(String candidate, String name) {}

    /** Who can be asked for a round of this forum: its own groups first, then all other groups, then experts. */
    List<Adviser> of(UUID forum, Locale locale) {
        var own = bodies.advising(forum);
        var groups = new ArrayList<>(own);
        bodies.all().stream()
                .filter(b -> b.kind().advises() && b.state() == org.couveuse.governance.BodyState.ACTIVE)
                .filter(b -> !own.contains(b))
                .forEach(groups::add);
        var found = new ArrayList<Adviser>();
        for (var group : groups) {
            if (!memberships.holders(Role.ADVISOR, group.id()).isEmpty()) {
                found.add(new Adviser(Candidate.of(Role.ADVISOR, group.id()).toString(), group.name(locale)));
            }
        }
        var experts = memberships.holders(Role.EXPERT, null);
        var names = people.names(experts);
        experts.forEach(expert -> found.add(
                new Adviser(Candidate.person(expert).toString(), names.getOrDefault(expert, expert.toString()))));
        return List.copyOf(found);
    }

    /** What an adviser is called. */
    String name(Candidate candidate, Locale locale) {
        return switch (candidate.kind()) {
            case "PERSON" -> people.displayName(UUID.fromString(candidate.scope()));
            case "ADVISOR" ->
                bodies.find(UUID.fromString(candidate.scope()))
                        .map(b -> b.name(locale))
                        .orElse(candidate.scope());
            default -> texts.in(locale, "round.adviser.experts");
        };
    }
}
