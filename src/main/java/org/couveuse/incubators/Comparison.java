package org.couveuse.incubators;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.inbox.Fact;
import org.springframework.stereotype.Component;

/** Ideas beside each other: mean and spread of each criterion. */
@Component
class Comparison {

    private final EvaluationService evaluations;
    private final IncubatorFacts facts;

    Comparison(EvaluationService evaluations, IncubatorFacts facts) {
        this.evaluations = evaluations;
        this.facts = facts;
    }

    Fact fact(List<Idea> ideas) {
        var judged = evaluations.of(ideas.stream().map(Idea::id).toList());
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < ideas.size(); i++) {
            rows.add(facts.marks(ideas.get(i).title(), judged.get(i)));
        }
        return new Fact.Rows(
                "incubators.comparison",
                List.of("title", "value", "feasibility", "novelty", "reach", "evaluations"),
                List.copyOf(rows));
    }
}
