package org.couveuse.experiments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.experiments.Answer.AnswerKind;
import org.couveuse.experiments.ExperimentCard.Indicator;
import org.couveuse.inbox.Fact;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one needs to know of an experiment to do one of its tasks. */
@Component
@Transactional(readOnly = true)
class ExperimentFacts {

    private final ExperimentFile file;
    private final ExperimentConclusions conclusions;
    private final EvidenceLevels evidence;
    private final Organisations organisations;
    private final People people;
    private final Subjects subjects;
    private final Texts texts;

    ExperimentFacts(
            ExperimentFile file,
            ExperimentConclusions conclusions,
            EvidenceLevels evidence,
            Organisations organisations,
            People people,
            Subjects subjects,
            Texts texts) {
        this.file = file;
        this.conclusions = conclusions;
        this.evidence = evidence;
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
        this.texts = texts;
    }

    /** Of the design: the idea, and why the card came back, if it did. */
    List<Fact> ofDesign(UUID experiment) {
        var found = file.load(experiment);
        var facts = new ArrayList<Fact>();
        subjects.find(found.idea()).ifPresent(idea -> facts.add(new Fact.Things("experimentIdea", List.of(idea))));
        file.answers(experiment).stream()
                .filter(a -> a.kind() == AnswerKind.HOST || a.kind() == AnswerKind.RISK)
                .map(Answer::row)
                .findFirst()
                .ifPresent(a -> text(facts, "experimentReturned", a.words()));
        file.conclusions(experiment).stream().findFirst().ifPresent(c -> text(facts, "experimentLearned", c.lessons()));
        return facts;
    }

    /** Of the card, for host and agency. */
    List<Fact> ofCard(UUID experiment) {
        var found = file.load(experiment);
        var version = file.current(found);
        var card = version.card();
        var facts = new ArrayList<Fact>();
        facts.addAll(CardFacts.of(texts, version, organisation(card.host())));
        file.answers(experiment).stream()
                .filter(a -> a.kind() == AnswerKind.HOST)
                .map(Answer::row)
                .filter(a -> a.number() == found.number())
                .findFirst()
                .ifPresent(a -> text(facts, "experimentConditions", a.words()));
        return facts;
    }

    /** Of the measures to enter: the stop rule and the last figures. */
    List<Fact> ofMeasures(UUID experiment) {
        var found = file.load(experiment);
        var version = file.current(found);
        var facts = new ArrayList<Fact>();
        text(facts, "experimentStopRule", version.card().stopRule());
        facts.add(latest(conclusions.findings(version)));
        facts.add(new Fact.Moment("experimentEnd", version.end()));
        return facts;
    }

    /** Of the result: the frozen rule, figures beside their targets, why the measures ended, remarks of reviewers. */
    List<Fact> ofResult(UUID experiment) {
        var found = file.load(experiment);
        var version = file.current(found);
        var card = version.card();
        var findings = conclusions.findings(version);
        var facts = new ArrayList<Fact>();
        text(facts, "experimentHypothesis", card.hypothesis());
        text(facts, "experimentDecisionRule", card.decisionRule());
        facts.add(latest(findings));
        facts.addAll(FindingFacts.of(texts, card, findings));
        text(
                facts,
                "experimentEvidence",
                new EvidenceWords(texts, LocaleContextHolder.getLocale()).whole(evidence.of(version, findings)));
        facts.add(figure("experimentEntered", Math.round(findings.entered() * 100), "percent"));
        var ending = version.ending();
        if (ending != null) {
            facts.add(new Fact.Word("experimentEnding", ending));
        }
        text(facts, "experimentEndingWords", version.row().endingWords());
        remarks(experiment).ifPresent(a -> text(facts, "experimentRemarks", a.words()));
        return facts;
    }

    /** Of the evidence to review: the result and what the team concludes from it. */
    List<Fact> ofEvidence(UUID experiment) {
        var facts = new ArrayList<Fact>();
        var conclusion = file.conclusion(file.load(experiment));
        var said = conclusion.said();
        facts.add(new Fact.Word("experimentVerdict", said.verdict()));
        text(facts, "experimentFindings", said.findings());
        text(facts, "experimentLessons", said.lessons());
        text(facts, "experimentNext", said.next());
        text(facts, "experimentDeparture", said.departure());
        facts.addAll(ofResult(experiment));
        file.answers(experiment).stream()
                .filter(a -> a.kind() == AnswerKind.REVIEW && conclusion.id().equals(a.conclusion()))
                .map(Answer::row)
                .findFirst()
                .ifPresent(a -> {
                    text(facts, "experimentFirstReviewer", people.displayName(a.by()));
                    text(facts, "experimentFirstReview", a.details());
                });
        return facts;
    }

    ExperimentCard card(UUID experiment) {
        return file.current(file.load(experiment)).card();
    }

    Optional<CardVersion> latest(UUID experiment) {
        return file.latest(file.load(experiment));
    }

    Optional<ExperimentConclusions.Conclude> lastConclusion(UUID experiment) {
        var number = file.load(experiment).number();
        return file.conclusions(experiment).stream()
                .filter(c -> c.row().number() == number)
                .findFirst()
                .map(Conclusion::said);
    }

    /** Whether a team that has written its procedures may propose to adopt: not stopped, and enough evidence. */
    boolean adoptable(UUID experiment) {
        var version = file.current(file.load(experiment));
        var ending = version.ending();
        return (ending == null || !ending.stopped())
                && evidence.with(version, conclusions.findings(version), false, true)
                        .shareable();
    }

    String organisation(UUID id) {
        return organisations.find(id).map(Organisations.Row::name).orElse("");
    }

    private Optional<ExperimentReading.Answered> remarks(UUID experiment) {
        return file.answers(experiment).stream()
                .filter(a -> a.kind() == AnswerKind.REVIEW || a.kind() == AnswerKind.COUNTERSIGNATURE)
                .map(Answer::row)
                .filter(a -> a.answer().equals(ExperimentConclusions.EvidenceAnswer.REVISE.name()))
                .findFirst();
    }

    private Fact latest(Findings findings) {
        return new Fact.Rows(
                "experimentFigures",
                List.of("name", "latest", "baseline", "minimum", "target"),
                findings.indicators().stream()
                        .map(f -> List.of(
                                f.indicator().name(),
                                with(f.indicator(), f.latest()),
                                with(f.indicator(), f.indicator().baseline()),
                                with(f.indicator(), f.indicator().minimum()),
                                with(f.indicator(), f.indicator().target())))
                        .toList());
    }

    static String with(Indicator indicator, @Nullable BigDecimal value) {
        return value == null ? "–" : Figure.of(value, LocaleContextHolder.getLocale()) + "\u00a0" + indicator.unit();
    }

    static Fact figure(String key, long value, @Nullable String unit) {
        return new Fact.Figure(key, BigDecimal.valueOf(value), unit);
    }

    static void text(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact.Text(key, value));
        }
    }
}
