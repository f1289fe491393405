package org.couveuse.subjects;

import static org.couveuse.subjects.SubjectType.BALLOT;
import static org.couveuse.subjects.SubjectType.EVALUATION;
import static org.couveuse.subjects.SubjectType.OPINION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names, stages and links of all things; written by the room that owns the thing, read by everybody. */
@Service
@Transactional
public class Subjects {

    private static final int LONGEST_CHAIN = 2_000;

    private final Cards shown;
    private final Links links;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Subjects(Cards shown, Links links, Clock clock, ApplicationEventPublisher events) {
        this.shown = shown;
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Said within the transaction when a thing's title, stage, state or owner changed.
     *
     * @param before as it was; nothing when it was not known yet
     */
    public record Changed(Card card, @Nullable Card before) {}

    /** Said within the transaction whenever a thing's room shows it, even when its card is as before. */
    public record Shown(Card card) {}

    /** How many things of a kind are in a stage and state. */
    public record Count(SubjectType type, @Nullable Stage stage, String state, long count) {}

    /** A step of a chain. */
    public record Link(UUID from, UUID to, LinkKind kind) {}

    /** A thing's chain: all that it came from and all that came of it, in the order in which each came to where it is, with the links between. */
    public record Chain(List<Card> cards, List<Link> links) {}

    /** Shows a thing as it is now; the first time it appears, later it changes. */
    public void show(Card card) {
        var known = shown.findById(card.id());
        var before = known.map(Subject::card).orElse(null);
        if (known.isPresent()) {
            events.publishEvent(new Shown(card));
            if (card.equals(before)) {
                return;
            }
            known.get().show(card, clock.instant());
        } else {
            shown.save(new Subject(card, clock.instant()));
            events.publishEvent(new Shown(card));
        }
        events.publishEvent(new Changed(card, before));
    }

    /** Notes that one thing led to another; twice is once. */
    public void link(UUID from, UUID to, LinkKind kind) {
        var link = new SubjectLink(from, to, kind);
        if (!links.existsById(link.ends())) {
            links.save(link);
        }
    }

    /** Takes a link back, e.g. when a merge of needs is undone. */
    public void unlink(UUID from, UUID to, LinkKind kind) {
        links.deleteById(new SubjectLink.Ends(from, to, kind));
    }

    /** The thing with this id, if it is known. */
    @Transactional(readOnly = true)
    public Optional<Card> find(UUID id) {
        return shown.findById(id).map(Subject::card);
    }

    /** The thing with this id; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Subject get(UUID id) {
        return shown.findById(id).orElseThrow(RuleViolation::notFound);
    }

    /** Several things at once, by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Card> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Card>();
        shown.findAllById(ids).forEach(s -> found.put(s.card().id(), s.card()));
        return found;
    }

    /** How many things of these kinds there are, by stage and state. */
    @Transactional(readOnly = true)
    public List<Count> counts(Collection<SubjectType> types) {
        return shown.counts(types);
    }

    /**
     * Things that changed after a moment, the latest first; never single ballots, opinions and evaluations, which are
     * their author's.
     *
     * @param ids of these, or shown on their pages
     * @param scopes or belonging to these organisations and bodies, or being them
     */
    @Transactional(readOnly = true)
    public List<Subject> moved(Collection<UUID> ids, Collection<UUID> scopes, Instant since, int limit) {
        var things = new java.util.HashSet<>(ids);
        things.addAll(scopes);
        if (things.isEmpty()) {
            return List.of();
        }
        var owners = scopes.isEmpty() ? List.of(new UUID(0, 0)) : scopes;
        return shown.moved(things, owners, EnumSet.of(BALLOT, OPINION, EVALUATION), since, Limit.of(limit));
    }

    /** Things of one kind that a given one led to or is part of, nearest first. */
    @Transactional(readOnly = true)
    public List<Card> next(UUID from, SubjectType type) {
        return shown.next(from, type).stream().map(Subject::card).toList();
    }

    /** Things of one kind that led to a given one. */
    @Transactional(readOnly = true)
    public List<Card> previous(UUID to, SubjectType type) {
        return shown.previous(to, type).stream().map(Subject::card).toList();
    }

    /** Things of one kind that led to things of another which belong to these organisations, by id. */
    @Transactional(readOnly = true)
    public Set<UUID> behind(Collection<UUID> organisations, SubjectType type, SubjectType from) {
        return organisations.isEmpty() ? Set.of() : Set.copyOf(shown.behind(organisations, type, from));
    }

    /** The whole chain of a thing: up to the needs it comes from, down to the adoptions it led to. */
    @Transactional(readOnly = true)
    public Chain chain(UUID id) {
        return chain(id, true);
    }

    /** Only what a thing came from, up to the needs: for things that led to thousands. */
    @Transactional(readOnly = true)
    public Chain origins(UUID id) {
        return chain(id, false);
    }

    private Chain chain(UUID id, boolean downToo) {
        var found = new LinkedHashMap<SubjectLink.Ends, Link>();
        walk(id, false, found);
        if (downToo) {
            walk(id, true, found);
        }
        var ids = new java.util.LinkedHashSet<UUID>();
        ids.add(id);
        found.values().forEach(l -> {
            ids.add(l.from());
            ids.add(l.to());
        });
        var cards = shown.findAllById(ids).stream()
                .sorted(Comparator.comparing(Subject::since)
                        .thenComparing(subject -> subject.card().id()))
                .map(Subject::card)
                .toList();
        return new Chain(cards, List.copyOf(found.values()));
    }

    private void walk(UUID start, boolean down, Map<SubjectLink.Ends, Link> found) {
        var todo = new ArrayDeque<UUID>(List.of(start));
        while (!todo.isEmpty() && found.size() < LONGEST_CHAIN) {
            var id = todo.poll();
            for (var link : down ? links.from(id) : links.to(id)) {
                var ends = link.ends();
                if (found.putIfAbsent(ends, new Link(ends.from(), ends.to(), ends.kind())) == null) {
                    todo.add(down ? ends.to() : ends.from());
                }
            }
        }
    }

    interface Cards extends JpaRepository<Subject, UUID> {

        @Query("select new org.couveuse.subjects.Subjects$Count(s.type, s.stage, s.state, count(s)) from Subject s"
                + " where s.type in :types group by s.type, s.stage, s.state")
        List<Count> counts(Collection<SubjectType> types);

        @Query(
                "select s from Subject s where s.changed > :since and s.type not in :hidden and (s.id in :things or s.page in :things"
                        + " or s.organisation in :scopes or s.body in :scopes) order by s.changed desc, s.id")
        List<Subject> moved(
                Collection<UUID> things,
                Collection<UUID> scopes,
                Collection<SubjectType> hidden,
                Instant since,
                Limit limit);

        @Query(
                "select s from Subject s, SubjectLink l where l.ends.from = :from and s.id = l.ends.to and s.type = :type"
                        + " order by s.since, s.id")
        List<Subject> next(UUID from, SubjectType type);

        @Query("select s from Subject s, SubjectLink l where l.ends.to = :to and s.id = l.ends.from and s.type = :type"
                + " order by s.since, s.id")
        List<Subject> previous(UUID to, SubjectType type);

        @Query(
                "select distinct f.id from Subject f, SubjectLink l, Subject t where l.ends.from = f.id and l.ends.to = t.id"
                        + " and f.type = :from and t.type = :type and t.organisation in :organisations")
        List<UUID> behind(Collection<UUID> organisations, SubjectType type, SubjectType from);
    }

    interface Links extends JpaRepository<SubjectLink, SubjectLink.Ends> {

        @Query("select l from SubjectLink l where l.ends.from = :id")
        List<SubjectLink> from(UUID id);

        @Query("select l from SubjectLink l where l.ends.to = :id")
        List<SubjectLink> to(UUID id);
    }
}
