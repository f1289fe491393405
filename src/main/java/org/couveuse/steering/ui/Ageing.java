package org.couveuse.steering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.StageTag;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.couveuse.steering.FlowReading.Flow;

/** The oldest things of each stage, and which of them are older than most of those that left. */
final class Ageing {

    private Ageing() {}

    static Component of(Flow flow) {
        if (flow.stages().stream().allMatch(stage -> stage.oldest().isEmpty())) {
            return new EmptyState(Words.say("steering.ageing.none"), Words.say("steering.ageing.noneWords"));
        }
        var table = new DataTable(Words.say("steering.ageing"))
                .column(Words.say("steering.ageing.thing"))
                .column(Words.say("steering.ageing.stage"))
                .column(Words.say("steering.ageing.since"))
                .figures(Words.say("steering.ageing.age"))
                .column(Words.say("steering.ageing.against"));
        for (var stage : flow.stages()) {
            var cycle = stage.cycle();
            for (var each : stage.oldest()) {
                Component against = each.late()
                        ? new StateWord(State.BLOCKED, Words.say("steering.ageing.late"))
                        : new Span(cycle == null ? "—" : Words.say("steering.ageing.most", Shown.days(cycle.most())));
                table.row(
                        new Link(each.card().address(), each.card().title()),
                        new StageTag(stage.stage()),
                        new Span(Shown.date(each.since())),
                        new Span(Shown.days(each.days())),
                        against);
            }
        }
        return table;
    }
}
