package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Stage;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;

/** An idea tried in a host organisation. Its card has versions of its own, {@link CardVersion}. */
@Entity
@Table(name = "experiment")
public class Experiment {

    @Id
    private UUID id;

    @Version
    @Column(name = "lock_version")
    private Integer lockVersion;

    private UUID idea;
    private UUID incubator;
    private UUID body;

    @Column(name = "team_group")
    private @Nullable UUID group;

    private String title;
    private @Nullable UUID host;

    @Enumerated(EnumType.STRING)
    private ExperimentState state;

    @Column(name = "card_number")
    private int number;

    private Instant openedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endsAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer evidenceLevel;
    private @Nullable String lessons;

    @SuppressWarnings("NullAway.Init")
    protected Experiment() {}

    @SuppressWarnings("NullAway.Init")
    Experiment(ExperimentService.OpenExperiment as, Instant now) {
        this.id = as.experiment();
        this.idea = as.idea();
        this.incubator = as.incubator();
        this.body = as.body();
        this.group = as.group();
        this.title = as.title();
        this.host = as.host();
        this.state = ExperimentState.DESIGNING;
        this.number = 1;
        this.openedAt = now;
    }

    /** Its result was confirmed: there is something to share. Said in the same transaction. */
    public record Adopted(UUID experiment, UUID idea, UUID incubator) {}

    /** It was given up, before or after its measures; its lessons are there to read. Said in the same transaction. */
    public record Abandoned(UUID experiment, UUID idea, UUID incubator) {}

    void propose(UUID toHost) {
        require(ExperimentState.DESIGNING);
        host = toHost;
        state = ExperimentState.AWAITING_HOST;
    }

    void giveUp(String reason) {
        require(ExperimentState.DESIGNING);
        lessons = reason;
    }

    void awaitRisk() {
        require(ExperimentState.AWAITING_HOST);
        state = ExperimentState.AWAITING_RISK;
    }

    void returnToDesign() {
        require(ExperimentState.AWAITING_HOST, ExperimentState.AWAITING_RISK);
        state = ExperimentState.DESIGNING;
    }

    void start(Instant now, Instant end) {
        require(ExperimentState.AWAITING_HOST, ExperimentState.AWAITING_RISK);
        state = ExperimentState.RUNNING;
        startedAt = now;
        endsAt = end;
    }

    void extend(Instant end) {
        require(ExperimentState.RUNNING);
        endsAt = end;
    }

    void closeMeasures() {
        require(ExperimentState.RUNNING);
        state = ExperimentState.CONCLUDING;
    }

    void conclude() {
        require(ExperimentState.CONCLUDING);
        state = ExperimentState.UNDER_REVIEW;
    }

    void sendBack() {
        require(ExperimentState.UNDER_REVIEW);
        state = ExperimentState.CONCLUDING;
    }

    void redesign(int level) {
        require(ExperimentState.UNDER_REVIEW);
        evidenceLevel = level;
        number++;
        startedAt = null;
        endsAt = null;
        state = ExperimentState.DESIGNING;
    }

    void end(ExperimentState how, @Nullable Integer level, String learned, Instant now) {
        if (state.over()) {
            throw RuleViolation.conflict("experiments.over", state);
        }
        state = how;
        evidenceLevel = level;
        lessons = learned;
        endedAt = now;
    }

    void require(ExperimentState... states) {
        if (Arrays.stream(states).noneMatch(s -> s == state)) {
            throw RuleViolation.conflict("experiments.state", state);
        }
    }

    /** Its id, which is its process's business key. */
    public UUID id() {
        return id;
    }

    /** The idea tried. */
    public UUID idea() {
        return idea;
    }

    /** The incubator whose team tries it. */
    public UUID incubator() {
        return incubator;
    }

    /** The forum it belongs to. */
    public UUID body() {
        return body;
    }

    /** The organisation where it is tried, once the team has named one. */
    public @Nullable UUID host() {
        return host;
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Where it stands. */
    public ExperimentState state() {
        return state;
    }

    /** Number of its current card. */
    public int number() {
        return number;
    }

    /** Lessons or reason to publish, once there are. */
    public @Nullable String lessons() {
        return lessons;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When its current card was frozen. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** When its measures end. */
    public @Nullable Instant endsAt() {
        return endsAt;
    }

    /** As a line of a list. */
    public ExperimentReading.Row row() {
        return new ExperimentReading.Row(
                id,
                title,
                idea,
                incubator,
                body,
                group,
                host,
                state,
                number,
                openedAt,
                startedAt,
                endsAt,
                endedAt,
                evidenceLevel,
                lessons);
    }

    /** As others see it. */
    Card card() {
        return Card.of(id, SubjectType.EXPERIMENT, title, state.name())
                .in(Stage.EXPERIMENT)
                .forOrganisation(host)
                .forBody(body);
    }
}
