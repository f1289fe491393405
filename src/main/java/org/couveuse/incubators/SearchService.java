package org.couveuse.incubators;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.engine.Outcome;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding what a team does that has adopted nothing. */
@Service
@Transactional
public class SearchService {

    private final Store store;
    private final Chronicle chronicle;

    SearchService(Store store, Chronicle chronicle) {
        this.store = store;
        this.chronicle = chronicle;
    }

    /** What the team proposes. */
    public record DecideNext(
            @NotNull NextStep nextStep,

            @Form.OneOf("groups") @Form.When(field = "nextStep", is = "IDEAS")
            List<UUID> groups,

            @Size(max = 10) @Form.OneOf("ideas") @Form.When(field = "nextStep", is = "EXPERIMENT")
            List<UUID> ideas,

            @NotBlank @Size(max = 4000) @Form.Long String reason,

            @Size(max = 10000) @Form.Long @Form.When(field = "nextStep", is = "CLOSE") @Nullable
            String lessons) {}

    /** The agency's answer. */
    public record ConfirmNext(
            @NotNull NextReview review,
            @Size(max = 4000) @Form.Long @Nullable String comment,

            @Size(max = 2000) @Form.Long @Form.When(field = "review", is = "CONFIRM") @Nullable
            String support) {}

    /** Proposes new ideas, another experiment on retained ones, or closing with lessons. */
    public Outcome decide(UUID incubator, Actor who, DecideNext as) {
        Store.requireLead(who, incubator);
        var found = store.incubator(incubator);
        var groups = found.facts().formation().groups().stream()
                .map(Incubator.Group::id)
                .collect(Collectors.toSet());
        var retained = retained(incubator).stream().map(Idea::id).collect(Collectors.toSet());
        var step = as.nextStep();
        new Checks()
                .that(step != NextStep.IDEAS || !as.groups().isEmpty(), "groups", "incubators.next.groups")
                .that(step != NextStep.IDEAS || groups.containsAll(as.groups()), "groups", "incubators.next.groups")
                .that(step != NextStep.EXPERIMENT || !as.ideas().isEmpty(), "ideas", "incubators.next.ideas")
                .that(step != NextStep.EXPERIMENT || retained.containsAll(as.ideas()), "ideas", "incubators.next.ideas")
                .that(step != NextStep.CLOSE || as.lessons() != null, "lessons", "shared.required")
                .refuse();
        found.plan(new Incubator.NextPlan(
                who.id(),
                step,
                step == NextStep.IDEAS ? distinct(as.groups()) : List.of(),
                step == NextStep.EXPERIMENT ? distinct(as.ideas()) : List.of(),
                as.reason(),
                as.lessons()));
        chronicle.decided(incubator, DecisionKind.NEXT_PROPOSED, who.person(), as.reason());
        return Outcome.of(SolutionSearchVariables.NEXT_STEP, step);
    }

    /** Confirms it or sends it back. */
    public Outcome confirm(UUID incubator, Actor who, ConfirmNext answer) {
        Store.requireAgency(who);
        Store.refuseBarred(who, store.interested(incubator));
        var found = store.incubator(incubator);
        var confirmed = answer.review() == NextReview.CONFIRM;
        new Checks()
                .that(confirmed || answer.comment() != null, "comment", "shared.required")
                .refuse();
        var plan = found.facts().search().next();
        if (confirmed && plan != null && plan.step() == NextStep.CLOSE) {
            found.learn(plan.lessons());
        }
        var words = Chronicle.join(answer.comment(), confirmed ? answer.support() : null);
        chronicle.decided(
                incubator, confirmed ? DecisionKind.NEXT_CONFIRMED : DecisionKind.NEXT_RETURNED, who.person(), words);
        return Outcome.of(SolutionSearchVariables.NEXT_REVIEW, answer.review());
    }

    /** Ideas that were retained once and can be tried again. */
    List<Idea> retained(UUID incubator) {
        return store.ideas.of(incubator).stream()
                .filter(i -> i.wasTried() && i.state() != IdeaState.ADOPTED)
                .toList();
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
