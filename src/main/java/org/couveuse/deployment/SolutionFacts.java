package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;

/** What is known of a solution that is to be deployed. */
interface SolutionFacts {

    /**
     * What is known.
     *
     * @param evidenceLevel 1 to 5; null when it was never established
     * @param sites where it was tried; null when unknown
     * @param contexts of how many different kinds these sites are
     * @param toolkitCompleteness in percent
     */
    record Known(
            String title,
            @Nullable CampaignOffer offer,
            @Nullable Integer evidenceLevel,
            @Nullable Integer sites,
            @Nullable Integer contexts,
            @Nullable Integer toolkitCompleteness,
            @Nullable Boolean costKnown,
            @Nullable UUID body,
            @Nullable UUID incubator) {}

    /** What is known of this solution; refuses an unknown one. */
    Known of(UUID solution);

    /** Solutions of the catalogue, latest changed first. */
    List<Card> published();
}
