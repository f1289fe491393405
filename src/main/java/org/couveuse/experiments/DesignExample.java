package org.couveuse.experiments;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.Design.IndicatorLine;
import org.couveuse.experiments.Design.QuestionLine;
import org.couveuse.experiments.Design.RiskLine;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.ExperimentCard.PersonalData;
import org.couveuse.experiments.ExperimentCard.RiskGrade;
import org.couveuse.experiments.ExperimentDesign.DesignAnswer;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.ValueKind;
import org.jspecify.annotations.Nullable;

/** A design that would be accepted: what the form shows by way of example. */
final class DesignExample {

    private DesignExample() {}

    /** A complete design for this host. */
    static Design of(UUID host) {
        return new Design(
                DesignAnswer.SUBMIT,
                host,
                "Un blocage met 18 jours à être levé, faute d’être vu de qui peut le lever.",
                "Si chaque équipe affiche ses bloquants une fois par semaine, le délai tombe sous dix jours.",
                "Un mur des bloquants, relu chaque lundi devant deux niveaux de gestion.",
                "Six équipes d’un centre de services.",
                74,
                Comparison.CONTROL_GROUP,
                "Trois équipes commencent, trois attendent ; les deux groupes sont mesurés le même jour.",
                true,
                2,
                List.of(
                        line("Délai médian de résolution", "jours", Direction.DOWN, "18.5", "10", "14", null),
                        line("Charge par équipe", "minutes par semaine", Direction.DOWN, "0", "30", "40", "45")),
                "L’essai s’arrête si une équipe y passe plus de 45 minutes par semaine.",
                "Adopter si la cible du délai est tenue et que la charge reste sous son minimum ; sinon adapter.",
                DecisionBasis.MINIMUM,
                ExperimentCard.CONFIDENCE,
                List.of(new RiskLine(
                        "Des bloquants nomment des personnes.",
                        RiskGrade.MEDIUM,
                        RiskGrade.LOW,
                        "Consigne : décrire la situation, jamais la personne.")),
                PersonalData.NONE,
                null,
                true,
                false,
                "Les équipes sont volontaires et peuvent se retirer à tout moment.",
                EthicsLines.example(),
                8,
                7,
                12_000,
                null);
    }

    /** A form with nothing in it but the questions that are asked. */
    static Design blank() {
        return onlyWith(DesignAnswer.SUBMIT, EthicsLines.open(null), null);
    }

    /** A form with nothing in it but these. */
    static Design onlyWith(DesignAnswer outcome, List<QuestionLine> questions, @Nullable String reason) {
        return new Design(
                outcome, null, null, null, null, null, null, null, null, null, null, List.of(), null, null, null, null,
                List.of(), null, null, null, null, null, questions, null, null, null, reason);
    }

    private static IndicatorLine line(
            String name, String unit, Direction way, String from, String to, String least, @Nullable String stop) {
        return new IndicatorLine(
                name,
                unit,
                ValueKind.MEAN,
                way,
                new BigDecimal(from),
                new BigDecimal(to),
                new BigDecimal(least),
                stop == null ? null : new BigDecimal(stop),
                "Relevé le lundi sur le mur de chaque équipe.",
                null);
    }
}
