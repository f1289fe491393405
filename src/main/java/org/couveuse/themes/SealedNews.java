package org.couveuse.themes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Component;

/** Tells whom it concerns that ballots are asked for, opened or not. */
@Component
class SealedNews {

    private final RoundElectors electors;
    private final Memberships memberships;
    private final People people;
    private final Notices notices;

    SealedNews(RoundElectors electors, Memberships memberships, People people, Notices notices) {
        this.electors = electors;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
    }

    /** Tells who chairs the round that an auditor asks. */
    void asked(RoundFacts round, SealedRequest request) {
        notices.tellAll(
                chairs(round),
                "round.sealedAsked",
                round.title(),
                people.displayName(request.auditor()),
                request.reason(),
                link(round));
    }

    /** Tells the auditor, and all voters when the ballots are opened. */
    void answered(RoundFacts round, SealedRequest request) {
        var agreed = request.state() == SealedState.AGREED;
        if (agreed) {
            var voters = electors.findByRoundOrderByNumber(round.id()).stream()
                    .map(RoundElector::person)
                    .toList();
            notices.tellAll(
                    voters,
                    "round.sealedAgreed",
                    round.title(),
                    people.displayName(request.auditor()),
                    people.displayName(Objects.requireNonNull(request.answeredBy())),
                    request.reason(),
                    link(round));
        }
        notices.tell(request.auditor(), "round.sealedAnswered", round.title(), agreed ? 1 : 0, link(round));
    }

    private Collection<UUID> chairs(RoundFacts round) {
        var chair = round.chair();
        return chair != null ? List.of(chair) : memberships.holders(Role.FORUM_CHAIR, round.body());
    }

    private String link(RoundFacts round) {
        return notices.link(SubjectType.ROUND.address(round.id()));
    }
}
