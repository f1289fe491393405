package org.couveuse.themes;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A member's note of one theme on one criterion. What was not noted has none: it is never read as a zero.
 *
 * @param criterion id of the criterion within the round
 */
@Embeddable
record BallotScore(UUID theme, String criterion, int score) {}
