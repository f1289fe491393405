package org.couveuse.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.French;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs as they are read: lists, one need, those that resemble it. They are received by {@link NeedReception}. */
@Service
@Transactional(readOnly = true)
public class NeedService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Needs needs;
    private final NeedSearch search;
    private final ForumConcerns concerns;
    private final People people;
    private final CurrentActor actor;

    NeedService(Needs needs, NeedSearch search, ForumConcerns concerns, People people, CurrentActor actor) {
        this.needs = needs;
        this.search = search;
        this.concerns = concerns;
        this.people = people;
        this.actor = actor;
    }

    /**
     * A need as listed.
     *
     * @param reference its number in the file it was imported from
     * @param body the forum it is addressed to
     * @param moderated many needs came from the same address; others see it once an officer has looked at it
     */
    public record Row(
            UUID id,
            @Nullable String reference,
            String title,
            NeedState state,
            Channel channel,
            NeedOrigin origin,
            @Nullable String topic,
            @Nullable UUID body,
            @Nullable UUID theme,
            Instant submitted,
            boolean moderated) {}

    /**
     * A need as its page shows it; who wrote it is told to the agency, auditors and themselves.
     *
     * @param joined whether it joined its theme, which may be undone; else it became the theme
     */
    public record Detail(
            Row need,
            Need.Said said,
            @Nullable String source,
            String language,
            @Nullable String author,
            boolean mine,
            boolean joined) {}

    /** A need that resembles another, and how much: 1 is the same words. */
    public record Resembling(Row need, double likeness) {}

    /**
     * Which needs; empty sets are all.
     *
     * @param text found in title, topic and description; accents and capitals don't matter
     */
    public record Query(Set<NeedState> states, Set<Channel> channels, String text) {

        /** All needs. */
        public static Query all() {
            return new Query(Set.of(), Set.of(), "");
        }
    }

    /**
     * A concern of a forum that has no answer yet.
     *
     * @param due when the forum expects its answer
     */
    public record Concern(Row need, Instant due, boolean late) {}

    /** Needs, latest first; only their own for who does not read those of others. */
    public Slice<Row> page(Query query, @Nullable String after, int limit) {
        var reader = actor.get();
        var states = query.states().isEmpty() ? EnumSet.allOf(NeedState.class) : query.states();
        var channels = query.channels().isEmpty() ? EnumSet.allOf(Channel.class) : query.channels();
        var text = French.anywhere(query.text());
        var most = Limit.of(limit + 1);
        var found = after == null || after.isEmpty()
                ? needs.first(states, channels, text, NeedRights.reach(reader), self(reader), most)
                : from(new Query(states, channels, text), reader, Cursor.parts(after, 2), most);
        var items = found.stream().limit(limit).map(Need::row).toList();
        if (found.size() <= limit) {
            return new Slice<>(items, null);
        }
        var last = items.get(limit - 1);
        return new Slice<>(
                items, Cursor.of(last.submitted().toString(), last.id().toString()));
    }

    /** How many needs {@link #page} lists in all. */
    public long count(Query query) {
        var reader = actor.get();
        var states = query.states().isEmpty() ? EnumSet.allOf(NeedState.class) : query.states();
        var channels = query.channels().isEmpty() ? EnumSet.allOf(Channel.class) : query.channels();
        return needs.count(states, channels, French.anywhere(query.text()), NeedRights.reach(reader), self(reader));
    }

    /** One need; refuses an unknown one and one that the reader may not see. */
    public Detail get(UUID need) {
        var reader = actor.get();
        var found = visible(reader, need);
        var mine = reader.is(found.author());
        var tells = mine || reader.has(Role.AGENCY_OFFICER) || reader.has(Role.AUDITOR);
        var author = found.author() == null || !tells ? null : people.displayName(found.author());
        return new Detail(found.row(), found.said(), found.source(), found.language(), author, mine, found.joined());
    }

    /** Needs of who is signed in, latest first. */
    public List<Row> mine(int limit) {
        return needs.by(actor.get().id(), Limit.of(limit)).stream()
                .map(Need::row)
                .toList();
    }

    /** Needs joined in a theme, oldest first. */
    public List<Row> of(UUID theme, int limit) {
        var reader = actor.get();
        return needs.of(theme, Limit.of(limit)).stream()
                .filter(need -> NeedRights.sees(reader, need))
                .map(Need::row)
                .toList();
    }

    /** Needs that resemble one, nearest first. */
    public List<Resembling> similar(UUID need, int limit) {
        visible(actor.get(), need);
        return resembling(search.similar(need, limit));
    }

    /** Needs that resemble what somebody is about to submit, nearest first. */
    public List<Resembling> similarTo(String title, String text, int limit) {
        return resembling(search.like(title, text, limit));
    }

    /** A forum's concerns without answer, oldest first, with those past their delay marked. */
    public List<Concern> concerns(UUID forum) {
        return concerns.of(forum);
    }

    /** Concerns past their delay of the forums that who is signed in sits on; of all forums for the agency. */
    public List<Concern> lateConcerns() {
        var reader = actor.get();
        return concerns.late().stream()
                .filter(concern -> NeedRights.readsFlagged(reader)
                        || concern.need().body() != null
                                && reader.has(Role.FORUM_MEMBER, concern.need().body()))
                .toList();
    }

    /** The need whose private link this is. */
    public Optional<UUID> holder(String token) {
        return LinkSecret.wellFormed(token)
                ? needs.findByContactTokenHash(LinkSecret.hash(token)).map(Need::id)
                : Optional.empty();
    }

    private List<Resembling> resembling(List<NeedSearch.Similar> found) {
        var reader = actor.get();
        var known = new java.util.HashMap<UUID, Need>();
        needs.findAllById(found.stream().map(NeedSearch.Similar::need).toList())
                .forEach(need -> known.put(need.id(), need));
        var resembling = new ArrayList<Resembling>();
        for (var similar : found) {
            var need = known.get(similar.need());
            if (need != null && NeedRights.sees(reader, need)) {
                resembling.add(new Resembling(need.row(), similar.likeness()));
            }
        }
        return resembling;
    }

    private List<Need> from(Query query, Actor reader, List<String> cursor, Limit most) {
        try {
            return needs.after(
                    query.states(),
                    query.channels(),
                    query.text(),
                    NeedRights.reach(reader),
                    self(reader),
                    Instant.parse(cursor.get(0)),
                    UUID.fromString(cursor.get(1)),
                    most);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw RuleViolation.of(RuleViolation.Kind.MALFORMED, "shared.cursor");
        }
    }

    Need visible(Actor reader, UUID need) {
        return needs.findById(need).filter(n -> NeedRights.sees(reader, n)).orElseThrow(RuleViolation::notFound);
    }

    private static UUID self(Actor reader) {
        var person = reader.person();
        return person == null ? NOBODY : person;
    }
}
