package org.couveuse.themes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.couveuse.people.Actor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.themes.analysis.Balance;
import org.couveuse.themes.analysis.BalanceBy;
import org.couveuse.themes.analysis.RoundAnalysis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said of a closed round beside its ranking. It is worked out from the stored ballots the first time somebody
 * who may see the result asks for it, never before the close, and kept in memory for the rounds asked for last: what a
 * round was analysed to cannot change any more, so there is nothing to store and nothing to forget. Of a ballot nothing
 * is kept, and nothing is written to the log.
 */
@Service
@Transactional(readOnly = true)
public class RoundAnalyses {

    private static final int KEPT = 24;

    private final Rounds rounds;
    private final RoundBallots ballots;
    private final RoundRights rights;
    private final RoundReading reading;
    private final Texts texts;
    private final Map<Key, ResultAnalysis> kept = Collections.synchronizedMap(new Latest());

    RoundAnalyses(Rounds rounds, RoundBallots ballots, RoundRights rights, RoundReading reading, Texts texts) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.rights = rights;
        this.reading = reading;
        this.texts = texts;
    }

    /** A round whose ballots are counted. */
    private record Key(UUID round, String fingerprint) {}

    /** The rounds asked for last. */
    private static final class Latest extends LinkedHashMap<Key, ResultAnalysis> {
        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ResultAnalysis> eldest) {
            return size() > KEPT;
        }
    }

    /**
     * An analysis and what it means.
     *
     * @param sentences one for each picture, in the reader's language
     */
    public record Explained(ResultSentences.All sentences, ResultAnalysis analysis) {}

    /** The analysis of a round with its sentences; refuses before the close, and to whom may not see the result. */
    public Explained explained(Actor actor, UUID id, Locale locale) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        rights.require(actor, round);
        return explained(round, locale);
    }

    /** The same for tasks about the round; rights are the desk's. */
    Explained explained(RoundFacts round, Locale locale) {
        var analysis = analysis(round);
        var titles = reading.themes(round, locale).stream()
                .collect(Collectors.toMap(RoundReading.ThemeRow::id, RoundReading.ThemeRow::title));
        return new Explained(new ResultSentences(texts, locale, titles).all(analysis), analysis);
    }

    private ResultAnalysis analysis(RoundFacts round) {
        var key = new Key(round.id(), RoundResults.ranking(round).fingerprint());
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var made = made(round);
        kept.put(key, made);
        return made;
    }

    private ResultAnalysis made(RoundFacts round) {
        var from = new AnalysisInput(round, ballots.input(round.id()));
        var input = from.input();
        var result = RoundAnalysis.of(input);
        var balance = round.rules().balanced()
                ? Stream.of(BalanceBy.SECTOR, BalanceBy.SIZE)
                        .map(by -> Balance.of(by, input.themes(), input.members(), input.answers(), result.ranking()))
                        .toList()
                : List.<Balance.Result>of();
        return new AnalysisCut(round, from, result).shown(balance);
    }

    /**
     * The place of a theme by one method.
     *
     * @param rank equal themes share one; null where the method says nothing of the theme, or it is withheld
     * @param value what the method ranks by, where it is a number
     */
    public record Placed(
            UUID theme, @Nullable Integer rank, @Nullable Double value) {}

    /** The order of the themes by a method, in the order of the ranking that decides. */
    public List<Placed> order(Actor actor, UUID id, RoundResults.Method method) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        rights.require(actor, round);
        var analysis = analysis(round);
        return MethodOrder.of(analysis, method);
    }
}
