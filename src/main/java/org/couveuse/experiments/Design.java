package org.couveuse.experiments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.couveuse.experiments.ExperimentCard.Comparison;
import org.couveuse.experiments.ExperimentCard.Direction;
import org.couveuse.experiments.ExperimentCard.PersonalData;
import org.couveuse.experiments.ExperimentCard.RiskGrade;
import org.couveuse.experiments.findings.DecisionBasis;
import org.couveuse.experiments.findings.ValueKind;
import org.couveuse.shared.Form;
import org.jspecify.annotations.Nullable;

/** What the team submits to have its experiment started; all but the reason make the card. */
public record Design(
        @NotNull ExperimentDesign.DesignAnswer outcome,

        @Form.OneOf("hosts") @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        UUID host,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String problem,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String hypothesis,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String change,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String affected,

        @Form.When(field = "outcome", is = "SUBMIT") @Min(0) @Max(10_000_000) @Nullable
        Integer peopleAffected,

        @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        Comparison comparison,

        @Form.Long
        @Form.When(
                field = "comparison",
                is = {"CONTROL_GROUP", "STAGGERED"})
        @Size(max = 4000)
        @Nullable
        String comparisonMethod,

        @Form.When(
                field = "comparison",
                is = {"CONTROL_GROUP", "STAGGERED"})
        @Nullable
        Boolean drawn,

        @Form.When(field = "outcome", is = "SUBMIT") @Min(1) @Max(1000) @Nullable
        Integer sites,

        @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 12) @Valid
        List<IndicatorLine> indicators,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String stopRule,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String decisionRule,

        @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        DecisionBasis basis,

        @Form.Unit("percent") @Form.When(field = "outcome", is = "SUBMIT") @Min(80) @Max(99) @Nullable
        Integer confidence,

        @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 20) @Valid
        List<RiskLine> risks,

        @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        PersonalData personalData,

        @Form.Long
        @Form.When(
                field = "personalData",
                is = {"PSEUDONYMOUS", "IDENTIFIED", "SENSITIVE"})
        @Size(max = 4000)
        @Nullable
        String privacy,

        @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        Boolean reversible,

        @Form.When(field = "outcome", is = "SUBMIT") @Nullable
        Boolean vulnerablePublic,

        @Form.Long @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 4000) @Nullable
        String ethics,

        @Form.When(field = "outcome", is = "SUBMIT") @Size(max = 20) @Form.Each @Valid
        List<QuestionLine> questions,

        @Form.Unit("weeks") @Form.When(field = "outcome", is = "SUBMIT") @Min(1) @Max(104) @Nullable
        Integer durationWeeks,

        @Form.Unit("days") @Form.When(field = "outcome", is = "SUBMIT") @Min(1) @Max(92) @Nullable
        Integer measureEvery,

        @Form.Unit("$") @Form.When(field = "outcome", is = "SUBMIT") @Min(0) @Max(100_000_000) @Nullable
        Integer cost,

        @Form.Long @Form.When(field = "outcome", is = "WITHDRAW") @Size(max = 4000) @Nullable
        String reason) {

    /** Takes no questions as none answered. */
    public Design {
        questions = questions == null ? List.of() : questions;
    }

    /** A question of ethics or privacy as the team answers it. */
    public record QuestionLine(
            @NotNull @Form.Key EthicsQuestion question,
            @NotNull EthicsAnswer answer,
            @Form.Long @Size(max = 2000) @Nullable String words) {}

    /** An indicator as the team writes it; the first one is the one the hypothesis speaks of. */
    public record IndicatorLine(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 60) String unit,
            @Nullable ValueKind kind,
            @NotNull Direction direction,
            @NotNull BigDecimal baseline,
            @NotNull BigDecimal target,
            @NotNull BigDecimal minimum,
            @Nullable BigDecimal stopAt,
            @NotBlank @Form.Long @Size(max = 2000) String method,

            @Form.Unit("days") @Min(1) @Max(366) @Nullable Integer every) {}

    /** A risk as the team writes it. */
    public record RiskLine(
            @NotBlank @Size(max = 1000) String what,
            @NotNull RiskGrade likelihood,
            @NotNull RiskGrade impact,
            @NotBlank @Form.Long @Size(max = 2000) String mitigation) {}
}
