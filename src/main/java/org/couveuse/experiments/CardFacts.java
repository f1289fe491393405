package org.couveuse.experiments;

import static org.couveuse.experiments.ExperimentFacts.figure;
import static org.couveuse.experiments.ExperimentFacts.text;
import static org.couveuse.experiments.ExperimentFacts.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.inbox.Fact;
import org.couveuse.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;

/** A card as facts beside a form: all that it says, for who consents to it or approves its risk. */
final class CardFacts {

    private CardFacts() {}

    static List<Fact> of(Texts texts, CardVersion version, String host) {
        var card = version.card();
        var facts = new ArrayList<Fact>();
        text(facts, "experimentHost", host);
        text(facts, "experimentProblem", card.problem());
        text(facts, "experimentHypothesis", card.hypothesis());
        text(facts, "experimentChange", card.change());
        text(facts, "experimentAffected", card.affected());
        facts.add(figure("experimentPeople", card.peopleAffected(), null));
        facts.add(new Fact.Word("experimentComparison", card.comparison()));
        text(facts, "experimentComparisonMethod", card.comparisonMethod());
        if (card.comparison().hasGroup()) {
            facts.add(flag(texts, "experimentDrawn", card.drawn()));
        }
        facts.add(figure("experimentSites", card.sites(), null));
        facts.add(figure("experimentWeeks", card.durationWeeks(), "weeks"));
        facts.add(figure("experimentEvery", card.measureEvery(), "days"));
        facts.add(figure("experimentCost", card.cost(), "$"));
        facts.add(new Fact.Word("experimentRisk", version.risk()));
        facts.add(flag(texts, "experimentReversible", card.reversible()));
        facts.add(flag(texts, "experimentVulnerable", card.vulnerablePublic()));
        facts.add(new Fact.Word("experimentPersonalData", card.personalData()));
        text(facts, "experimentPrivacy", card.privacy());
        text(facts, "experimentEthics", card.ethics());
        questions(texts, card).ifPresent(facts::add);
        facts.add(indicators(texts, card));
        text(facts, "experimentStopRule", card.stopRule());
        text(facts, "experimentDecisionRule", card.decisionRule());
        facts.add(FindingFacts.rule(texts, card));
        facts.add(new Fact.Rows(
                "experimentRisks",
                List.of("what", "likelihood", "impact", "mitigation"),
                card.risks().stream()
                        .map(r ->
                                List.of(r.what(), word(texts, r.likelihood()), word(texts, r.impact()), r.mitigation()))
                        .toList()));
        return facts;
    }

    /** The questions of ethics and privacy with their answers; nothing on a card from before they were asked. */
    private static Optional<Fact> questions(Texts texts, ExperimentCard card) {
        var asked = card.questions();
        return asked == null
                ? Optional.empty()
                : Optional.of(new Fact.Rows(
                        "experimentQuestions",
                        List.of("question", "answer", "words"),
                        asked.stream()
                                .map(q -> List.of(
                                        word(texts, q.question()),
                                        word(texts, q.answer()),
                                        q.words() == null ? "" : q.words()))
                                .toList()));
    }

    private static Fact indicators(Texts texts, ExperimentCard card) {
        return new Fact.Rows(
                "experimentIndicators",
                List.of("name", "direction", "baseline", "minimum", "target", "stop", "method"),
                card.indicators().stream().map(i -> line(texts, i)).toList());
    }

    private static List<String> line(Texts texts, Indicator i) {
        return List.of(
                i.name(),
                word(texts, i.direction()),
                with(i, i.baseline()),
                with(i, i.minimum()),
                with(i, i.target()),
                with(i, i.stopAt()),
                i.method());
    }

    private static Fact flag(Texts texts, String key, boolean yes) {
        return new Fact.Text(key, texts.in(LocaleContextHolder.getLocale(), yes ? "inbox.form.yes" : "inbox.form.no"));
    }

    private static String word(Texts texts, Enum<?> constant) {
        return texts.of(LocaleContextHolder.getLocale(), constant);
    }
}
