package org.couveuse.subjects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of what the search over everything finds, in the order in which it shows them. */
public enum SearchKind {
    TASK(null),
    NEED(SubjectType.NEED),
    THEME(SubjectType.THEME),
    ROUND(SubjectType.ROUND),
    INCUBATOR(SubjectType.INCUBATOR),
    CALL(SubjectType.CALL),
    IDEA(SubjectType.IDEA),
    EXPERIMENT(SubjectType.EXPERIMENT),
    SOLUTION(SubjectType.SOLUTION),
    COMMUNITY(SubjectType.COMMUNITY),
    CAMPAIGN(SubjectType.CAMPAIGN),
    ADOPTION(SubjectType.ADOPTION),
    BLOCKER(SubjectType.BLOCKER),
    FILE(null),
    BODY(SubjectType.BODY),
    ORGANISATION(SubjectType.ORGANISATION),
    PERSON(null);

    private final @Nullable SubjectType card;

    SearchKind(@Nullable SubjectType card) {
        this.card = card;
    }

    /** The kind of things whose cards these are; null for what has none and is found by a {@link Finder}. */
    public @Nullable SubjectType card() {
        return card;
    }

    /** The kind of a card; nothing for single ballots, opinions and evaluations, which are their author's. */
    static Optional<SearchKind> of(SubjectType type) {
        return cards().stream().filter(kind -> kind.card == type).findFirst();
    }

    static List<SearchKind> cards() {
        return Arrays.stream(values()).filter(kind -> kind.card != null).toList();
    }
}
