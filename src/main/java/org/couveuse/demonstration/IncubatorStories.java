package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.demonstration.Plot.Act;
import org.couveuse.demonstration.Plot.IdeaPlot;
import org.couveuse.demonstration.Plot.IncubatorPlot;
import org.couveuse.deployment.DeploymentWork;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.OpenTask;
import org.couveuse.incubators.EvaluationCount;
import org.couveuse.incubators.IdeaService;
import org.couveuse.people.ActingAs;
import org.couveuse.sharing.FeedbackKind;
import org.couveuse.sharing.FeedbackService;
import org.couveuse.sharing.ToolkitPart;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.Severity;
import org.springframework.stereotype.Component;

/** What became of the retained themes, played day after day: each incubator goes its way to where the story leaves it. */
@Component
class IncubatorStories {

    private final Founding founding;
    private final Player player;
    private final Changes changes;
    private final IdeaService ideas;
    private final BlockerService blockers;
    private final FeedbackService toolkits;
    private final DeploymentActs around;
    private final DeploymentWork deployment;
    private final EvaluationCount evaluations;
    private final ActingAs acting;
    private final TimeTravel time;

    IncubatorStories(
            Founding founding,
            Player player,
            Changes changes,
            IdeaService ideas,
            BlockerService blockers,
            FeedbackService toolkits,
            DeploymentActs around,
            DeploymentWork deployment,
            EvaluationCount evaluations,
            ActingAs acting,
            TimeTravel time) {
        this.founding = founding;
        this.player = player;
        this.changes = changes;
        this.ideas = ideas;
        this.blockers = blockers;
        this.toolkits = toolkits;
        this.around = around;
        this.deployment = deployment;
        this.evaluations = evaluations;
        this.acting = acting;
        this.time = time;
    }

    /** One incubator on its way; remembers which turn each form has come to. */
    static final class Way {

        private final IncubatorPlot plot;
        private final UUID incubator;
        private final Map<String, Integer> turns = new HashMap<>();
        private final List<Act> ahead;
        private final List<IdeaPlot> ideas;

        Way(IncubatorPlot plot, UUID incubator) {
            this.plot = plot;
            this.incubator = incubator;
            this.ahead = new ArrayList<>(plot.acts());
            this.ideas = new ArrayList<>(plot.ideas());
        }

        UUID incubator() {
            return incubator;
        }

        /** What the story wanted and could not be done. */
        List<Act> undone() {
            return List.copyOf(ahead);
        }

        private ObjectNode next(OpenTask task, Changes changes, ObjectNode example) {
            var form =
                    plot.named(task.form(), task.about().title(), plot.forms().keySet());
            var all = plot.forms().getOrDefault(form, List.of());
            var turn = turns.merge(form, 1, Integer::sum);
            return all.isEmpty() ? example : changes.over(example, all.get(Math.min(turn, all.size()) - 1));
        }
    }

    /** Plays one day. */
    void day(List<Way> ways, int day) {
        deployment.pass();
        for (var way : ways) {
            clear(way, day);
            propose(way);
            act(way, day);
        }
        if (evaluations.sweep() > 0) {
            time.runDue();
        }
    }

    private void clear(Way way, int day) {
        player.clear(
                way.incubator,
                task -> !way.plot.waits(task.form(), task.about().title(), day),
                (task, who, example) -> way.next(task, changes, example));
    }

    private void propose(Way way) {
        if (way.ideas.isEmpty()
                || acting.as(founding.person(way.ideas.get(0).by()), () -> ideas.openCalls(way.incubator))
                        .isEmpty()) {
            return;
        }
        for (var idea : way.ideas) {
            acting.as(
                    founding.person(idea.by()),
                    () -> ideas.propose(
                            way.incubator,
                            new IdeaService.ProposeIdea(null, idea.title(), idea.description(), idea.effect())));
            time.forward(Duration.ofMinutes(40));
        }
        way.ideas.clear();
    }

    private void act(Way way, int day) {
        for (var act : List.copyOf(way.ahead)) {
            if (act.day() <= day && does(way, act)) {
                way.ahead.remove(act);
                time.runDue();
                deployment.pass();
            }
        }
    }

    private boolean does(Way way, Act act) {
        if (around.does(way.incubator, act)) {
            return true;
        }
        var person = founding.person(act.by());
        var blocker = act.blocker();
        if (blocker != null) {
            var adoption = player.adoption(way.incubator, founding.organisation(blocker.of()));
            var who = player.actor(person);
            acting.as(
                    person,
                    () -> blockers.raise(
                            who,
                            new Raise(
                                    adoption,
                                    blocker.title(),
                                    blocker.description(),
                                    Severity.valueOf(blocker.severity()))));
            return true;
        }
        var feedback = act.feedback();
        if (feedback != null) {
            var who = player.actor(person);
            var said = new FeedbackService.Give(
                    FeedbackKind.valueOf(feedback.kind()),
                    feedback.part() == null ? null : ToolkitPart.valueOf(feedback.part()),
                    feedback.words());
            acting.as(person, () -> toolkits.give(who, player.solution(way.incubator), said));
            return true;
        }
        var organisation = act.of() == null ? null : founding.organisation(act.of());
        var task = player.waits(person, way.incubator, String.valueOf(act.form()), organisation);
        task.ifPresent(found -> player.submits(person, found, (t, who, example) -> changed(act, example)));
        return task.isPresent();
    }

    private ObjectNode changed(Act act, ObjectNode example) {
        var said = act.changes() == null ? example : changes.over(example, act.changes());
        if (act.done() != null && said.get("steps") instanceof ArrayNode steps) {
            for (var i = 0; i < Math.min(steps.size(), act.done().size()); i++) {
                ((ObjectNode) steps.get(i)).put("done", act.done().get(i));
            }
        }
        if (act.value() != null && said.get("benefits") instanceof ArrayNode benefits) {
            ((ObjectNode) benefits.get(0)).put("measured", act.value());
        }
        return said;
    }
}
