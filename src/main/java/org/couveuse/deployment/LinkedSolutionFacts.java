package org.couveuse.deployment;

import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Subject;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectLists;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;

/** Knows of a solution what its card and its links say. */
@Component
class LinkedSolutionFacts implements SolutionFacts {

    private static final int MOST = 200;

    private final Subjects subjects;
    private final SubjectLists lists;

    LinkedSolutionFacts(Subjects subjects, SubjectLists lists) {
        this.subjects = subjects;
        this.lists = lists;
    }

    @Override
    public List<Card> published() {
        return lists.latest(SubjectType.SOLUTION, List.of("PUBLISHED"), MOST).stream()
                .map(Subject::card)
                .toList();
    }

    @Override
    public Known of(UUID solution) {
        var card = subjects.get(solution).card();
        var incubator = subjects.origins(solution).cards().stream()
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
