package org.couveuse.deployment;

/**
 * What an innovation needs to be scaled up: the seven attributes « CORRECT », then those who take it, those who help
 * them, and what is around them. After ExpandNet and WHO, <i>Nine steps for developing a scaling-up strategy</i>, 2010,
 * steps 1 to 4.
 */
public enum ScaleCriterion {
    /** It rests on sound evidence or is backed by those whom people trust. */
    CREDIBLE,
    /** Those who might take it can see its results in practice. */
    OBSERVABLE,
    /** It answers a problem that is felt. */
    RELEVANT,
    /** It is better than what there is, enough to be worth the change. */
    RELATIVE_ADVANTAGE,
    /** It is simple to put in place and to understand. */
    EASY,
    /** It fits with values, rules and tools of those who take it. */
    COMPATIBLE,
    /** It can be tried on a small scale, and left again. */
    TESTABLE,
    /** Those who take it have the people, the means and the will. */
    USERS,
    /** Those who help them have the people, the means and the time. */
    RESOURCE_TEAM,
    /** Law, budget and agenda around them allow it. */
    ENVIRONMENT
}
