package org.couveuse.themes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The themes in the order of the majority judgment, as {@link MajorityJudgment#rank} makes it.
 *
 * @param quorum how many judges a theme needed to reach the quorum, at least 0
 * @param ranked the judged themes, best first, equal ones by id
 * @param unjudged the themes «sans jugement», by id: nobody judged them, which is no judgment and so no last rank
 */
public record Ranking(int quorum, List<RankedTheme> ranked, List<ThemeTally> unjudged) {

    /** Copies the lists. */
    public Ranking {
        ranked = List.copyOf(ranked);
        unjudged = List.copyOf(unjudged);
    }

    /**
     * The whole ranking as a text that is the same wherever and whenever the same ballots are counted: ASCII, one
     * theme to a line, lines ended by LF, whole numbers only, no date, no language. Its first line carries the version
     * of the form; any change of the form needs another version, since old fingerprints must stay verifiable.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("couveuse-ranking 1\nmethod majority-judgment\nscale ");
        text.append(Arrays.stream(Mention.values()).map(Mention::name).collect(Collectors.joining(" ")));
        text.append("\nquorum ").append(quorum).append('\n');
        for (RankedTheme entry : ranked) {
            text.append("rank ").append(entry.rank());
            append(text, entry.tally());
            text.append(" quorum ")
                    .append(entry.quorumReached() ? "reached" : "missed")
                    .append('\n');
        }
        for (ThemeTally tally : unjudged) {
            text.append("unjudged");
            append(text, tally);
            text.append('\n');
        }
        return text.toString();
    }

    /** The «Empreinte» of the ranking: SHA-256 of {@link #canonicalText()}, 64 lower-case hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonicalText().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void append(StringBuilder text, ThemeTally tally) {
        text.append(" theme ").append(tally.theme()).append(" counts");
        tally.counts().worstToBest().forEach(count -> text.append(' ').append((int) count));
        text.append(" abstained ").append(tally.abstentions());
        text.append(" recused ").append(tally.recusals());
        text.append(" missing ").append(tally.missing());
    }
}
