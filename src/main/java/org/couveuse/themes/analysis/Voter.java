package org.couveuse.themes.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What the analysis knows of a member: the kind of organisation they sit for, and nothing else.
 *
 * @param publicSector whether the organisation is public; null where nobody knows, and the member is then in no group
 *     that asks for it
 * @param large whether the organisation is large; null where nobody knows
 */
public record Voter(
        @Nullable Boolean publicSector, @Nullable Boolean large) {

    boolean isPublic() {
        return Boolean.TRUE.equals(publicSector);
    }

    boolean isPrivate() {
        return Boolean.FALSE.equals(publicSector);
    }

    boolean isLarge() {
        return Boolean.TRUE.equals(large);
    }

    boolean isSmall() {
        return Boolean.FALSE.equals(large);
    }
}
