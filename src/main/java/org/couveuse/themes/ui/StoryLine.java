package org.couveuse.themes.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collections;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Timeline;
import org.couveuse.shell.ui.Words;
import org.couveuse.themes.NeedStory;

/** What became of a need, in plain words: what is expected, then what happened, the latest first. */
final class StoryLine {

    private StoryLine() {}

    static Component of(NeedStory.Told story) {
        var timeline = new Timeline();
        switch (story.state()) {
            case RECEIVED, TO_CLARIFY, CANDIDATE, JOINED, IN_ROUND, RETAINED, IN_INCUBATION, DEPLOYING ->
                timeline.expected(Words.of(story.state()), Words.say("needs.expected." + story.state()));
            default -> {}
        }
        var events = new ArrayList<>(story.events());
        Collections.reverse(events);
        for (var event : events) {
            var theme = event.theme() == null ? "" : Words.say("needs.story.theme", event.theme());
            var words = event.words() == null ? "" : Words.say("needs.story.words", event.words());
            timeline.event(Words.of(event.kind()) + theme, Shown.moment(event.at()) + words);
        }
        return timeline;
    }
}
