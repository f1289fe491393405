package org.couveuse.experiments;

import java.util.ArrayList;
import java.util.List;
import org.couveuse.experiments.Findings.Finding;
import org.couveuse.inbox.Fact;
import org.couveuse.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** What figures allow to conclude, as facts beside a form. */
final class FindingFacts {

    private FindingFacts() {}

    /** The locked rule by which the verdict is worked out. */
    static Fact rule(Texts texts, ExperimentCard card) {
        return new Fact.Text("experimentRule", sentences(texts).rule(card.decides(), card.sure()));
    }

    /** The verdict of the rule, a table of the differences, and for each indicator what can and can't be concluded. */
    static List<Fact> of(Texts texts, ExperimentCard card, Findings findings) {
        var sentences = sentences(texts);
        var facts = new ArrayList<Fact>();
        facts.add(rule(texts, card));
        facts.add(new Fact.Text("experimentByRule", sentences.overall(findings.verdict())));
        facts.add(new Fact.Rows(
                "experimentChanges",
                List.of("name", "level", "other", "change", "interval", "verdict"),
                findings.indicators().stream()
                        .map(f -> row(texts, sentences, f))
                        .toList()));
        facts.add(new Fact.Rows(
                "experimentSaid",
                List.of("name", "words"),
                findings.indicators().stream()
                        .map(f ->
                                List.of(f.indicator().name(), said(sentences, f).whole()))
                        .toList()));
        return facts;
    }

    private static List<String> row(Texts texts, FindingSentences sentences, Finding finding) {
        var said = said(sentences, finding);
        return List.of(
                finding.indicator().name(),
                said.level(),
                said.other(),
                said.change(),
                said.interval(),
                texts.of(LocaleContextHolder.getLocale(), finding.says().verdict()));
    }

    private static FindingSentences.Said said(FindingSentences sentences, Finding finding) {
        return sentences.of(finding.indicator(), finding.question(), finding.says());
    }

    private static FindingSentences sentences(Texts texts) {
        return new FindingSentences(texts, LocaleContextHolder.getLocale());
    }
}
