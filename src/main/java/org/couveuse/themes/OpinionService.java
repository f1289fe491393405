package org.couveuse.themes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Checks;
import org.couveuse.shared.Form;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the opinions of groups and experts: shown beside the ranking, never mixed in. */
@Service
@Transactional
public class OpinionService {

    private final OpinionRequests requests;
    private final Rounds rounds;
    private final RoundKeeping keeping;
    private final Advisers advisers;
    private final Clock clock;

    OpinionService(OpinionRequests requests, Rounds rounds, RoundKeeping keeping, Advisers advisers, Clock clock) {
        this.requests = requests;
        this.rounds = rounds;
        this.keeping = keeping;
        this.advisers = advisers;
        this.clock = clock;
    }

    /** What is thought of one theme, and why. */
    public record ThemeOpinion(
            @NotNull @Form.Key @Form.OneOf("themes") UUID theme,
            @NotNull Stance stance,
            @NotBlank @Size(max = 2_000) @Form.Long String words) {}

    /**
     * The place of a theme in the order an adviser puts them in.
     *
     * @param place from 1; the same place twice is a tie; themes without one come after the others, tied
     */
    public record Place(
            @NotNull @Form.Key @Form.OneOf("themes") UUID theme,

            @Min(1) @Max(RoundPlanning.MOST_THEMES) @Nullable
            Integer place) {}

    /**
     * An opinion.
     *
     * @param consulted how it was formed: who was heard, when
     * @param words on the themes as a whole
     * @param ranking the order in which the adviser puts the themes, if in any
     */
    public record Opinion(
            @NotEmpty @Size(max = RoundPlanning.MOST_THEMES) @Form.Each(all = false) @Valid
            List<ThemeOpinion> lines,

            @NotBlank @Size(max = 1_000) @Form.Long @Nullable
            String consulted,

            @Size(max = 4_000) @Form.Long @Nullable String words,

            @Size(max = RoundPlanning.MOST_THEMES) @Form.Each(all = false) @Valid
            List<Place> ranking) {

        /** An opinion that puts the themes in no order. */
        public Opinion(List<ThemeOpinion> lines, @Nullable String consulted, @Nullable String words) {
            this(lines, consulted, words, List.of());
        }
    }

    /**
     * An opinion given, as it is shown.
     *
     * @param ranking themes best first, those of the same place together; empty when they were put in no order
     */
    public record Given(
            String adviser,
            Instant at,
            @Nullable String consulted,
            @Nullable String words,
            List<About> lines,
            List<List<UUID>> ranking) {}

    /** What an adviser thinks of one theme. */
    public record About(UUID theme, Stance stance, String words) {}

    /** Gives the opinion asked. Nobody gives one on what they proposed. */
    void give(Actor actor, UUID request, Opinion as) {
        var asked = requests.findById(request).orElseThrow(RuleViolation::notFound);
        var round = rounds.findById(asked.round())
                .orElseThrow(RuleViolation::notFound)
                .facts();
        var own = keeping.recusals(round.id(), actor.id());
        var checks = new Checks();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < as.lines().size(); i++) {
            var theme = as.lines().get(i).theme();
            var path = "lines[" + i + "].theme";
            checks.that(round.themes().contains(theme), path, "round.notInRound")
                    .that(seen.add(theme), path, "round.twice")
                    .that(!own.contains(theme), path, "round.opinionOwn");
        }
        ranking(round, own, as, checks);
        checks.refuse();
        asked.give(actor.id(), as, clock.instant());
        keeping.show(request, SubjectType.OPINION, round, "GIVEN");
    }

    private static void ranking(RoundFacts round, Set<UUID> own, Opinion as, Checks checks) {
        var seen = new HashSet<UUID>();
        for (var i = 0; i < as.ranking().size(); i++) {
            var line = as.ranking().get(i);
            var path = "ranking[" + i + "].theme";
            checks.that(round.themes().contains(line.theme()), path, "round.notInRound")
                    .that(seen.add(line.theme()), path, "round.twice")
                    .that(line.place() == null || !own.contains(line.theme()), path, "round.opinionOwn");
        }
    }

    /** The round an opinion was asked for. */
    @Transactional(readOnly = true)
    RoundFacts round(UUID request) {
        var asked = requests.findById(request).orElseThrow(RuleViolation::notFound);
        return rounds.findById(asked.round())
                .orElseThrow(RuleViolation::notFound)
                .facts();
    }

    /** Opinions given for a round. */
    @Transactional(readOnly = true)
    List<Given> of(UUID round, Locale locale) {
        return requests.findByRoundOrderByCandidate(round).stream()
                .filter(r -> r.state() == OpinionRequest.State.GIVEN)
                .map(r -> new Given(
                        advisers.name(r.candidate(), locale),
                        r.givenAt() == null ? clock.instant() : r.givenAt(),
                        r.consulted(),
                        r.words(),
                        r.lines().stream()
                                .map(l -> new About(l.theme(), l.stance(), l.words()))
                                .toList(),
                        r.ranking()))
                .toList();
    }

    /** Whose opinion is still awaited. */
    @Transactional(readOnly = true)
    List<String> awaited(UUID round, Locale locale) {
        return requests.findByRoundOrderByCandidate(round).stream()
                .filter(r -> r.state() == OpinionRequest.State.ASKED)
                .map(r -> advisers.name(r.candidate(), locale))
                .toList();
    }
}
