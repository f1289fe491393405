package org.couveuse.experiments;

/** What a team answers about ethics and privacy before its trial starts. */
public enum EthicsQuestion {
    /** Whether people know what is tried and why. */
    INFORMED,
    /** Whether they may decline or withdraw at no cost. */
    FREE,
    /** Whether who takes no part is served as before. */
    FAIR,
    /** Whether vulnerable people are protected. */
    VULNERABLE,
    /** Whether it is known what to do when somebody is harmed. */
    HARM_FORESEEN,
    /** Whether only the information that is needed is collected. */
    NEEDED_ONLY,
    /** Whether who has access to it is settled, and nobody else has. */
    ACCESS,
    /** Whether the day is set on which it is destroyed. */
    DESTROYED,
    /** Whether its effects on privacy were assessed. */
    ASSESSED;

    /** Whether it is about personal information, so that it applies as soon as the trial uses any. */
    boolean aboutInformation() {
        return this == NEEDED_ONLY || this == ACCESS || this == DESTROYED;
    }
}
