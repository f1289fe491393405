package org.couveuse.themes.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.shared.RuleViolation;
import org.couveuse.themes.Ballot;
import org.couveuse.themes.Judgment;
import org.couveuse.themes.Mention;
import org.couveuse.themes.MentionCounts;
import org.couveuse.themes.ThemeTally;

/**
 * Who answered what about which theme, one byte for each. Themes and members are numbered from 0 in the order of the
 * round. A place nobody filled is no answer: no mention, no abstention, no recusal.
 */
public final class Answers {

    private static final byte NONE = -1;
    private static final byte ABSTAINED = -2;
    private static final byte RECUSED = -3;

    private final int themes;
    private final int members;
    /** Member by member; a level of {@link Mention} from 0, or one of the constants above. */
    private final byte[] codes;

    private final boolean[] cast;

    /** No answer yet. */
    public Answers(int themes, int members) {
        this.themes = themes;
        this.members = members;
        this.codes = new byte[themes * members];
        Arrays.fill(codes, NONE);
        this.cast = new boolean[members];
    }

    /**
     * The answers of ballots.
     *
     * @param themes the themes in the order of the round
     * @param voters the electorate, in the order in which {@link RoundAnalysis.Input#members()} has them
     * @param ballots at most one for each voter
     * @throws RuleViolation when a ballot is of somebody else, judges another theme or is a second one
     */
    public static Answers of(List<UUID> themes, List<UUID> voters, Collection<Ballot> ballots) {
        var themeAt = numbered(themes);
        var voterAt = numbered(voters);
        var answers = new Answers(themes.size(), voters.size());
        var seen = new HashSet<UUID>();
        for (var ballot : ballots) {
            var member = voterAt.get(ballot.voter());
            if (member == null || !seen.add(ballot.voter())) {
                throw RuleViolation.invalid(member == null ? "analysis.unknownVoter" : "analysis.secondBallot");
            }
            answers.cast[member] = true;
            ballot.judgments().forEach((theme, judgment) -> {
                var place = themeAt.get(theme);
                if (place == null) {
                    throw RuleViolation.invalid("analysis.unknownTheme");
                }
                answers.set(place, member, judgment);
            });
        }
        return answers;
    }

    private static Map<UUID, Integer> numbered(List<UUID> ids) {
        var places = new HashMap<UUID, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    /** Writes down an answer, in place of an earlier one. */
    public void set(int theme, int member, Judgment judgment) {
        cast[member] = true;
        if (judgment instanceof Judgment.Given given) {
            codes[member * themes + theme] = (byte) given.mention().level();
        } else {
            codes[member * themes + theme] = judgment == Judgment.RECUSED ? RECUSED : ABSTAINED;
        }
    }

    /** How many themes there are. */
    public int themes() {
        return themes;
    }

    /** How many members there are, voters or not. */
    public int members() {
        return members;
    }

    /** The level of the mention given, from 0; negative when none was given. */
    int level(int theme, int member) {
        return codes[member * themes + theme];
    }

    boolean recused(int theme, int member) {
        return codes[member * themes + theme] == RECUSED;
    }

    /** Whether the member gave at least one mention. */
    boolean judged(int member) {
        for (int theme = 0; theme < themes; theme++) {
            if (level(theme, member) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Members who gave at least one mention, in their order. */
    int[] judges() {
        return IntStream.range(0, members).filter(this::judged).toArray();
    }

    /** How many ballots were cast, those without any mention included. */
    int ballots() {
        int ballots = 0;
        for (boolean one : cast) {
            ballots += one ? 1 : 0;
        }
        return ballots;
    }

    /** The seven counts of a theme among some members. */
    int[] counts(int theme, int[] among) {
        int[] counts = new int[Mention.COUNT];
        for (int member : among) {
            int level = level(theme, member);
            if (level >= 0) {
                counts[level]++;
            }
        }
        return counts;
    }

    /** What came out for a theme, as {@link org.couveuse.themes.Tally} counts it. */
    ThemeTally tally(int theme, UUID id) {
        int[] counts = new int[Mention.COUNT];
        int abstentions = 0;
        int recusals = 0;
        int missing = 0;
        for (int member = 0; member < members; member++) {
            int code = codes[member * themes + theme];
            if (code >= 0) {
                counts[code]++;
            } else if (code == ABSTAINED) {
                abstentions++;
            } else if (code == RECUSED) {
                recusals++;
            } else if (cast[member]) {
                missing++;
            }
        }
        return new ThemeTally(id, MentionCounts.of(counts), abstentions, recusals, missing);
    }
}
