package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what an incubator asks of later rooms. */
@Component
class Requests {

    final List<Incubator.SolutionRequested> solutions = new ArrayList<>();
    final List<Incubator.CampaignRequested> campaigns = new ArrayList<>();
    final List<UUID> ended = new ArrayList<>();
    private final Subjects subjects;

    Requests(Subjects subjects) {
        this.subjects = subjects;
    }

    @EventListener
    void on(Incubator.SolutionRequested event) {
        solutions.add(event);
        if (subjects.find(event.solution()).isEmpty()) {
            subjects.show(Card.of(event.solution(), SubjectType.SOLUTION, "Mur des bloquants", "DRAFT"));
        }
    }

    @EventListener
    void on(Incubator.CampaignRequested event) {
        campaigns.add(event);
    }

    @EventListener
    void on(Incubator.SearchEnded event) {
        ended.add(event.incubator());
    }
}
