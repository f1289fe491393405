package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.couveuse.experiments.ExperimentCard;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.experiments.ExperimentReading.Version;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.KeyValues;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** The card: in short, whole, its versions side by side, its risks. */
final class CardParts {

    /** So many digits tell two fingerprints apart. */
    private static final int PRINT = 12;

    private CardParts() {}

    static Component summary(Version version) {
        var card = version.card();
        var values = new KeyValues()
                .pair(
                        Words.say("experiments.card.version"),
                        version.frozen() == null
                                ? String.valueOf(version.number())
                                : Words.say(
                                        "experiments.card.frozenOn",
                                        Shown.number(version.number()),
                                        Shown.date(version.frozen())))
                .pair(
                        Words.say("experiments.card.ends"),
                        version.ends() == null
                                ? Words.say("experiments.card.weeks", card.durationWeeks())
                                : Shown.date(version.ends()))
                .pair(Words.say("experiments.card.people"), Shown.number(card.peopleAffected()))
                .pair(Words.say("experiments.card.comparison"), Words.of(card.comparison()))
                .pair(Words.say("experiments.card.stopRule"), card.stopRule())
                .pair(Words.say("experiments.card.decisionRule"), card.decisionRule())
                .pair(
                        Words.say("experiments.card.basis"),
                        Words.say("experiments.card.basisAt", Words.of(card.decides()), card.sure()))
                .pair(Words.say("experiments.card.risk"), Words.of(version.risk()));
        var lock = new Paragraph(Icon.LOCK.draw(), new Span(lock(version)));
        lock.addClassNames("small", "quiet");
        var box = new Card(values, lock);
        if (version.frozen() != null) {
            var print = new Span(version.fingerprint());
            print.addClassNames("xsmall", "quiet", "fingerprint");
            box.add(new Div(new Span(Words.say("experiments.card.fingerprint")), print));
        }
        return box;
    }

    private static String lock(Version version) {
        if (version.frozen() == null) {
            return Words.say("experiments.card.notYet");
        }
        return Words.say(version.intact() ? "experiments.card.locked" : "experiments.card.broken");
    }

    /**
     * Every field in a row, every version in a column, the latest first.
     *
     * @param host the name of an organisation
     */
    static Component versions(List<Version> versions, Function<UUID, String> host) {
        var table = new DataTable(Words.say("experiments.card.whole")).column(Words.say("experiments.card.field"));
        versions.forEach(v -> table.column(Words.say("experiments.card.versionNumber", Shown.number(v.number()))));
        row(table, versions, "host", c -> host.apply(c.host()));
        row(table, versions, "problem", ExperimentCard::problem);
        row(table, versions, "hypothesis", ExperimentCard::hypothesis);
        row(table, versions, "change", ExperimentCard::change);
        row(table, versions, "affected", ExperimentCard::affected);
        row(table, versions, "peopleAffected", c -> Shown.number(c.peopleAffected()));
        row(table, versions, "comparison", c -> Words.of(c.comparison()));
        row(table, versions, "comparisonMethod", ExperimentCard::comparisonMethod);
        row(table, versions, "drawn", c -> c.comparison().hasGroup() ? flag(c.drawn()) : null);
        row(table, versions, "sites", c -> Shown.number(c.sites()));
        row(table, versions, "indicators", CardParts::indicators);
        row(table, versions, "stopRule", ExperimentCard::stopRule);
        row(table, versions, "decisionRule", ExperimentCard::decisionRule);
        row(table, versions, "basis", c -> Words.of(c.decides()));
        row(table, versions, "confidence", c -> Shown.percent(c.sure() / 100.0, 0));
        row(table, versions, "risks", CardParts::risksInShort);
        row(table, versions, "personalData", c -> Words.of(c.personalData()));
        row(table, versions, "privacy", ExperimentCard::privacy);
        row(table, versions, "reversible", c -> flag(c.reversible()));
        row(table, versions, "vulnerablePublic", c -> flag(c.vulnerablePublic()));
        row(table, versions, "ethics", ExperimentCard::ethics);
        row(table, versions, "questions", CardParts::questions);
        row(table, versions, "durationWeeks", c -> Words.say("experiments.card.weeks", c.durationWeeks()));
        row(table, versions, "measureEvery", c -> Shown.days(c.measureEvery()));
        row(table, versions, "cost", c -> Shown.money(BigDecimal.valueOf(c.cost())));
        marked(table, versions, Words.say("experiments.card.risk"), v -> Words.of(v.risk()));
        plain(
                table,
                versions,
                Words.say("experiments.card.frozenAt"),
                v -> v.frozen() == null ? null : Shown.moment(v.frozen()));
        plain(
                table,
                versions,
                Words.say("experiments.card.print"),
                v -> v.frozen() == null ? null : v.fingerprint().substring(0, PRINT) + "…");
        return table.bare();
    }

    static Component risks(ExperimentCard card) {
        var table = new DataTable(Words.say("experiments.card.risks"))
                .column(Words.say("fact.experimentRisks.what"))
                .column(Words.say("fact.experimentRisks.likelihood"))
                .column(Words.say("fact.experimentRisks.impact"))
                .column(Words.say("fact.experimentRisks.mitigation"));
        card.risks().forEach(r -> table.row(r.what(), Words.of(r.likelihood()), Words.of(r.impact()), r.mitigation()));
        return table;
    }

    private static @Nullable String questions(ExperimentCard card) {
        var asked = card.questions();
        return asked == null
                ? null
                : asked.stream()
                        .map(q -> Words.say(
                                "experiments.card.question",
                                Words.of(q.question()),
                                Words.of(q.answer()),
                                q.words() == null ? "" : q.words()))
                        .collect(Collectors.joining(" · "));
    }

    private static String risksInShort(ExperimentCard card) {
        return card.risks().stream()
                .map(r -> Words.say(
                        "experiments.card.riskLine",
                        r.what(),
                        Words.of(r.likelihood()),
                        Words.of(r.impact()),
                        r.mitigation()))
                .collect(Collectors.joining(" · "));
    }

    private static String flag(boolean yes) {
        return Words.say(yes ? "inbox.form.yes" : "inbox.form.no");
    }

    private static String indicators(ExperimentCard card) {
        return card.indicators().stream().map(CardParts::indicator).collect(Collectors.joining(" · "));
    }

    private static String indicator(Indicator i) {
        var words = Words.say(
                "experiments.card.indicator",
                i.name(),
                Shown.number(i.baseline()),
                Shown.number(i.minimum()),
                Shown.number(i.target()),
                i.unit());
        var stop = i.stopAt() == null
                ? words
                : Words.say("experiments.card.indicatorStop", words, Shown.number(i.stopAt()));
        var how = Words.say(
                "experiments.card.indicatorHow", stop, Words.of(i.direction()), Words.of(i.valueKind()), i.method());
        return i.every() == null ? how : Words.say("experiments.card.indicatorEvery", how, Shown.days(i.every()));
    }

    private static void row(
            DataTable table, List<Version> versions, String field, Function<ExperimentCard, @Nullable String> value) {
        marked(
                table,
                versions,
                Words.say("task.user_designExperiment." + field),
                version -> value.apply(version.card()));
    }

    /** A row that says when its versions differ. */
    private static void marked(
            DataTable table, List<Version> versions, String label, Function<Version, @Nullable String> value) {
        var changed = versions.stream().map(value).distinct().count() > 1;
        plain(table, versions, changed ? Words.say("experiments.card.changed", label) : label, value);
    }

    private static void plain(
            DataTable table, List<Version> versions, String label, Function<Version, @Nullable String> value) {
        var cells = new ArrayList<String>(List.of(label));
        for (var version : versions) {
            var text = value.apply(version);
            cells.add(text == null ? "–" : text);
        }
        table.row(cells.toArray(String[]::new));
    }
}
