package org.couveuse.themes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ballot_line", joinColumns = @JoinColumn(name = "ballot"))
    @MapKeyColumn(name = "theme")
    @Column(name = "judgment")
    @Enumerated(EnumType.STRING)
    private Map<UUID, BallotChoice> lines = new HashMap<>();

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
    void say(Map<UUID, BallotChoice> answers, @Nullable String newWord, String nonce, Instant now) {
        lines.clear();
        lines.putAll(answers);
        word = newWord;
        seal(nonce, now);
    }

    /** Takes an answer out for a conflict declared after the vote. */
    void recuse(UUID theme, String nonce, Instant now) {
        lines.put(theme, BallotChoice.RECUSED);
        seal(nonce, now);
    }

    private void seal(String nonce, Instant now) {
        changedAt = now;
        receipt = receipt(round, number, lines, nonce);
    }

    /**
     * SHA-256 over the round, the ballot's number, its answers in the order of the written ids, and 128 bits that only
     * the member was shown: without these nobody can guess the answers from the published receipt.
     */
    static String receipt(UUID round, int number, Map<UUID, BallotChoice> answers, String nonce) {
        var text = new StringBuilder("couveuse-ballot 1\nround " + round + "\nnumber " + number + "\n");
        var sorted = new TreeMap<String, BallotChoice>();
        answers.forEach((theme, choice) -> sorted.put(theme.toString(), choice));
        sorted.forEach((theme, choice) -> text.append("theme ")
                .append(theme)
                .append(' ')
                .append(choice.name())
                .append('\n'));
        text.append("nonce ").append(nonce).append('\n');
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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

    Map<UUID, BallotChoice> lines() {
        return new LinkedHashMap<>(lines);
    }
}
