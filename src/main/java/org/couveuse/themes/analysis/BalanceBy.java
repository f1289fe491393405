package org.couveuse.themes.analysis;

import java.util.List;

/** By which colleges a round is balanced. */
public enum BalanceBy {
    /** Public and private organisations. */
    SECTOR(VoterGroup.PUBLIC, VoterGroup.PRIVATE),
    /** Small and large organisations. */
    SIZE(VoterGroup.SMALL, VoterGroup.LARGE),
    /** Small public, large public, small private and large private organisations. */
    SECTOR_AND_SIZE(
            VoterGroup.PUBLIC_SMALL, VoterGroup.PUBLIC_LARGE, VoterGroup.PRIVATE_SMALL, VoterGroup.PRIVATE_LARGE);

    private final List<VoterGroup> colleges;

    BalanceBy(VoterGroup... colleges) {
        this.colleges = List.of(colleges);
    }

    /** The colleges; a member is in one of them, or in none where nobody knows. */
    public List<VoterGroup> colleges() {
        return colleges;
    }
}
