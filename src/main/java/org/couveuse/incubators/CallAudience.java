package org.couveuse.incubators;

/** Who may answer a call. */
public enum CallAudience {
    /** Everybody who signs in. */
    EVERYONE,
    /** The team and the people of its organisations. */
    ORGANISATIONS,
    /** The team. */
    TEAM
}
