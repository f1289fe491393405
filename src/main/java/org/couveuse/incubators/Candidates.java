package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Memberships;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Slice;
import org.springframework.stereotype.Component;

/** People and organisations that a form of this room offers. */
@Component
class Candidates {

    private static final int MOST_SLICES = 20;

    private final People people;
    private final Organisations organisations;
    private final Memberships memberships;

    Candidates(People people, Organisations organisations, Memberships memberships) {
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** Everybody who can be asked to join a team; administrators and auditors hold no other role. */
    List<TaskSheet.Choice> people() {
        var names = organisations.all(fit().stream()
                .map(People.Row::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return fit().stream()
                .map(p -> new TaskSheet.Choice(
                        p.id().toString(),
                        p.displayName(),
                        Optional.ofNullable(p.organisation())
                                .map(names::get)
                                .map(Organisations.Row::name)
                                .orElse(null)))
                .toList();
    }

    /** A few of them. */
    List<UUID> some(int count) {
        return fit().stream().map(People.Row::id).limit(count).toList();
    }

    /** These people by name. */
    List<TaskSheet.Choice> named(Collection<UUID> persons) {
        return people.all(persons).values().stream()
                .sorted(Comparator.comparing(People.Row::familyName))
                .map(p -> TaskSheet.Choice.of(p.id(), p.displayName()))
                .toList();
    }

    /** All organisations. */
    List<TaskSheet.Choice> organisations() {
        var all = new ArrayList<TaskSheet.Choice>();
        String after = null;
        for (var i = 0; i < MOST_SLICES && (i == 0 || after != null); i++) {
            var slice = organisations.page("", null, after, Slice.MOST);
            slice.items().forEach(o -> all.add(TaskSheet.Choice.of(o.id(), o.name())));
            after = slice.next();
        }
        return all;
    }

    private List<People.Row> fit() {
        var apart = new HashSet<>(memberships.holders(Role.ADMIN, null));
        apart.addAll(memberships.holders(Role.AUDITOR, null));
        var all = new ArrayList<People.Row>();
        String after = null;
        for (var i = 0; i < MOST_SLICES && (i == 0 || after != null); i++) {
            var slice = people.page("", after, Slice.MOST);
            slice.items().stream()
                    .filter(p -> p.active() && !apart.contains(p.id()))
                    .forEach(all::add);
            after = slice.next();
        }
        return all;
    }
}
