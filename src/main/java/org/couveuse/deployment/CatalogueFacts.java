package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.couveuse.sharing.SolutionReading;
import org.couveuse.sharing.SolutionState;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Knows of a solution what the catalogue knows. */
@Component
class CatalogueFacts implements SolutionFacts {

    private static final int MOST = 200;

    private final SolutionReading solutions;
    private final SubjectLists lists;

    CatalogueFacts(SolutionReading solutions, SubjectLists lists) {
        this.solutions = solutions;
        this.lists = lists;
    }

    @Override
    public Known of(UUID solution) {
        var known = solutions.known(solution);
        var offer = known.offer();
        return new Known(
                known.title(),
                offer == null ? CampaignOffer.TOOLKIT : CampaignOffer.valueOf(offer.name()),
                known.state() == SolutionState.PUBLISHED,
                known.evidence().level(),
                known.evidence().sites(),
                known.evidence().contexts(),
                known.completeness(),
                known.costKnown(),
                known.body(),
                known.incubator());
    }

    @Override
    public List<Card> published() {
        return lists.latest(SubjectType.SOLUTION, List.of(SolutionState.PUBLISHED.name()), MOST).stream()
                .map(Subject::card)
                .toList();
    }
}
