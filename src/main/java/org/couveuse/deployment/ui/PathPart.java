package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.couveuse.deployment.CampaignService.Detail;
import org.couveuse.deployment.PathProgress;
import org.couveuse.deployment.PathProgress.Row;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The critical path of a campaign on its page: the chart, and below it the steps to mark as done for who may. */
@org.springframework.stereotype.Component
class PathPart {

    private final PathProgress progress;
    private final CurrentActor current;

    PathPart(PathProgress progress, CurrentActor current) {
        this.progress = progress;
        this.current = current;
    }

    /** The part; null while there is no path. */
    @Nullable
    Component of(Detail campaign, Runnable again) {
        var plan = campaign.plan();
        if (plan == null || plan.criticalPath().isEmpty()) {
            return null;
        }
        var who = current.get();
        var rows = campaign.startsOn() == null ? List.<Row>of() : progress.of(who, campaign.id());
        var chart = PathChart.of(plan.path(), rows);
        return progress.marks(who, campaign.id()) ? Part.stack(chart, marks(campaign.id(), rows, again)) : chart;
    }

    private Component marks(UUID campaign, List<Row> rows, Runnable again) {
        var list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("role", "list");
        for (var row : rows) {
            var name = row.number() + ". " + row.step().title();
            var done = row.done() != null;
            var act = Action.plain(Words.say(done ? "deployment.path.undo" : "deployment.path.mark"), () -> {
                        CampaignActions.attempt(
                                () -> {
                                    if (done) {
                                        progress.notDone(current.get(), campaign, row.number());
                                    } else {
                                        progress.done(current.get(), campaign, row.number());
                                    }
                                },
                                again);
                    })
                    .small();
            act.getElement()
                    .setAttribute(
                            "aria-label", Words.say(done ? "deployment.path.undoOf" : "deployment.path.markOf", name));
            list.add(new ListItem(Card.meta(new Span(name), PathTable.state(row)), Card.buttons(act)));
        }
        var left = rows.stream().filter(row -> row.done() == null).count();
        return new FoldedSection(Words.say("deployment.path.marks"), list).count(Shown.number(left));
    }
}
