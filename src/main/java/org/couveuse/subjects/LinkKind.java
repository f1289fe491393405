package org.couveuse.subjects;

/** How one thing came of another. */
public enum LinkKind {
    /** A need is part of a theme, a theme of a round, an idea of an incubator. */
    PART_OF,
    /** A theme led to an incubator, an idea to an experiment, an experiment to a solution, and so on to adoptions. */
    LED_TO,
    /** A blocker or a request holds up a thing. */
    CONCERNS
}
