package org.couveuse.privacy;

/** Whether those concerned may come to serious injury. */
public enum InjuryRisk {
    /** It is being looked into. */
    ASSESSING,
    /** There is no such risk. */
    NOT_SERIOUS,
    /** There is: the authority and the persons concerned are told without delay. */
    SERIOUS
}
