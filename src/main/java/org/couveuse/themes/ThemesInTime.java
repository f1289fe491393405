package org.couveuse.themes;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When needs came and when themes were decided, for what is told year by year. Counts alone: whose they are is not said. */
@Service
@Transactional(readOnly = true)
public class ThemesInTime {

    private final Needs needs;
    private final RoundDecisions decisions;

    ThemesInTime(Needs needs, RoundDecisions decisions) {
        this.needs = needs;
        this.decisions = decisions;
    }

    /** A theme that a forum decided on, and when the decision was published. */
    public record Decided(ThemeState state, Instant published) {}

    /** When the first need came. */
    public Optional<Instant> firstNeed() {
        return Optional.ofNullable(needs.first());
    }

    /** How many needs came from a moment on, and before another. */
    public long needs(Instant from, Instant before) {
        return needs.count(from, before);
    }

    /** All themes with a published decision. */
    public List<Decided> decided() {
        return decisions.published(EnumSet.of(ThemeState.RETAINED, ThemeState.NOT_RETAINED));
    }
}
