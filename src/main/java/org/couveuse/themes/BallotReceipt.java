package org.couveuse.themes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The receipt of a ballot: SHA-256 of its canonical text, in which stand the round, the ballot's number, its answers in
 * the order of the written ids, and 128 bits that only the member was shown. Without these nobody can guess the answers
 * from the published receipt. {@code docs/ballot-receipt.md} describes the text for those who verify one.
 *
 * <p>The text has two versions. Ballots without notes on criteria have the first one, as all ballots had before there
 * were criteria, so that every receipt ever given can still be verified.
 */
final class BallotReceipt {

    private BallotReceipt() {}

    /** The receipt, in hexadecimal. */
    static String of(UUID round, int number, BallotAnswers answers, String nonce) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text(round, number, answers, nonce).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The canonical text. */
    static String text(UUID round, int number, BallotAnswers answers, String nonce) {
        var text = new StringBuilder("couveuse-ballot " + (answers.scores().isEmpty() ? 1 : 2));
        text.append("\nround ").append(round).append("\nnumber ").append(number).append('\n');
        answers.choices().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().toString()))
                .forEach(e -> text.append("theme ")
                        .append(e.getKey())
                        .append(' ')
                        .append(e.getValue().name())
                        .append('\n'));
        answers.scores().stream()
                .sorted(Comparator.comparing((BallotScore s) -> s.theme().toString())
                        .thenComparing(BallotScore::criterion))
                .forEach(s -> text.append("score ")
                        .append(s.theme())
                        .append(' ')
                        .append(s.criterion())
                        .append(' ')
                        .append(s.score())
                        .append('\n'));
        return text.append("nonce ").append(nonce).append('\n').toString();
    }
}
