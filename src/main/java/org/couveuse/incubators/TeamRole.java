package org.couveuse.incubators;

/** As what a person sits in a team; the composition table counts them. */
public enum TeamRole {
    /** Does the work the theme is about. */
    EMPLOYEE,
    /** Can commit a part of an organisation. */
    MANAGER,
    /** Lives what the theme is about; no organisation has to release them. */
    CITIZEN,
    /** Brings knowledge from outside. */
    EXPERT,
    /** Has been through it before. */
    MENTOR
}
