package org.couveuse.deployment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How one organisation goes about it: its steps, what it adapts, what it expects. */
public record AdoptionPlan(List<Step> steps, @Nullable String localAdaptation, List<Expected> expected) {

    /** One step, with the share that is done. */
    public record Step(UUID id, String title, String owner, LocalDate from, LocalDate to, int done) {

        Step done(int share) {
            return new Step(id, title, owner, from, to, share);
        }
    }

    /** What an organisation expects of one goal of the campaign. */
    public record Expected(UUID goal, BigDecimal value) {}

    /** Share of all steps that is done, 0 to 100. */
    public int share() {
        return steps.isEmpty() ? 0 : steps.stream().mapToInt(Step::done).sum() / steps.size();
    }

    /** The first step that is not done. */
    public @Nullable Step current() {
        return steps.stream().filter(s -> s.done() < 100).findFirst().orElse(null);
    }

    static class Column extends JsonColumn<AdoptionPlan> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
