package org.couveuse.deployment;

/** How far one thing that it takes is there. */
public enum ReadinessLevel {
    YES,
    PARTLY,
    NO
}
