package org.couveuse.themes;

import static org.couveuse.themes.ThemePrioritisationVariables.CHAIR_STATE;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.engine.Outcome;
import org.couveuse.engine.Processes;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What several services of rounds share: how a round is shown, who is in conflict, and what follows for the chair. */
@Component
class RoundKeeping {

    private final RoundConflicts conflicts;
    private final EarlyCloseRequests requests;
    private final ThemeService themes;
    private final Subjects subjects;
    private final Processes processes;
    private final Clock clock;

    RoundKeeping(
            RoundConflicts conflicts,
            EarlyCloseRequests requests,
            ThemeService themes,
            Subjects subjects,
            Processes processes,
            Clock clock) {
        this.conflicts = conflicts;
        this.requests = requests;
        this.themes = themes;
        this.subjects = subjects;
        this.processes = processes;
        this.clock = clock;
    }

    void show(RoundFacts round) {
        subjects.show(Card.of(
                        round.id(),
                        SubjectType.ROUND,
                        round.title(),
                        round.state().name())
                .forBody(round.body()));
    }

    /** Shows a ballot or an opinion asked, on its round's page. */
    void show(UUID part, SubjectType type, RoundFacts round, String state) {
        subjects.show(Card.of(part, type, round.title(), state).on(round.id()).forBody(round.body()));
    }

    /** Notes who proposed the themes; they are recused on them. */
    void recuseProposers(RoundFacts round) {
        for (var theme : round.themes()) {
            themes.proposers(theme).forEach(person -> conflict(round.id(), theme, person, true, null));
        }
    }

    /** Notes a conflict; the first reason stays. */
    void conflict(UUID round, UUID theme, UUID person, boolean proposer, @Nullable String reason) {
        var key = new RoundConflict.Key(round, theme, person);
        if (!conflicts.existsById(key)) {
            conflicts.save(new RoundConflict(key, proposer, reason, clock.instant()));
        }
    }

    /** Themes of a round that this person stays out of. */
    Set<UUID> recusals(UUID round, UUID person) {
        return conflicts.of(round, person).stream().map(RoundConflict::theme).collect(Collectors.toSet());
    }

    /** Whether this person stays out of some theme of the round. */
    boolean inConflict(UUID round, UUID person) {
        return !recusals(round, person).isEmpty();
    }

    /** Everybody who stays out of some theme of the round. */
    Set<UUID> inConflict(UUID round) {
        return conflicts.of(round).stream().map(RoundConflict::person).collect(Collectors.toSet());
    }

    /** The round has nobody in the chair until the agency designates somebody. */
    void chairInConflict(Round round) {
        round.chairInConflict();
        var id = round.facts().id();
        requests.withdrawChair(id);
        if (!processes.tell("msg_chairConflict", id, Outcome.of(CHAIR_STATE, ChairState.CONFLICT))) {
            throw new IllegalStateException("the round does not listen for its chair's conflict: " + id);
        }
    }
}
