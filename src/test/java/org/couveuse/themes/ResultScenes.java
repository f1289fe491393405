package org.couveuse.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.couveuse.people.Candidate;
import org.couveuse.themes.analysis.Balance;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.jspecify.annotations.Nullable;

/** A closed round made of letters: a line for each member, a letter for each theme. */
final class ResultScenes {

    private static final String LETTERS = "RIPABTE";
    private static final UUID ROUND = new UUID(7, 7);

    private final int themes;
    private final List<RoundBallots.Member> members = new ArrayList<>();
    private List<RoundCriterion> criteria = List.of();
    private final List<RoundBallots.AdviserRanking> rankings = new ArrayList<>();
    private BallotMode mode = BallotMode.NAMED_AFTER_CLOSE;
    private int capacity = 1;
    private int judges = 1;
    private boolean balanced;

    private ResultScenes(int themes) {
        this.themes = themes;
    }

    /**
     * Members who vote: E excellent, T très bien, B bien, A assez bien, P passable, I insuffisant, R à rejeter, a dot
     * for an abstention, an x for a recusal; an empty line did not vote.
     */
    static ResultScenes of(int themes, String... ballots) {
        var scene = new ResultScenes(themes);
        for (var ballot : ballots) {
            scene.member(ballot, College.PUBLIC, OrganisationSize.LARGE);
        }
        return scene;
    }

    ResultScenes secret() {
        mode = BallotMode.SECRET;
        return this;
    }

    ResultScenes capacity(int places) {
        capacity = places;
        return this;
    }

    ResultScenes quorum(int mentions) {
        judges = mentions;
        return this;
    }

    ResultScenes balanced() {
        balanced = true;
        return this;
    }

    /** Members of another college. */
    ResultScenes and(@Nullable College college, @Nullable OrganisationSize size, String... ballots) {
        for (var ballot : ballots) {
            member(ballot, college, size);
        }
        return this;
    }

    /** The same ballot several times. */
    static String[] times(int times, String ballot) {
        var all = new String[times];
        java.util.Arrays.fill(all, ballot);
        return all;
    }

    /** Two criteria from 0 to 10; notes by member, then by theme the two of them, a dash for none. */
    ResultScenes noted(String... notes) {
        criteria = List.of(criterion("C1"), criterion("C2"));
        for (var i = 0; i < notes.length; i++) {
            var said = notes[i].isBlank() ? new String[0] : notes[i].split(" ");
            for (var at = 0; at < said.length; at++) {
                if (!said[at].equals("-")) {
                    members.get(i).scores()[at / 2][at % 2] = Integer.valueOf(said[at]);
                }
            }
        }
        return this;
    }

    /** An adviser's order, themes by number from 1, equal ones joined by an equals sign. */
    ResultScenes advised(String order) {
        var places = new ArrayList<List<UUID>>();
        for (var place : order.split(" ")) {
            places.add(java.util.Arrays.stream(place.split("="))
                    .map(number -> theme(Integer.parseInt(number)))
                    .toList());
        }
        rankings.add(
                new RoundBallots.AdviserRanking(Candidate.parse("ADVISOR@" + new UUID(9, rankings.size())), places));
        return this;
    }

    static UUID theme(int number) {
        return new UUID(1, number);
    }

    Map<UUID, String> titles() {
        var titles = new HashMap<UUID, String>();
        for (var i = 1; i <= themes; i++) {
            titles.put(theme(i), "T" + i);
        }
        return titles;
    }

    /** The analysis as it is shown. */
    ResultAnalysis analysis() {
        var order = new ArrayList<UUID>();
        for (var i = 1; i <= themes; i++) {
            order.add(theme(i));
        }
        var facts = facts(order);
        var from = new AnalysisInput(
                facts, new RoundBallots.Input(order, criteria, balanced, List.copyOf(members), rankings));
        var result = RoundAnalysis.of(from.input());
        var balance = new ArrayList<Balance.Result>();
        if (balanced) {
            for (var by : List.of(BalanceBy.SECTOR, BalanceBy.SIZE)) {
                balance.add(Balance.of(
                        by, order, from.input().members(), from.input().answers(), result.ranking()));
            }
        }
        return new AnalysisCut(facts, from, result).shown(balance);
    }

    private RoundFacts facts(List<UUID> order) {
        var rules =
                new RoundRules("?", mode, 1, judges, capacity, null, null, List.of(), List.of(), criteria, balanced);
        return new RoundFacts(
                ROUND,
                new UUID(2, 2),
                "Ronde",
                rules,
                order.stream()
                        .map(theme -> new RoundCandidate(theme, order.indexOf(theme), "Parce que.", null, null))
                        .toList(),
                RoundState.DELIBERATING,
                ChairState.values()[0],
                null,
                false,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void member(String ballot, @Nullable College college, @Nullable OrganisationSize size) {
        var person = new UUID(3, members.size());
        var judgments = new ArrayList<@Nullable Judgment>();
        var said = new LinkedHashMap<UUID, Judgment>();
        for (var i = 0; i < themes; i++) {
            var judgment = i < ballot.length() ? judgment(ballot.charAt(i)) : null;
            judgments.add(judgment);
            if (judgment != null) {
                said.put(theme(i + 1), judgment);
            }
        }
        members.add(new RoundBallots.Member(
                members.size(),
                person,
                ballot.isEmpty() ? null : new Ballot(person, said),
                college,
                size,
                judgments,
                new Integer[themes][2]));
    }

    private static Judgment judgment(char letter) {
        return switch (letter) {
            case 'x' -> Judgment.RECUSED;
            case '.' -> Judgment.ABSTAINED;
            default -> new Judgment.Given(Mention.ofLevel(LETTERS.indexOf(letter)));
        };
    }

    private static RoundCriterion criterion(String id) {
        return new RoundCriterion(id, id, null, BetterWhen.HIGHER, 0, 10, java.math.BigDecimal.ONE, null, null);
    }
}
