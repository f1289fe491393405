package org.couveuse.experiments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.couveuse.experiments.ExperimentCard;
import org.couveuse.experiments.FindingSentences;
import org.couveuse.experiments.FindingSentences.Said;
import org.couveuse.experiments.Findings;
import org.couveuse.experiments.Findings.Finding;
import org.couveuse.experiments.findings.FindingVerdict;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/** What the figures allow to conclude: the locked rule's verdict, a table of the differences, and what they mean. */
@org.springframework.stereotype.Component
class FindingsPart {

    private final Texts texts;

    FindingsPart(Texts texts) {
        this.texts = texts;
    }

    Part of(ExperimentCard card, Findings findings) {
        var sentences = new FindingSentences(texts, Words.locale());
        var table = new DataTable(Words.say("finding.table"))
                .column(Words.say("finding.column.indicator"))
                .figures(Words.say("finding.column.level"))
                .figures(Words.say("finding.column.other"))
                .figures(Words.say("finding.column.change"))
                .figures(Words.say("finding.column.interval"))
                .column(Words.say("finding.column.effect"))
                .column(Words.say("finding.column.verdict"));
        var stack = Part.stack(
                Part.words(sentences.overall(findings.verdict())),
                Part.quiet(sentences.rule(card.decides(), card.sure())),
                table);
        for (var finding : findings.indicators()) {
            var said = sentences.of(finding.indicator(), finding.question(), finding.says());
            row(table, finding, said);
            stack.add(words(finding, said));
        }
        return new Part(Words.say("finding.part"), stack);
    }

    private static void row(DataTable table, Finding finding, Said said) {
        table.row(
                new Span(finding.indicator().name()),
                new Span(said.level()),
                new Span(said.other()),
                new Span(said.change()),
                new Span(said.interval()),
                new Span(said.effect() == null ? Words.say("finding.none") : said.effect()),
                new StateWord(state(finding.says().verdict()), finding.says().verdict()));
    }

    private static Component words(Finding finding, Said said) {
        var stack = Part.stack(
                new H3(finding.indicator().name()),
                Part.words(said.result()),
                Part.words(said.conclusion()),
                Part.words(said.target() + " " + said.minimum()));
        stack.addClassName("stack-s");
        if (said.trend() != null) {
            stack.add(Part.words(said.trend()));
        }
        if (!said.limits().isEmpty()) {
            var limits = new UnorderedList();
            said.limits().forEach(limit -> limits.add(new ListItem(limit)));
            stack.add(limits);
        }
        stack.add(new FoldedSection(Words.say("finding.method"), Part.quiet(said.method())));
        return stack;
    }

    private static State state(FindingVerdict verdict) {
        return switch (verdict) {
            case POSITIVE -> State.DONE;
            case NEUTRAL -> State.GIVEN_UP;
            case NEGATIVE -> State.BLOCKED;
            case INCONCLUSIVE -> State.TO_COME;
        };
    }
}
