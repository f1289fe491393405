package org.couveuse.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.inbox.Fact;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one needs to know about a blocker before deciding. */
@Component
@Transactional(readOnly = true)
class BlockerFacts {

    private final Blockers blockers;
    private final Subjects subjects;
    private final People people;

    BlockerFacts(Blockers blockers, Subjects subjects, People people) {
        this.blockers = blockers;
        this.subjects = subjects;
        this.people = people;
    }

    public List<Fact> of(UUID blocker) {
        var detail =
                blockers.findById(blocker).orElseThrow(RuleViolation::notFound).detail();
        var facts = new ArrayList<Fact>(List.of(
                new Fact.Text("blockerDescription", detail.description()),
                new Fact.Word("blockerSeverity", detail.severity()),
                new Fact.Word("blockerLevel", detail.level()),
                new Fact.Text("blockerRaisedBy", people.displayName(detail.raisedBy())),
                new Fact.Moment("blockerRaisedAt", detail.raisedAt()),
                new Fact.Things(
                        "blockerConcerns",
                        List.of(subjects.get(detail.concerns()).card()))));
        if (detail.resolution() != null) {
            facts.add(new Fact.Text("blockerResolution", detail.resolution()));
        }
        if (detail.answer() != null) {
            facts.add(new Fact.Text("blockerAnswer", detail.answer()));
        }
        return facts;
    }

    public Set<UUID> raiser(UUID blocker) {
        return blockers.findById(blocker).map(b -> Set.of(b.raisedBy())).orElse(Set.of());
    }
}
