package org.couveuse.themes;

/** What a group or an expert thinks of a candidate theme; shown beside the ranking, never mixed in. */
public enum Stance {
    FAVOURABLE,
    WITH_RESERVES,
    UNFAVOURABLE
}
