package org.couveuse.themes;

import java.time.Clock;
import java.util.UUID;
import org.couveuse.audit.Trail;
import org.couveuse.notices.Notices;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a confirmed decision, and does what follows from it. Each step may run twice and is then once. */
@Service
@Transactional
class DecisionPublication {

    private final Rounds rounds;
    private final RoundDecisions decisions;
    private final RoundElectors electors;
    private final RoundKeeping keeping;
    private final ThemeService themes;
    private final NeedNews news;
    private final Notices notices;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionPublication(
            Rounds rounds,
            RoundDecisions decisions,
            RoundElectors electors,
            RoundKeeping keeping,
            ThemeService themes,
            NeedNews news,
            Notices notices,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.electors = electors;
        this.keeping = keeping;
        this.themes = themes;
        this.news = news;
        this.notices = notices;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes the decision; the themes know what became of them. */
    void publish(UUID id) {
        var round = rounds.lock(id).orElseThrow(RuleViolation::notFound);
        var decision = decisions.findById(id).orElseThrow(RuleViolation::notFound);
        if (decision.publishedAt() != null) {
            return;
        }
        decision.publish(clock.instant());
        var kept = decision.retained().stream().map(Decision.Retained::theme).toList();
        for (var theme : round.themes()) {
            if (kept.contains(theme)) {
                themes.retained(theme, id);
            } else {
                themes.notRetained(theme, id);
            }
        }
        round.decided();
        keeping.show(round.facts());
        trail.record(new Trail.Event(null, "round.decided", id, decision.statement()));
        events.publishEvent(new Round.Decided(id));
    }

    /** Announces each retained theme with the id kept for its incubator; listeners start its cycle here and now. */
    void startCycles(UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        var place = 0;
        for (var kept :
                decisions.findById(id).orElseThrow(RuleViolation::notFound).retained()) {
            place++;
            events.publishEvent(new Round.ThemeRetained(id, kept.theme(), round.body(), place, kept.incubator()));
        }
    }

    /** Tells the authors of the needs in each theme, and the electors, what was decided. */
    void informAuthors(UUID id) {
        var round = rounds.findById(id).orElseThrow(RuleViolation::notFound).facts();
        var decision = decisions.findById(id).orElseThrow(RuleViolation::notFound);
        var link = notices.link(SubjectType.ROUND.address(id));
        var kept = decision.retained().stream().map(Decision.Retained::theme).toList();
        for (var theme : round.themes()) {
            var key = kept.contains(theme) ? "round.themeRetained" : "round.themeNotRetained";
            news.tellAuthors(theme, key, themes.get(theme).title(), round.title());
        }
        var voters = electors.findByRoundOrderByNumber(id).stream()
                .map(RoundElector::person)
                .toList();
        notices.tellAll(voters, "round.decided", round.title(), decision.statement(), link);
    }
}
