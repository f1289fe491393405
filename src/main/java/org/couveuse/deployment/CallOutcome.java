package org.couveuse.deployment;

/** What came of a call to an organisation that did not answer; nobody accepts for it. */
public enum CallOutcome {
    WILL_ANSWER,
    UNREACHABLE,
    DECLINED
}
