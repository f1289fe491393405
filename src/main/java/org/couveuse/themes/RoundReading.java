package org.couveuse.themes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.governance.Bodies;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people read of rounds. Before the close nobody reads a mention, a count by theme or an order; who voted is named
 * to the chair, the agency and the auditor, and counted for the others.
 */
@Service
@Transactional(readOnly = true)
public class RoundReading {

    private final Rounds rounds;
    private final RoundElectors electors;
    private final EarlyCloseRequests requests;
    private final BallotBox box;
    private final RoundConflicts conflicts;
    private final RoundRights rights;
    private final OpinionService opinions;
    private final ThemeService themes;
    private final RoundList list;
    private final Bodies bodies;
    private final People people;

    RoundReading(
            Rounds rounds,
            RoundElectors electors,
            EarlyCloseRequests requests,
            BallotBox box,
            RoundConflicts conflicts,
            RoundRights rights,
            OpinionService opinions,
            ThemeService themes,
            RoundList list,
            Bodies bodies,
            People people) {
        this.rounds = rounds;
        this.electors = electors;
        this.requests = requests;
        this.box = box;
        this.conflicts = conflicts;
        this.rights = rights;
        this.opinions = opinions;
        this.themes = themes;
        this.list = list;
        this.bodies = bodies;
        this.people = people;
    }

    /** A theme put to a round. */
    public record ThemeRow(
            UUID id,
            String title,
            String wording,
            long needs,
            String why,
            @Nullable String objective) {

        /** Why it is put to this round, beyond its wording; empty when nothing more was said. */
        public String reason() {
            return why.strip().equals(wording.strip()) ? "" : why;
        }
    }

    /** A member on the frozen list, for those who may know who voted. */
    public record Voter(UUID person, String name, boolean voted) {}

    /** Somebody's request to close early. */
    public record EarlyRequest(String name, String reason, Instant at) {}

    /**
     * What the reader may do and is in this round.
     *
     * @param recused themes the reader stays out of
     */
    public record Standing(
            boolean elector,
            boolean voted,
            boolean chairs,
            boolean mayCloseEarly,
            boolean mayCancel,
            Set<UUID> recused) {}

    /** How many of the frozen list come from where; unknown where their organisation does not tell. */
    public record Composition(
            int fromPublic, int fromPrivate, int unknownCollege, int small, int large, int unknownSize) {}

    /**
     * One round.
     *
     * @param balanced whether the result is also asked with balance between colleges
     * @param composition of the frozen list; null before
     * @param reason why it was extended, went on without quorum, was taken up again or cancelled
     * @param voters by name, for those who may know; empty for the others
     */
    public record Detail(
            RoundList.Row row,
            String question,
            BallotMode mode,
            int quorum,
            int judges,
            int capacity,
            List<ThemeRow> themes,
            List<RoundCriterion> criteria,
            boolean balanced,
            @Nullable Composition composition,
            int electors,
            int ballots,
            List<Voter> voters,
            List<OpinionService.Given> opinions,
            List<String> awaited,
            List<EarlyRequest> early,
            ChairState chairState,
            @Nullable String chair,
            boolean extended,
            @Nullable Instant closedAt,
            @Nullable Boolean quorumReached,
            @Nullable QuorumDecision quorumDecision,
            @Nullable String reason,
            @Nullable UUID restartedAs,
            Standing mine) {}

    /** One round; another's looks like none. */
    public Detail detail(Actor actor, UUID id, Locale locale) {
        var stored = rounds.findById(id).orElseThrow(RuleViolation::notFound);
        var round = stored.facts();
        rights.require(actor, round);
        var voters = electors.findByRoundOrderByNumber(id);
        var cast = box.members(id);
        var namesVoters = stored.chairedBy(actor) || actor.has(Role.AGENCY_OFFICER) || actor.has(Role.AUDITOR);
        return new Detail(
                list.row(round, locale),
                round.rules().question(),
                round.rules().mode(),
                round.rules().quorum(),
                round.rules().judges(),
                round.rules().capacity(),
                themes(round, locale),
                round.rules().criteria(),
                round.rules().balanced(),
                voters.isEmpty() ? null : RoundRoll.composition(voters),
                voters.isEmpty() ? round.rules().electors().size() : voters.size(),
                cast.size(),
                namesVoters ? voters(voters, cast) : List.of(),
                opinions.of(id, locale),
                round.state() == RoundState.OPEN ? opinions.awaited(id, locale) : List.of(),
                early(id),
                round.chairState(),
                round.chair() == null ? null : people.displayName(round.chair()),
                round.extended(),
                round.closedAt(),
                round.quorumReached(),
                round.quorumDecision(),
                round.reason(),
                round.restartedAs(),
                standing(actor, stored, voters, cast));
    }

    /** The round as it stands, for tasks about it; rights are the desk's. */
    RoundFacts facts(UUID id) {
        return rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
    }

    /** Themes of a round in the order members see. */
    List<ThemeRow> themes(RoundFacts round, Locale locale) {
        var known = themes.all(round.themes());
        return round.candidates().stream()
                .map(c -> {
                    var theme = Optional.ofNullable(known.get(c.theme())).orElseThrow(RuleViolation::notFound);
                    return new ThemeRow(
                            c.theme(),
                            theme.title(),
                            theme.wording(),
                            theme.needs(),
                            c.why(),
                            objective(round, c, locale));
                })
                .toList();
    }

    private @Nullable String objective(RoundFacts round, RoundCandidate candidate, Locale locale) {
        if (candidate.objective() == null) {
            return candidate.objectiveText();
        }
        return bodies.objective(round.body(), candidate.objective())
                .map(o -> o.text(locale))
                .orElse(candidate.objectiveText());
    }

    private Standing standing(Actor actor, Round stored, List<RoundElector> list, Set<UUID> cast) {
        var round = stored.facts();
        var open = round.state() == RoundState.OPEN;
        var chairs = stored.chairedBy(actor);
        var agency = actor.has(Role.AGENCY_OFFICER);
        return new Standing(
                list.stream().anyMatch(e -> actor.is(e.person())),
                actor.person() != null && cast.contains(actor.person()),
                chairs,
                open && (chairs || agency) && requests.of(round.id()).stream().noneMatch(r -> actor.is(r.person())),
                agency && round.state().beforeOpening(),
                actor.person() == null
                        ? Set.of()
                        : conflicts.of(round.id(), actor.person()).stream()
                                .map(RoundConflict::theme)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private List<Voter> voters(List<RoundElector> list, Set<UUID> cast) {
        var names = people.names(list.stream().map(RoundElector::person).toList());
        return list.stream()
                .map(e -> new Voter(e.person(), names.getOrDefault(e.person(), ""), cast.contains(e.person())))
                .sorted(java.util.Comparator.comparing(Voter::name).thenComparing(Voter::person))
                .toList();
    }

    private List<EarlyRequest> early(UUID id) {
        return requests.of(id).stream()
                .map(r -> new EarlyRequest(people.displayName(r.person()), r.reason(), r.signed()))
                .toList();
    }
}
