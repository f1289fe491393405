package org.couveuse.deployment;

import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/** Knows of a solution what its card and its links say. */
@Component
class LinkedSolutionFacts implements SolutionFacts {

    private final Subjects subjects;

    LinkedSolutionFacts(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Known of(UUID solution) {
        var card = subjects.get(solution).card();
        var incubator = subjects.chain(solution).cards().stream()
                .filter(c -> c.type() == SubjectType.INCUBATOR)
                .findFirst();
        var body = card.body() != null ? card.body() : incubator.map(Card::body).orElse(null);
        return new Known(
                card.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                incubator.map(Card::id).orElse(null));
    }
}
