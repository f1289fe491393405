package org.couveuse.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ballots as they leave the box after the close: only what they say, never when they were cast. */
public final class CastBallots {

    private CastBallots() {}

    /**
     * What a ballot says of a theme; a theme it says nothing about has no line.
     *
     * @param scores notes on the round's criteria; a criterion without one was not noted, which is no zero
     */
    public record Answer(UUID theme, BallotChoice choice, List<BallotService.Score> scores) {}

    /** A ballot with its member's name, its answers in the order of the round. */
    public record Named(int number, String member, String receipt, List<Answer> answers) {}

    /**
     * A ballot for those who compute again.
     *
     * @param member null in a secret round
     * @param college of the member's organisation at the opening; null when that was not known
     * @param size of that organisation; null when that was not known
     */
    public record Sealed(
            @Nullable String member,
            @Nullable College college,
            @Nullable OrganisationSize size,
            List<Answer> answers) {}

    /** An elector who cast no ballot; what is null was not known. */
    public record Silent(
            @Nullable College college, @Nullable OrganisationSize size) {}

    static Named named(RoundFacts round, BallotCast ballot, String member) {
        return new Named(ballot.number(), member, ballot.receipt(), answers(round, ballot));
    }

    static List<Answer> answers(RoundFacts round, BallotCast ballot) {
        var answers = new ArrayList<Answer>();
        for (var line : ballot.answers().lines(round)) {
            var choice = line.choice();
            if (choice != null) {
                answers.add(new Answer(line.theme(), choice, line.scores()));
            }
        }
        return List.copyOf(answers);
    }
}
