package org.couveuse.themes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counts ballots. Pure: the same ballots in any order give the same tallies. */
public final class Tally {

    /**
     * The order of themes where nothing else decides: by the written form of the id. {@link UUID#compareTo} compares
     * signed numbers and so differs from the order of databases and of other languages; a recount made elsewhere must
     * find the same order.
     */
    static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    private Tally() {}

    /**
     * The tally of every theme, in the order of the written ids.
     *
     * <p>Only mentions enter the counts. Abstentions and recusals are counted apart, and a ballot that says nothing
     * about a theme is counted as missing there: none of them is ever a bad mention.
     *
     * @param themes the themes put to the vote; one that nobody judged is in the result all the same
     * @param ballots at most one ballot for each voter
     * @throws IllegalArgumentException when a voter has two ballots, or when a ballot judges a theme that was not put
     *     to the vote
     */
    public static List<ThemeTally> count(Set<UUID> themes, Collection<Ballot> ballots) {
        Set<UUID> voters = new HashSet<>();
        for (Ballot ballot : ballots) {
            if (!voters.add(ballot.voter())) {
                throw new IllegalArgumentException("Two ballots from the voter " + ballot.voter());
            }
            if (!themes.containsAll(ballot.judgments().keySet())) {
                throw new IllegalArgumentException(
                        "The ballot of " + ballot.voter() + " judges a theme that was not put to the vote");
            }
        }
        return themes.stream()
                .sorted(BY_ID)
                .map(theme -> countTheme(theme, ballots))
                .toList();
    }

    private static ThemeTally countTheme(UUID theme, Collection<Ballot> ballots) {
        int[] counts = new int[Mention.COUNT];
        int abstentions = 0;
        int recusals = 0;
        int missing = 0;
        for (Ballot ballot : ballots) {
            Judgment judgment = ballot.judgments().get(theme);
            if (judgment == null) {
                missing++;
            } else if (judgment instanceof Judgment.Given given) {
                counts[given.mention().level()]++;
            } else if (judgment == Judgment.ABSTAINED) {
                abstentions++;
            } else {
                recusals++;
            }
        }
        return new ThemeTally(theme, MentionCounts.of(counts), abstentions, recusals, missing);
    }
}
