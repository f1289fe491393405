package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.inbox.Fact;

/** What one needs to know of a need to decide about it. */
final class NeedFacts {

    private NeedFacts() {}

    static List<Fact> of(Need need, boolean withSource) {
        var said = need.said();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Text("needDescription", said.description()));
        if (said.affected() != null) {
            facts.add(new Fact.Text("needAffected", said.affected()));
        }
        if (said.frequency() != null) {
            facts.add(new Fact.Word("needFrequency", said.frequency()));
        }
        if (said.impact() != null) {
            facts.add(new Fact.Text("needImpact", said.impact()));
        }
        if (said.topic() != null) {
            facts.add(new Fact.Text("needTopic", said.topic()));
        }
        facts.add(new Fact.Word("needChannel", need.channel()));
        facts.add(new Fact.Moment("needSubmitted", need.submitted()));
        var source = need.source();
        if (withSource && source != null) {
            facts.add(new Fact.Text("needSource", source));
        }
        return facts;
    }
}
