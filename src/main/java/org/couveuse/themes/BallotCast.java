package org.couveuse.themes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ballot in the box: who cast it in one table, what it says in another. */
@Entity
@Table(name = "ballot")
class BallotCast {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID round;
    private UUID member;
    private int number;
    private Instant castAt;
    private Instant changedAt;
    private String receipt;
    private @Nullable String word;

    @ElementCollection
    @CollectionTable(name = "ballot_line", joinColumns = @JoinColumn(name = "ballot"))
    @MapKeyColumn(name = "theme")
    @Column(name = "judgment")
    @Enumerated(EnumType.STRING)
    private Map<UUID, BallotChoice> lines = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "ballot_score", joinColumns = @JoinColumn(name = "ballot"))
    private Set<BallotScore> scores = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected BallotCast() {}

    @SuppressWarnings("NullAway.Init")
    BallotCast(RoundElector elector, Instant now) {
        this.id = elector.ballot();
        this.round = elector.round();
        this.member = elector.person();
        this.number = elector.number();
        this.castAt = now;
    }

    /** Puts these answers in the place of earlier ones; the receipt follows. */
    void say(BallotAnswers answers, @Nullable String newWord, String nonce, Instant now) {
        lines.keySet().retainAll(answers.choices().keySet());
        lines.putAll(answers.choices());
        scores.retainAll(answers.scores());
        scores.addAll(answers.scores());
        word = newWord;
        seal(nonce, now);
    }

    /** Takes an answer and its notes out for a conflict declared after the vote. */
    void recuse(UUID theme, String nonce, Instant now) {
        lines.put(theme, BallotChoice.RECUSED);
        scores.removeIf(score -> score.theme().equals(theme));
        seal(nonce, now);
    }

    private void seal(String nonce, Instant now) {
        changedAt = now;
        receipt = BallotReceipt.of(round, number, answers(), nonce);
    }

    /** What it says. */
    BallotAnswers answers() {
        return new BallotAnswers(lines, scores);
    }

    /** As the ranking counts it. */
    Ballot counted() {
        var judgments = new HashMap<UUID, Judgment>();
        lines.forEach((theme, choice) -> judgments.put(theme, choice.judgment()));
        return new Ballot(member, judgments);
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    int number() {
        return number;
    }

    Instant castAt() {
        return castAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    String receipt() {
        return receipt;
    }

    @Nullable
    String word() {
        return word;
    }
}
