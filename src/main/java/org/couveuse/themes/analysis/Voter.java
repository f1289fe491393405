package org.couveuse.themes.analysis;

/**
 * What the analysis knows of a member: the kind of organisation they sit for, and nothing else.
 *
 * @param publicSector whether the organisation is public
 * @param large whether the organisation is large
 */
public record Voter(boolean publicSector, boolean large) {}
