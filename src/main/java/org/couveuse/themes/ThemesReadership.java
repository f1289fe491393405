package org.couveuse.themes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.people.Actor;
import org.couveuse.subjects.Readership;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Who sees needs, themes and rounds; a ballot is its member's and an opinion of whoever was asked. */
@Component
class ThemesReadership implements Readership {

    private final Needs needs;
    private final Themes themes;
    private final ThemeReading reading;
    private final Rounds rounds;
    private final RoundRights rights;
    private final RoundElectors electors;
    private final OpinionRequests opinions;

    ThemesReadership(
            Needs needs,
            Themes themes,
            ThemeReading reading,
            Rounds rounds,
            RoundRights rights,
            RoundElectors electors,
            OpinionRequests opinions) {
        this.needs = needs;
        this.themes = themes;
        this.reading = reading;
        this.rounds = rounds;
        this.rights = rights;
        this.electors = electors;
        this.opinions = opinions;
    }

    @Override
    public Set<SubjectType> kinds() {
        return EnumSet.of(
                SubjectType.NEED, SubjectType.THEME, SubjectType.ROUND, SubjectType.BALLOT, SubjectType.OPINION);
    }

    @Override
    public Set<UUID> seen(Actor actor, Collection<Card> cards) {
        var seen = new HashSet<UUID>();
        if (actor.person() == null) {
            return seen;
        }
        seen.addAll(themes(actor, ids(cards, SubjectType.THEME)));
        seen.addAll(needs(actor, ids(cards, SubjectType.NEED)));
        rounds.findAllById(ids(cards, SubjectType.ROUND)).stream()
                .map(Round::facts)
                .filter(round -> rights.sees(actor, round))
                .forEach(round -> seen.add(round.id()));
        electors.findAllById(ids(cards, SubjectType.BALLOT)).stream()
                .filter(elector -> actor.is(elector.person()))
                .forEach(elector -> seen.add(elector.ballot()));
        opinions.findAllById(ids(cards, SubjectType.OPINION)).stream()
                .filter(opinion -> actor.counts(opinion.candidate()))
                .forEach(opinion -> seen.add(opinion.id()));
        return seen;
    }

    private Set<UUID> themes(Actor actor, Set<UUID> asked) {
        return NeedRights.reads(actor)
                ? asked
                : themes.findAllById(asked).stream()
                        .filter(theme -> reading.sees(actor, theme.row(0)))
                        .map(Theme::id)
                        .collect(Collectors.toSet());
    }

    private Set<UUID> needs(Actor actor, Set<UUID> asked) {
        var seen = NeedRights.reads(actor) ? new HashSet<>(asked) : new HashSet<UUID>();
        needs.findAllById(asked).forEach(need -> {
            if (NeedRights.sees(actor, need)) {
                seen.add(need.id());
            } else {
                seen.remove(need.id());
            }
        });
        return seen;
    }

    @Override
    public String words(Card card) {
        return switch (card.type()) {
            case NEED -> needs.findById(card.id()).map(ThemesReadership::said).orElse("");
            case THEME ->
                themes.findById(card.id()).map(t -> t.row(0).wording()).orElse("");
            default -> "";
        };
    }

    private static String said(Need need) {
        var said = need.said();
        return String.join(
                " ",
                or(need.row().reference()),
                or(said.topic()),
                said.description(),
                or(said.affected()),
                or(said.impact()));
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<UUID> ids(Collection<Card> cards, SubjectType kind) {
        return cards.stream().filter(c -> c.type() == kind).map(Card::id).collect(Collectors.toSet());
    }
}
