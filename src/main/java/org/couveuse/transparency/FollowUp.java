package org.couveuse.transparency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.couveuse.deployment.AdoptionState;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedStory;
import org.springframework.stereotype.Service;

/** What the holder of a need's private link may do: read what came of it, and answer a question through the desk. */
@Service
public class FollowUp {

    private static final String FORM = "user_clarifyNeed";
    private static final List<SubjectType> STEPS = List.of(
            SubjectType.ROUND,
            SubjectType.INCUBATOR,
            SubjectType.EXPERIMENT,
            SubjectType.SOLUTION,
            SubjectType.CAMPAIGN);
    private static final Set<String> IN_USE = Set.of(AdoptionState.ADOPTED.name(), AdoptionState.CONFIRMED.name());

    private final NeedService needs;
    private final NeedStory stories;
    private final TaskDesk desk;
    private final ActingAs acting;

    FollowUp(NeedService needs, NeedStory stories, TaskDesk desk, ActingAs acting) {
        this.needs = needs;
        this.stories = stories;
        this.desk = desk;
        this.acting = acting;
    }

    /** The story of the need whose private link this is. */
    public Optional<NeedStory.Told> story(String secret) {
        return stories.byToken(secret);
    }

    /**
     * What came of the need, as its citizen reads it.
     *
     * @param steps the round, the incubator, its trials, solutions and campaigns, in the order of the cycle
     * @param adopted organisations that use a solution now
     */
    public record Came(List<Card> steps, int adopted) {}

    /** What came of the need of a story: one line for each step, and how many organisations use what was found. */
    public Came came(NeedStory.Told story) {
        var adopted = story.led().stream()
                .filter(card -> card.type() == SubjectType.ADOPTION && IN_USE.contains(card.state()))
                .map(Card::organisation)
                .distinct()
                .count();
        var steps = story.led().stream()
                .filter(card -> STEPS.contains(card.type()))
                .sorted(Comparator.comparing(card -> STEPS.indexOf(card.type())))
                .toList();
        return new Came(steps, (int) adopted);
    }

    /** Answers the question asked about the need, as its link's holder; refuses when none waits. */
    public void answer(String secret, JsonNode answer) {
        var need = needs.holder(secret).orElseThrow(RuleViolation::notFound);
        var task = desk.about(need).stream()
                .filter(t -> t.form().equals(FORM))
                .findFirst()
                .orElseThrow(() -> RuleViolation.conflict("transparency.noQuestion"));
        acting.asHolderOf(need, () -> desk.submit(Actor.holderOf(need), task.id(), answer, null));
    }
}
