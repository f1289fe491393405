package org.couveuse.sharing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.JsonColumn;
import org.jspecify.annotations.Nullable;

/** One revision of a published toolkit: what is decided on what organisations said, and the version it leads to. */
@Entity
@Table(name = "toolkit_revision")
class ToolkitRevision {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private int number;

    @Enumerated(EnumType.STRING)
    private RevisionState state;

    private Instant openedAt;
    private Instant gatheringUntil;
    private @Nullable UUID endedBy;
    private @Nullable String endedWhy;

    @Enumerated(EnumType.STRING)
    private @Nullable RevisionDecision decision;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Convert(converter = Parts.class)
    private List<ToolkitPart> parts;

    @Convert(converter = SolutionVersion.ContentsColumn.class)
    private @Nullable Contents contents;

    private @Nullable String changes;

    @Convert(converter = SolutionVersion.Ids.class)
    private List<UUID> writers;

    @Convert(converter = Examinations.class)
    private List<Examined> examinations;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected ToolkitRevision() {}

    ToolkitRevision(Solution of, Instant now, Instant until) {
        this.id = UUID.randomUUID();
        this.solution = of.id();
        this.number = of.number();
        this.state = RevisionState.GATHERING;
        this.openedAt = now;
        this.gatheringUntil = until;
        this.parts = List.of();
        this.writers = List.of();
        this.examinations = List.of();
    }

    /** What a reader said of what was written. */
    record Examined(RevisionService.RevisionExamination said, UUID by, Instant at) {}

    static class Parts extends JsonColumn<List<ToolkitPart>> {
        Parts() {
            super(new TypeReference<>() {});
        }
    }

    static class Examinations extends JsonColumn<List<Examined>> {
        Examinations() {
            super(new TypeReference<>() {});
        }
    }

    void endEarly(UUID by, String why) {
        endedBy = by;
        endedWhy = why;
    }

    void become(RevisionState next) {
        state = next;
    }

    void decide(RevisionService.Deciding said, RevisionDecision what, UUID by, Instant now) {
        decision = what;
        reason = said.reason();
        parts = List.copyOf(said.parts());
        decidedBy = by;
        decidedAt = now;
        state = what == RevisionDecision.REVISE ? RevisionState.WRITING : RevisionState.DECIDING;
    }

    void write(Contents written, String what, UUID by) {
        contents = written;
        changes = what;
        if (!writers.contains(by)) {
            var all = new ArrayList<>(writers);
            all.add(by);
            writers = List.copyOf(all);
        }
        state = RevisionState.IN_REVIEW;
    }

    void examine(RevisionService.RevisionExamination said, UUID by, Instant now) {
        var all = new ArrayList<>(examinations);
        all.add(new Examined(said, by, now));
        examinations = List.copyOf(all);
        state = said.decision() == RevisionVerdict.REVISE ? RevisionState.WRITING : RevisionState.IN_REVIEW;
    }

    void close(RevisionState how, Instant now) {
        state = how;
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    RevisionState state() {
        return state;
    }

    Instant gatheringUntil() {
        return gatheringUntil;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<ToolkitPart> parts() {
        return parts;
    }

    /** What was written so far; before that, nothing. */
    @Nullable
    Contents contents() {
        return contents;
    }

    @Nullable
    String changes() {
        return changes;
    }

    List<UUID> writers() {
        return writers;
    }

    List<Examined> examinations() {
        return examinations;
    }

    /** As others see it. */
    RevisionService.Row row() {
        return new RevisionService.Row(
                id,
                number,
                state,
                openedAt,
                gatheringUntil,
                endedWhy,
                decision,
                decidedAt,
                reason,
                parts,
                changes,
                closedAt);
    }
}
