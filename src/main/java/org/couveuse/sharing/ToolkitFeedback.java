package org.couveuse.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation that takes a solution over said of its toolkit, and what was answered. */
@Entity
@Table(name = "toolkit_feedback")
class ToolkitFeedback {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID solution;
    private int number;
    private UUID organisation;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable ToolkitPart part;

    private String words;
    private Instant givenAt;
    private @Nullable UUID revision;

    @Enumerated(EnumType.STRING)
    private @Nullable CommentAnswer answer;

    private @Nullable String answerWords;

    @SuppressWarnings("NullAway.Init")
    protected ToolkitFeedback() {}

    ToolkitFeedback(Solution of, UUID organisation, UUID person, FeedbackService.Give said, Instant now) {
        this.id = UUID.randomUUID();
        this.solution = of.id();
        this.number = of.number();
        this.organisation = organisation;
        this.person = person;
        this.kind = java.util.Objects.requireNonNull(said.kind());
        this.part = said.part();
        this.words = String.valueOf(said.words()).strip();
        this.givenAt = now;
    }

    void join(ToolkitRevision opened) {
        revision = opened.id();
    }

    void answer(@Nullable CommentAnswer given, @Nullable String why) {
        answer = given;
        answerWords = why;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    UUID person() {
        return person;
    }

    FeedbackKind kind() {
        return kind;
    }

    @Nullable
    ToolkitPart part() {
        return part;
    }

    String words() {
        return words;
    }

    FeedbackService.Row row(String name) {
        return new FeedbackService.Row(
                id, revision, number, organisation, name, kind, part, words, givenAt, answer, answerWords);
    }

    @Nullable
    CommentAnswer answer() {
        return answer;
    }

    @Nullable
    String answerWords() {
        return answerWords;
    }
}
