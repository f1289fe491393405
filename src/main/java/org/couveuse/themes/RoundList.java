package org.couveuse.themes;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Actor;
import org.couveuse.shared.Cursor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of rounds. */
@Service
@Transactional(readOnly = true)
public class RoundList {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Rounds rounds;
    private final RoundRights rights;
    private final Bodies bodies;

    RoundList(Rounds rounds, RoundRights rights, Bodies bodies) {
        this.rounds = rounds;
        this.rights = rights;
        this.bodies = bodies;
    }

    /** A round in a list. */
    public record Row(
            UUID id,
            String title,
            UUID body,
            String bodyName,
            RoundState state,
            int themes,
            @Nullable Instant opening,
            @Nullable Instant closing,
            Instant created) {}

    /** Rounds the actor may read, latest first. */
    public Slice<Row> page(Actor actor, Set<RoundState> states, @Nullable String after, int limit, Locale locale) {
        var start = after == null || after.isEmpty() ? null : Cursor.parts(after, 2);
        var found = rounds.page(
                RoundRights.seesAll(actor),
                RoundRights.scopes(actor),
                RoundRights.codes(actor),
                RoundRights.elector(actor),
                wanted(states),
                start == null ? LATEST : moment(start.get(0)),
                start == null ? new UUID(-1, -1) : id(start.get(1)),
                Limit.of(limit + 1));
        var items = found.stream()
                .limit(limit)
                .map(round -> row(round.facts(), locale))
                .toList();
        if (found.size() <= limit) {
            return new Slice<>(items, null);
        }
        var last = items.get(limit - 1);
        return new Slice<>(items, Cursor.of(last.created().toString(), last.id().toString()));
    }

    /** How many rounds {@link #page} lists in all. */
    public long count(Actor actor, Set<RoundState> states) {
        return rounds.count(
                RoundRights.seesAll(actor),
                RoundRights.scopes(actor),
                RoundRights.codes(actor),
                RoundRights.elector(actor),
                wanted(states));
    }

    /** Rounds a theme was put to, latest first, that the actor may read. */
    public List<Row> ofTheme(Actor actor, UUID theme, Locale locale) {
        return rounds.ofTheme(theme).stream()
                .map(Round::facts)
                .filter(round -> rights.sees(actor, round))
                .map(round -> row(round, locale))
                .toList();
    }

    /** A round as lists show it. */
    Row row(RoundFacts round, Locale locale) {
        return new Row(
                round.id(),
                round.title(),
                round.body(),
                bodies.find(round.body()).map(b -> b.name(locale)).orElse(""),
                round.state(),
                round.candidates().size(),
                round.rules().opening(),
                round.rules().closing(),
                round.created());
    }

    private static Set<RoundState> wanted(Set<RoundState> states) {
        return states.isEmpty() ? EnumSet.allOf(RoundState.class) : states;
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
