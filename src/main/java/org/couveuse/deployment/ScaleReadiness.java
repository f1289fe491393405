package org.couveuse.deployment;

/** What the table of readiness for scale answers. */
public enum ScaleReadiness {
    READY,
    WITH_RESERVES,
    NOT_READY
}
