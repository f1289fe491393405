package org.couveuse.incubators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.couveuse.engine.Outcome;
import org.couveuse.inbox.Fact;
import org.couveuse.inbox.OpenTask;
import org.couveuse.inbox.TaskHandler;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.people.Actor;
import org.couveuse.shared.Texts;
import org.springframework.stereotype.Component;

/** Opening a call for ideas. */
@Component
class OpenCallTask implements TaskHandler<CallService.OpenCall> {

    private final CallService calls;
    private final CallSteps steps;
    private final Store store;
    private final IncubatorFacts facts;
    private final Candidates candidates;
    private final Clock clock;
    private final Texts texts;

    OpenCallTask(
            CallService calls,
            CallSteps steps,
            Store store,
            IncubatorFacts facts,
            Candidates candidates,
            Clock clock,
            Texts texts) {
        this.calls = calls;
        this.steps = steps;
        this.store = store;
        this.facts = facts;
        this.candidates = candidates;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String form() {
        return "user_openCall";
    }

    @Override
    public Class<CallService.OpenCall> submission() {
        return CallService.OpenCall.class;
    }

    private static final int CALL_DAYS = 21;
    private static final int EVALUATION_DAYS = 14;

    @Override
    public TaskSheet<CallService.OpenCall> sheet(OpenTask task, Actor actor) {
        var call = store.call(task.key()).row();
        var incubator = call.incubator();
        var offered = steps.mayEvaluate(incubator);
        var closing = LocalDate.ofInstant(clock.instant(), texts.zone())
                .plusDays(CALL_DAYS)
                .atTime(17, 0)
                .atZone(texts.zone())
                .toInstant();
        var evaluators = call.evaluators().isEmpty() ? offered.stream().limit(3).toList() : call.evaluators();
        var context = call.context() == null
                ? "Tout ce qui rend un blocage visible tôt nous intéresse, même petit."
                : call.context();
        var told = new ArrayList<>(facts.origin(incubator));
        facts.facts(incubator).formation().groups().stream()
                .filter(g -> g.id().equals(call.group()))
                .forEach(g -> told.add(new Fact.Text("incubators.group", g.name())));
        told.addAll(facts.lastWord(
                incubator,
                "incubators.agencyWord",
                Set.of(DecisionKind.SELECTION_CONFIRMED, DecisionKind.NEXT_CONFIRMED)));
        told.addAll(facts.clock(incubator));
        var ideas = store.ideas.ofCall(call.id()).stream().map(Idea::row).toList();
        if (!ideas.isEmpty()) {
            told.add(facts.ideas("incubators.ideas", ideas));
        }
        var example = new CallService.OpenCall(
                call.question() == null ? "Comment rendre visible un blocage dès qu’il naît ?" : call.question(),
                context,
                CallAudience.EVERYONE,
                closing,
                EVALUATION_DAYS,
                evaluators);
        return TaskSheet.of(told, example)
                .known(known(call, closing, evaluators))
                .choices("evaluators", candidates.named(offered));
    }

    @SuppressWarnings("NullAway")
    private static CallService.OpenCall known(IdeaCall.Row call, Instant closing, List<UUID> evaluators) {
        return new CallService.OpenCall(
                call.question(), call.context(), call.audience(), closing, EVALUATION_DAYS, evaluators);
    }

    @Override
    public Outcome handle(OpenTask task, Actor actor, CallService.OpenCall submission) {
        return calls.open(task.key(), actor, submission);
    }
}
