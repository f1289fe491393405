package org.couveuse.incubators;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens and programs read of ideas, for those who read their incubator. */
@Service
@Transactional(readOnly = true)
public class IdeaReading {

    private final Store store;
    private final IncubationRights rights;
    private final CurrentActor actor;
    private final People people;
    private final Organisations organisations;

    IdeaReading(Store store, IncubationRights rights, CurrentActor actor, People people, Organisations organisations) {
        this.store = store;
        this.rights = rights;
        this.actor = actor;
        this.people = people;
        this.organisations = organisations;
    }

    /** An idea with the names in it. */
    public record Seen(
            Idea.Row idea, String author, @Nullable String organisation, String group) {}

    /** One idea; refuses an unknown one and one that the reader may not see. */
    public Seen get(UUID idea) {
        rights.require(actor.get(), store.idea(idea).incubator());
        return one(idea);
    }

    /** One idea, for tasks about it, whose rights are the desk's. */
    Seen one(UUID idea) {
        return seen(List.of(store.idea(idea))).get(0);
    }

    /** Ideas of an incubator in some states (all when empty), oldest first. */
    public Slice<Seen> page(UUID incubator, Set<IdeaState> states, @Nullable String after, int limit) {
        rights.require(actor.get(), store.incubator(incubator).facts().origin().id());
        var parts =
                after == null ? List.of(Instant.EPOCH.toString(), new UUID(0, 0).toString()) : Cursor.parts(after, 2);
        var found = store.ideas.page(
                incubator,
                states.isEmpty() ? EnumSet.allOf(IdeaState.class) : states,
                moment(parts.get(0)),
                id(parts.get(1)),
                Limit.of(limit + 1));
        var items = seen(found.stream().limit(limit).toList());
        if (found.size() <= limit) {
            return new Slice<>(items, null);
        }
        var last = items.get(limit - 1).idea();
        return new Slice<>(items, Cursor.of(last.created().toString(), last.id().toString()));
    }

    private List<Seen> seen(List<Idea> ideas) {
        var names = people.names(ideas.stream().map(Idea::author).collect(Collectors.toSet()));
        var rows = ideas.stream().map(Idea::row).toList();
        var places = organisations.all(rows.stream()
                .map(Idea.Row::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var groups = rows.stream()
                .map(Idea.Row::incubator)
                .distinct()
                .flatMap(i -> store.incubator(i).facts().formation().groups().stream())
                .collect(Collectors.toMap(Incubator.Group::id, Incubator.Group::name));
        return rows.stream()
                .map(row -> new Seen(
                        row,
                        names.getOrDefault(row.author(), ""),
                        Optional.ofNullable(row.organisation())
                                .map(places::get)
                                .map(Organisations.Row::name)
                                .orElse(null),
                        groups.getOrDefault(row.group(), "")))
                .toList();
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }
}
