package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.couveuse.audit.Trail;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.experiments.ExperimentConclusions.EvidenceAnswer;
import org.couveuse.experiments.ExperimentReading.Answered;
import org.couveuse.experiments.ExperimentReading.Detail;
import org.couveuse.experiments.ExperimentReading.Measure;
import org.couveuse.experiments.findings.MeasuredPeriod;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.EmptyState;
import org.couveuse.shell.ui.HistorySection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Rows;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Parts of an experiment's page that need names, history or the chain. */
@org.springframework.stereotype.Component
class ExperimentParts {

    private static final int HISTORY = 100;

    /** So many figures are shown at once. */
    private static final int SHOWN = 50;

    private final People people;
    private final Trail trail;
    private final Texts texts;

    ExperimentParts(People people, Trail trail, Texts texts) {
        this.people = people;
        this.trail = trail;
        this.texts = texts;
    }

    /** Every figure, latest first, with its corrections. */
    Component measures(Detail detail, ExperimentActions actions, Runnable done) {
        if (detail.measures().isEmpty()) {
            return new EmptyState(Words.say("experiments.measures.none"), Words.say("experiments.measures.noneWords"));
        }
        var names = people.names(detail.measures().stream()
                .flatMap(m -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(m.by()),
                        m.corrections().stream().map(c -> c.by())))
                .collect(Collectors.toSet()));
        var table = new DataTable(Words.say("experiments.measures"))
                .column(Words.say("experiments.column.day"))
                .column(Words.say("experiments.column.indicator"))
                .figures(Words.say("experiments.value"))
                .column(Words.say("experiments.column.by"))
                .column(Words.say("experiments.column.note"));
        var latestFirst = Comparator.comparing(Measure::day).reversed().thenComparing(Measure::indicator);
        var all = detail.measures().stream().sorted(latestFirst).toList();
        var shown = Part.stack(table);
        more(shown, all, 0, m -> row(table, detail, m, names, actions, done));
        return shown;
    }

    /** Adds the next figures, and the way to those after them: a trial measured every day has thousands. */
    private static void more(Div shown, List<Measure> all, int from, Consumer<Measure> row) {
        var to = Math.min(all.size(), from + SHOWN);
        all.subList(from, to).forEach(row);
        if (to < all.size()) {
            var next = new Div();
            next.add(Action.secondary(Words.say("experiments.measures.more", all.size() - to), () -> {
                        shown.remove(next);
                        more(shown, all, to, row);
                    })
                    .small());
            shown.add(next);
        }
    }

    private static void row(
            DataTable table,
            Detail detail,
            Measure m,
            Map<UUID, String> names,
            ExperimentActions actions,
            Runnable done) {
        var version = detail.current();
        var indicator = version == null
                ? m.indicator()
                : version.card().indicator(m.indicator()).map(i -> i.name()).orElse(m.indicator());
        var words = new ArrayList<String>(List.of(indicator));
        if (m.group() == org.couveuse.experiments.MeasuredGroup.COMPARISON) {
            words.add(Words.of(m.group()));
        }
        if (m.period() == MeasuredPeriod.BEFORE) {
            words.add(Words.of(m.period()));
        }
        if (m.counted() != null) {
            words.add(Words.say("experiments.counted", m.counted()));
        }
        var note = note(m, names);
        if (detail.rights().record()) {
            note.add(Action.plain(Words.say("experiments.correct"), () -> actions.correct(m, done))
                    .small());
        }
        table.row(
                new Span(Shown.shortDate(m.day())),
                new Span(String.join(", ", words)),
                new Span(Shown.number(m.value())),
                new Span(name(names, m.by())),
                note);
    }

    /** What reviewers of the last conclusion answered, or are waited for. */
    Component reviews(Detail detail) {
        var reviews = detail.answers().stream()
                .filter(a -> a.kind() == AnswerKind.REVIEW || a.kind() == AnswerKind.COUNTERSIGNATURE)
                .toList();
        if (reviews.isEmpty()) {
            return Part.quiet(Words.say("experiments.reviews.none"));
        }
        var names = people.names(reviews.stream().map(Answered::by).collect(Collectors.toSet()));
        var rows = new Rows();
        reviews.forEach(a -> rows.plain(
                name(names, a.by()),
                new StateWord(
                        a.answer().equals(EvidenceAnswer.SUPPORT.name()) ? State.DONE : State.BLOCKED,
                        Words.of(EvidenceAnswer.valueOf(a.answer()))),
                new Span(Words.of(a.kind())),
                new Span(Words.say(a.outside() ? "experiments.reviews.outside" : "experiments.reviews.inside")),
                new Span(Shown.date(a.at())),
                new Span(a.words() == null ? "" : a.words())));
        return rows;
    }

    /** What was done, latest first. */
    Component history(UUID experiment) {
        return new HistorySection(trail.history(experiment, HISTORY).items(), people, texts);
    }

    private static Div note(Measure measure, Map<UUID, String> names) {
        var lines = new Div();
        lines.addClassName("stack-s");
        if (measure.note() != null) {
            lines.add(new Span(measure.note()));
        }
        measure.corrections()
                .forEach(c -> lines.add(Part.quiet(Words.say(
                        "experiments.corrected",
                        figure(c.old(), c.oldCounted()),
                        figure(c.value(), c.counted()),
                        name(names, c.by()),
                        Shown.date(c.at()),
                        c.reason()))));
        return lines;
    }

    private static String figure(BigDecimal value, @Nullable Integer counted) {
        return counted == null
                ? Shown.number(value)
                : Words.say("experiments.correctedOf", Shown.number(value), Shown.number(counted));
    }

    private static String name(Map<UUID, String> names, UUID person) {
        return names.getOrDefault(person, Words.say("people.person.unknown"));
    }
}
