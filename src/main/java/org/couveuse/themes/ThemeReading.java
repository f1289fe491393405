package org.couveuse.themes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Themes as people read them. What a round decided is public; before that a theme is read by those who read needs, and by
 * whoever may read the round that has it.
 */
@Service
@Transactional(readOnly = true)
public class ThemeReading {

    private static final Set<ThemeState> DECIDED = EnumSet.of(ThemeState.RETAINED, ThemeState.NOT_RETAINED);

    private final ThemeService themes;
    private final Rounds rounds;
    private final RoundRights rights;
    private final CurrentActor actor;

    ThemeReading(ThemeService themes, Rounds rounds, RoundRights rights, CurrentActor actor) {
        this.themes = themes;
        this.rounds = rounds;
        this.rights = rights;
        this.actor = actor;
    }

    /** One theme; refuses an unknown one and one that the reader may not see. */
    public ThemeService.Row get(UUID theme) {
        return themes.find(theme).filter(row -> sees(actor.get(), row)).orElseThrow(RuleViolation::notFound);
    }

    /** Themes in some states whose title or wording contains a text, by title; those decided on for everybody. */
    public Slice<ThemeService.Row> page(Set<ThemeState> states, String text, @Nullable String after, int limit) {
        var wanted = wanted(states);
        return wanted.isEmpty() ? new Slice<>(List.of(), null) : themes.page(wanted, text, after, limit);
    }

    /** How many themes {@link #page} lists in all. */
    public long count(Set<ThemeState> states, String text) {
        var wanted = wanted(states);
        return wanted.isEmpty() ? 0 : themes.count(wanted, text);
    }

    boolean sees(Actor reader, ThemeService.Row theme) {
        var round = theme.round();
        return NeedRights.reads(reader)
                || (round != null
                        && rounds.findById(round)
                                .map(Round::facts)
                                .filter(found -> rights.sees(reader, found))
                                .isPresent());
    }

    private Set<ThemeState> wanted(Set<ThemeState> states) {
        var wanted = states.isEmpty() ? EnumSet.allOf(ThemeState.class) : EnumSet.copyOf(states);
        if (!NeedRights.reads(actor.get())) {
            wanted.retainAll(DECIDED);
        }
        return wanted;
    }
}
