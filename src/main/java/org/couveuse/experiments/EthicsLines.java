package org.couveuse.experiments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.couveuse.experiments.Design.QuestionLine;
import org.couveuse.experiments.ExperimentCard.PersonalData;
import org.couveuse.shared.Checks;
import org.jspecify.annotations.Nullable;

/** The lines of the questions of ethics and privacy: each question once. */
final class EthicsLines {

    private EthicsLines() {}

    /** All lines with what was answered before; the others are open. */
    @SuppressWarnings("NullAway")
    static List<QuestionLine> open(@Nullable List<CardQuestion> before) {
        var known = before == null ? List.<CardQuestion>of() : before;
        return Arrays.stream(EthicsQuestion.values())
                .map(question -> known.stream()
                        .filter(answered -> answered.question() == question)
                        .map(answered -> new QuestionLine(question, answered.answer(), answered.words()))
                        .findFirst()
                        .orElseGet(() -> new QuestionLine(question, null, null)))
                .toList();
    }

    /** All lines answered for a trial that uses no personal information. */
    static List<QuestionLine> example() {
        return Arrays.stream(EthicsQuestion.values())
                .map(question -> question.aboutInformation() || question == EthicsQuestion.ASSESSED
                        ? new QuestionLine(question, EthicsAnswer.DOES_NOT_APPLY, null)
                        : new QuestionLine(question, EthicsAnswer.YES, "Dit à la rencontre de départ."))
                .toList();
    }

    static List<CardQuestion> answered(Design design) {
        return design.questions().stream()
                .map(line -> new CardQuestion(line.question(), line.answer(), line.words()))
                .toList();
    }

    /** Every question is answered once, what is not so is explained, and what the card uses is not left out. */
    static void check(Design design, Checks checks) {
        var lines = design.questions();
        var asked = lines.stream().map(QuestionLine::question).collect(Collectors.toSet());
        checks.that(
                asked.equals(EnumSet.allOf(EthicsQuestion.class)) && lines.size() == asked.size(),
                "questions",
                "experiments.everyQuestion");
        var personal = design.personalData() != null && design.personalData() != PersonalData.NONE;
        var vulnerable = Boolean.TRUE.equals(design.vulnerablePublic());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "questions[" + i + "].";
            var applies = personal && line.question().aboutInformation()
                    || vulnerable && line.question() == EthicsQuestion.VULNERABLE;
            checks.that(
                            line.answer() != EthicsAnswer.NO
                                    || (line.words() != null && !line.words().isBlank()),
                            at + "words",
                            "experiments.sayWhatInstead")
                    .that(
                            line.answer() != EthicsAnswer.DOES_NOT_APPLY || !applies,
                            at + "answer",
                            "experiments.questionApplies");
        }
    }
}
