package org.couveuse.themes;

import org.couveuse.people.SizeBand;

/** Whether a member comes from a small or a large organisation; large is 500 employees or more. */
public enum OrganisationSize {
    SMALL,
    LARGE;

    /** The size of an organisation with so many employees. */
    static OrganisationSize of(SizeBand band) {
        return band.compareTo(SizeBand.FROM_500) < 0 ? SMALL : LARGE;
    }
}
