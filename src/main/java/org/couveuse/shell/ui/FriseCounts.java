package org.couveuse.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.couveuse.subjects.Stage;
import org.jspecify.annotations.Nullable;

/** La frise of the whole cycle, with how many things are in each stage; vertical on a phone. */
public class FriseCounts extends OrderedList {

    /**
     * One stage's count.
     *
     * @param unit what is counted, agreeing with the number: « incubateurs »
     * @param address list of these things
     * @param note a few words under the name
     * @param waits whether the note says that somebody is waited for
     */
    public record Count(
            Stage stage,
            long count,
            String unit,
            String address,
            @Nullable String note,
            boolean waits) {}

    /** The cycle with these counts, in the stages' order. */
    public FriseCounts(List<Count> counts) {
        addClassNames("frise", "frise-counts", "frise-steps");
        getElement().setAttribute("role", "list");
        counts.forEach(count -> add(step(count)));
    }

    private static ListItem step(Count count) {
        var unit = new HtmlContainer("small");
        unit.setText(count.unit());
        var number = new Span(new Span(Shown.number(count.count())), unit);
        number.addClassName("frise-count");
        var body = new Span(number, new Link(count.address(), Words.of(count.stage())).style("frise-name"));
        body.addClassName("frise-body");
        var note = count.note();
        if (note != null) {
            var words = new Span(note);
            if (count.waits()) {
                words.addClassName("frise-wait");
            }
            var line = new Span(words);
            line.addClassName("frise-state");
            body.add(line);
        }
        var item = FrisePage.cell(count.stage());
        item.add(body);
        return item;
    }
}
