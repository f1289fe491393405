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
     * @param offer how it is shared; a solution of which its team has not said is a toolkit
     * @param published whether it is in the catalogue
     * @param evidenceLevel 1 to 5; null when it was never established
     * @param sites where it was tried
     * @param contexts of how many different kinds these sites are
     * @param toolkitCompleteness in percent
     */
    record Known(
            String title,
            CampaignOffer offer,
            boolean published,
            @Nullable Integer evidenceLevel,
            int sites,
            int contexts,
            int toolkitCompleteness,
            boolean costKnown,
            UUID body,
            UUID incubator) {}

    /** What is known of this solution; refuses an unknown one. */
    Known of(UUID solution);

    /** Solutions of the catalogue, latest changed first. */
    List<Card> published();
}
