package org.couveuse.experiments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.couveuse.shared.KnownNew;
import org.jspecify.annotations.Nullable;

/** What a host, an officer or a reviewer answered about a card or a conclusion; never changed. */
@Entity(name = "ExperimentAnswer")
@Table(name = "experiment_answer")
public class Answer extends KnownNew<UUID> {

    /** Whose answer. */
    public enum AnswerKind {
        HOST,
        RISK,
        REVIEW,
        COUNTERSIGNATURE
    }

    @Id
    private UUID id;

    private UUID experiment;

    @Column(name = "card_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private AnswerKind kind;

    private String answer;
    private @Nullable String words;
    private @Nullable String details;
    private @Nullable UUID conclusion;
    private boolean outside;
    private UUID person;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    Answer(Experiment about, AnswerKind kind, Enum<?> answer, UUID person, Instant now) {
        this.id = UUID.randomUUID();
        this.experiment = about.id();
        this.number = about.number();
        this.kind = kind;
        this.answer = answer.name();
        this.person = person;
        this.answeredAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    Answer saying(@Nullable String newWords, @Nullable String newDetails) {
        words = newWords;
        details = newDetails;
        return this;
    }

    Answer on(UUID aConclusion, boolean fromOutside) {
        conclusion = aConclusion;
        outside = fromOutside;
        return this;
    }

    AnswerKind kind() {
        return kind;
    }

    UUID person() {
        return person;
    }

    boolean outside() {
        return outside;
    }

    @Nullable
    UUID conclusion() {
        return conclusion;
    }

    ExperimentReading.Answered row() {
        return new ExperimentReading.Answered(
                number, kind, answer, words, details, conclusion, outside, person, answeredAt);
    }
}
