package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme put to a round.
 *
 * @param theme the theme
 * @param place its place in the list members see, from 0
 * @param why why it is put to this round
 * @param objective objective of the forum's plan that it serves, if the forum has one
 * @param objectiveText that objective as it read then, in French
 */
@Embeddable
public record RoundCandidate(
        UUID theme,
        int place,
        String why,
        @Nullable UUID objective,
        @Nullable String objectiveText) {}
