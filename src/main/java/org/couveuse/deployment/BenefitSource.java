package org.couveuse.deployment;

/** Where a measured benefit comes from. */
public enum BenefitSource {
    MEASURED,
    ADMINISTRATIVE_DATA,
    SURVEY,
    ESTIMATE
}
