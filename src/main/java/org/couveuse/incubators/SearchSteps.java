package org.couveuse.incubators;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.couveuse.subjects.Stage;
import org.springframework.stereotype.Component;

/** What the model {@code solutionSearch} does by itself. */
@Component
class SearchSteps {

    private static final int MOST_EXPERIMENTS = 10;

    private final Store store;
    private final CallSteps calls;
    private final Chronicle chronicle;
    private final Clock clock;

    SearchSteps(Store store, CallSteps calls, Chronicle chronicle, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Begins a pass: a new call for each group concerned, or new experiments on retained ideas. */
    boolean prepareGroups(UUID id) {
        var incubator = store.incubator(id);
        var plan = incubator.facts().search().next();
        var number = incubator.facts().search().pass().number() + 1;
        if (plan != null && plan.step() == NextStep.EXPERIMENT) {
            var ideas = plan.ideas().stream().map(store::idea).toList();
            var about = ideas.stream().map(Idea::call).distinct().toList();
            incubator.begin(new Incubator.SearchPass(number, false, about));
            ideas.forEach(idea -> calls.tryIdea(idea, incubator));
            return false;
        }
        var groups = incubator.facts().formation().groups().stream()
                .map(Incubator.Group::id)
                .filter(g -> plan == null || plan.groups().contains(g))
                .toList();
        var opened = groups.stream()
                .map(g -> store.calls.save(new IdeaCall(id, g, number, clock.instant())))
                .toList();
        incubator.begin(new Incubator.SearchPass(
                number, true, opened.stream().map(IdeaCall::id).toList()));
        incubator.enter(Stage.IDEATION, clock.instant());
        chronicle.show(incubator);
        opened.forEach(call -> chronicle.show(call, incubator));
        return true;
    }

    /** The calls this pass is about, in a steady order. */
    List<String> calls(UUID id) {
        return store.incubator(id).facts().search().pass().calls().stream()
                .map(UUID::toString)
                .toList();
    }

    /** The experiments of a call in this pass, in a steady order. */
    List<String> experiments(UUID id, UUID call) {
        var pass = store.incubator(id).facts().search().pass().number();
        return store.ideas.tried(call, pass).stream()
                .map(Idea::experiment)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .limit(MOST_EXPERIMENTS)
                .toList();
    }

    /** Whether something was adopted in this pass. */
    boolean gatherResults(UUID id) {
        var pass = store.incubator(id).facts().search().pass().number();
        return store.ideas.triedIn(id, pass).stream().anyMatch(i -> i.state() == IdeaState.ADOPTED);
    }
}
