package org.couveuse.transparency;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.NeedService;
import org.couveuse.themes.NeedStory;
import org.springframework.stereotype.Service;

/** What the holder of a need's private link may do: read what came of it, and answer a question through the desk. */
@Service
public class FollowUp {

    private static final String FORM = "user_clarifyNeed";

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
