package org.couveuse.incubators;

/** What a person brings; a team needs several different ones. */
public enum SkillDomain {
    /** Serving the public. */
    SERVICE,
    /** The daily work itself. */
    FIELD,
    /** Information technology. */
    TECHNOLOGY,
    /** Data and measurement. */
    DATA,
    /** Design of services. */
    DESIGN,
    /** Law and compliance. */
    LAW,
    /** Communication. */
    COMMUNICATION,
    /** People and organisation of work. */
    HUMAN_RESOURCES,
    /** Money and contracts. */
    FINANCE,
    /** Research and evaluation. */
    RESEARCH,
    /** Having lived it. */
    LIVED_EXPERIENCE
}
