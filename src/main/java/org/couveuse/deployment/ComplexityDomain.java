package org.couveuse.deployment;

/**
 * Where complexity may sit that makes technologies and practices be abandoned: the seven domains of the NASSS framework.
 * Greenhalgh T. et al., « Beyond Adoption: A New Framework for Theorizing and Evaluating Nonadoption, Abandonment, and
 * Challenges to the Scale-Up, Spread, and Sustainability of Health and Care Technologies », <i>Journal of Medical
 * Internet Research</i> 19(11), 2017, e367. Its first domain, the illness, is here the problem that is to be solved.
 */
public enum ComplexityDomain {
    CONDITION,
    TECHNOLOGY,
    VALUE,
    ADOPTERS,
    ORGANISATION,
    WIDER_SYSTEM,
    EMBEDDING
}
