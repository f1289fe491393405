package org.couveuse.incubators;

/** What an organisation answers that is asked for one of its people. */
public enum ReleaseAnswer {
    /** Agrees. */
    RELEASE,
    /** Does not. */
    REFUSE
}
