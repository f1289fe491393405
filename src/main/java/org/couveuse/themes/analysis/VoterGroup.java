package org.couveuse.themes.analysis;

/** A part of the electorate that is looked at by itself. */
public enum VoterGroup {
    /** All members. */
    FORUM,
    /** Members from public organisations. */
    PUBLIC,
    /** Members from private organisations. */
    PRIVATE,
    /** Members from small organisations. */
    SMALL,
    /** Members from large organisations. */
    LARGE,
    /** Members from small public organisations. */
    PUBLIC_SMALL,
    /** Members from large public organisations. */
    PUBLIC_LARGE,
    /** Members from small private organisations. */
    PRIVATE_SMALL,
    /** Members from large private organisations. */
    PRIVATE_LARGE;

    /** Whether a member belongs to the group. */
    public boolean holds(Voter voter) {
        return switch (this) {
            case FORUM -> true;
            case PUBLIC -> voter.isPublic();
            case PRIVATE -> voter.isPrivate();
            case SMALL -> voter.isSmall();
            case LARGE -> voter.isLarge();
            case PUBLIC_SMALL -> voter.isPublic() && voter.isSmall();
            case PUBLIC_LARGE -> voter.isPublic() && voter.isLarge();
            case PRIVATE_SMALL -> voter.isPrivate() && voter.isSmall();
            case PRIVATE_LARGE -> voter.isPrivate() && voter.isLarge();
        };
    }
}
