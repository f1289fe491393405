package org.couveuse.incubators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.couveuse.shared.Form;

/**
 * What a team commits to, and with what. It is the submission of its form and the value that is kept.
 *
 * @param durationDays how long the mandate runs once it is approved
 * @param budget empty when the team asks for nothing
 */
public record Charter(
        @NotBlank @Size(max = 4000) @Form.Long String mandate,
        @NotEmpty @Size(max = 12) List<@NotBlank @Size(max = 300) String> deliverables,
        @NotNull @Min(30) @Max(730) @Form.Unit("days") Integer durationDays,
        @NotNull MeetingRhythm rhythm,
        @NotEmpty @Size(max = 6) List<WorkMethod> methods,
        @Size(max = 20) @Valid List<BudgetLine> budget,
        @NotEmpty @Size(max = 12) @Valid List<Risk> risks,
        @NotBlank @Size(max = 4000) @Form.Long String teamRules) {

    /** What one part of the money is for. */
    public record BudgetLine(
            @NotBlank @Size(max = 200) String label,
            @NotNull BudgetKind kind,

            @NotNull @DecimalMin("1") @DecimalMax("10000000") @Digits(integer = 8, fraction = 2) @Form.Unit("$")
            BigDecimal amount) {}

    /** What could go wrong and what is done about it. */
    public record Risk(
            @NotBlank @Size(max = 500) String risk,
            @NotBlank @Size(max = 1000) String answer) {}

    /** What is asked of the pool. */
    public BigDecimal total() {
        return budget.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
