package org.couveuse.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.RightReading;
import org.couveuse.people.RightRequests;
import org.couveuse.people.RightState;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rights that two people grant, as a screen shows them: with names, and who may do what. */
@Service
@Transactional(readOnly = true)
public class RightDesk {

    private static final int MOST_SCOPES = 200;
    private static final int MOST_PEOPLE = 50;

    private final RightReading reading;
    private final People people;
    private final Subjects subjects;
    private final SubjectLists lists;
    private final CurrentActor actor;

    RightDesk(RightReading reading, People people, Subjects subjects, SubjectLists lists, CurrentActor actor) {
        this.reading = reading;
        this.people = people;
        this.subjects = subjects;
        this.lists = lists;
        this.actor = actor;
    }

    /**
     * A request with its names.
     *
     * @param where null when the right would hold everywhere
     * @param answeredBy null while it waits
     * @param mayAnswer whether who reads is the second person
     * @param mayWithdraw whether who reads asked for it
     */
    public record Seen(
            RightRequests.Row row,
            String person,
            @Nullable String where,
            String askedBy,
            @Nullable String answeredBy,
            boolean mayAnswer,
            boolean mayWithdraw) {}

    /** Requests that stand so, with their names. */
    public List<Seen> list(RightState state) {
        return seen(reading.list(state));
    }

    /** Those about a person that wait. */
    public List<Seen> about(UUID person) {
        return seen(reading.about(person));
    }

    /** Roles that who is signed in may ask for. */
    public List<Role> askable() {
        return RightReading.askable(actor.get());
    }

    /** Bodies in which who is signed in may ask for a role of a forum, by name; none for other roles. */
    public List<AccountDesk.Scope> bodies(Role role, String text) {
        var who = actor.get();
        if (!RightReading.askable(who).contains(role)) {
            throw RuleViolation.forbidden("people.right.askers");
        }
        var wanted = text.strip().toLowerCase(java.util.Locale.CANADA_FRENCH);
        return role.everywhere()
                ? List.of()
                : lists.latest(SubjectType.BODY, List.of(), MOST_SCOPES).stream()
                        .map(Subject::card)
                        .filter(card -> everyBody(who) || who.has(Role.FORUM_CHAIR, card.id()))
                        .filter(card -> card.title()
                                .toLowerCase(java.util.Locale.CANADA_FRENCH)
                                .contains(wanted))
                        .map(card -> new AccountDesk.Scope(card.id(), card.title()))
                        .toList();
    }

    /** People to choose from, by name. */
    public List<People.Row> people(String text) {
        return people.page(text, null, MOST_PEOPLE).items().stream()
                .filter(People.Row::active)
                .toList();
    }

    private static boolean everyBody(Actor who) {
        return who.has(Role.ADMIN) || who.has(Role.AGENCY_OFFICER);
    }

    private List<Seen> seen(List<RightRequests.Row> rows) {
        var who = actor.get();
        var persons = new HashSet<UUID>();
        rows.forEach(row -> {
            persons.add(row.person());
            persons.add(row.askedBy());
            if (row.answeredBy() != null) {
                persons.add(row.answeredBy());
            }
        });
        var names = people.names(persons);
        var places = subjects.all(rows.stream()
                .map(RightRequests.Row::scope)
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toSet()));
        var mine = rows.stream().noneMatch(row -> row.state() == RightState.WAITING)
                ? List.<UUID>of()
                : reading.waitingFor(who).stream().map(RightRequests.Row::id).toList();
        return rows.stream()
                .map(row -> {
                    var scope = row.scope();
                    var place = scope == null ? null : places.get(scope);
                    return new Seen(
                            row,
                            names.getOrDefault(row.person(), ""),
                            scope == null ? null : place == null ? scope.toString() : place.title(),
                            names.getOrDefault(row.askedBy(), ""),
                            row.answeredBy() == null ? null : names.getOrDefault(row.answeredBy(), ""),
                            mine.contains(row.id()),
                            row.state() == RightState.WAITING && who.is(row.askedBy()));
                })
                .toList();
    }
}
