package org.couveuse.governance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** A body: a forum, a group that advises, a research chair, the agency. */
@Entity
@Table(name = "body")
public class Body {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Enumerated(EnumType.STRING)
    private BodyState state;

    private String nameFr;
    private String nameEn;
    private @Nullable UUID parent;
    private @Nullable BigDecimal fundingThreshold;

    @Convert(converter = PlanColumn.class)
    private @Nullable Plan plan;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    @SuppressWarnings("NullAway.Init")
    Body(UUID id, Bodies.New as) {
        this.id = id;
        this.kind = as.kind();
        this.state = BodyState.ACTIVE;
        this.nameFr = as.nameFr();
        this.nameEn = as.nameEn();
        this.parent = as.parent();
        this.fundingThreshold = as.fundingThreshold();
    }

    /** One objective of a body's plan; a candidate theme names the one it serves. */
    public record Objective(UUID id, String fr, String en) {

        /** In French or English. */
        public String text(java.util.Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : fr;
        }
    }

    /** The strategic plan of two or three years. */
    public record Plan(LocalDate from, LocalDate to, List<Objective> objectives) {

        /** Takes a copy of the objectives. */
        public Plan {
            objectives = List.copyOf(objectives);
        }
    }

    static class PlanColumn extends JsonColumn<Plan> {
        PlanColumn() {
            super(new TypeReference<>() {});
        }
    }

    void adopt(Plan newPlan) {
        plan = newPlan;
    }

    void dissolve() {
        state = BodyState.DISSOLVED;
    }

    UUID id() {
        return id;
    }

    BodyKind kind() {
        return kind;
    }

    BodyState state() {
        return state;
    }

    /** Objectives of the plan in force; none when there is no plan. */
    public List<Objective> objectives() {
        return plan == null ? List.of() : plan.objectives();
    }

    @Nullable
    Plan plan() {
        return plan;
    }

    /** As others see it. */
    public Bodies.Row row() {
        return new Bodies.Row(id, kind, state, nameFr, nameEn, parent, fundingThreshold);
    }
}
