package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentState;
import org.couveuse.experiments.Findings;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** The finding of an experiment in one box: where it stands, what the figures say, and what I can do now. */
final class Verdict {

    private Verdict() {}

    static Component of(Detail detail, List<Component> mine, Rows others) {
        var state = detail.experiment().state();
        var box = new Section();
        box.addClassName("verdict");
        var title = new H2(title(detail));
        title.setId("verdict");
        box.getElement().setAttribute("aria-labelledby", "verdict");
        var words = new Div(new Paragraph(words(detail)));
        words.addClassName("stack-s");
        var findings = detail.findings();
        if (findings != null && !state.over()) {
            words.add(new Paragraph(sum(findings)));
        }
        if (!mine.isEmpty()) {
            words.add(Card.buttons(mine.toArray(Component[]::new)));
        }
        if (others.getChildren().findAny().isPresent()) {
            words.add(others);
        }
        box.add(icon(state).draw(), title, new Span(), words);
        return box;
    }

    private static Icon icon(ExperimentState state) {
        return switch (state) {
            case ADOPTED -> Icon.DONE;
            case ABANDONED, WITHDRAWN -> Icon.NO;
            case DESIGNING, RUNNING -> Icon.RUN;
            case AWAITING_HOST, AWAITING_RISK, CONCLUDING, UNDER_REVIEW -> Icon.WAIT;
        };
    }

    private static String title(Detail detail) {
        var row = detail.experiment();
        return switch (row.state()) {
            case RUNNING ->
                row.ends() == null
                        ? Words.of(row.state())
                        : Words.say("experiments.head.RUNNING", Shown.date(row.ends()));
            case UNDER_REVIEW ->
                Words.say(
                        "experiments.head.UNDER_REVIEW",
                        Words.of(detail.conclusions().get(0).said().verdict()));
            case ADOPTED, ABANDONED ->
                row.evidenceLevel() == null
                        ? Words.of(row.state())
                        : Words.say("experiments.head.ended", Words.of(row.state()), Shown.number(row.evidenceLevel()));
            default -> Words.say("experiments.head." + row.state().name());
        };
    }

    private static String words(Detail detail) {
        var row = detail.experiment();
        var version = detail.current();
        if (row.state().over()) {
            return Words.say("experiments.words.lessons", row.lessons() == null ? "–" : row.lessons());
        }
        if (row.state() == ExperimentState.CONCLUDING && version != null && version.ending() != null) {
            return Words.say("experiments.words.CONCLUDING", Words.of(version.ending()));
        }
        return row.state() == ExperimentState.CONCLUDING
                ? Words.of(row.state())
                : Words.say("experiments.words." + row.state().name());
    }

    private static String sum(Findings findings) {
        var all = findings.indicators().size();
        var reached = findings.indicators().stream()
                .filter(Findings.Finding::reachedTarget)
                .count();
        var below = findings.indicators().stream()
                .filter(f -> f.latest() != null && !f.heldMinimum())
                .count();
        return Words.say(
                "experiments.sum",
                Shown.number(reached),
                Shown.number(all),
                Shown.number(below),
                Shown.percent(findings.entered(), 0),
                below);
    }
}
