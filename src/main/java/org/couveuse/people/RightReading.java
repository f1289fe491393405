package org.couveuse.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.couveuse.people.RightRequests.Row;
import org.couveuse.shared.RuleViolation;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rights that were asked for, for those who ask, confirm and verify; what the forum's own chair asked is among them. */
@Service
@Transactional(readOnly = true)
public class RightReading {

    private static final int SHOWN = 200;

    private final RightBook book;
    private final RightRules rules;
    private final Memberships memberships;
    private final CurrentActor actor;

    RightReading(RightBook book, RightRules rules, Memberships memberships, CurrentActor actor) {
        this.book = book;
        this.rules = rules;
        this.memberships = memberships;
        this.actor = actor;
    }

    /** One request; another's looks like none. */
    public Row get(UUID id) {
        return rules.visible(actor.get(), id).row();
    }

    /** The request with this id, whoever asks; for what tells people of it. */
    public Row known(UUID id) {
        return book.findById(id).orElseThrow(RuleViolation::notFound).row();
    }

    /** Requests that stand so: the oldest first while they wait, else the latest; at most 200. */
    public List<Row> list(RightState state) {
        var who = actor.get();
        if (!RightRules.mayAskAtAll(who) && !who.has(Role.AUDITOR)) {
            throw RuleViolation.forbidden("people.right.askers");
        }
        var found =
                state == RightState.WAITING ? book.oldest(state, Limit.of(SHOWN)) : book.latest(state, Limit.of(SHOWN));
        return found.stream()
                .filter(r -> rules.reads(who, r))
                .map(RightRequest::row)
                .toList();
    }

    /** Those that wait for this person as the second one. */
    public List<Row> waitingFor(Actor who) {
        if (!RightRules.keeps(who)) {
            return List.of();
        }
        var agency = rules.agency();
        return book.oldest(RightState.WAITING, Limit.of(SHOWN)).stream()
                .filter(r -> RightRules.refusal(who, r, agency).isEmpty())
                .map(RightRequest::row)
                .toList();
    }

    /** Those about a person that wait. */
    public List<Row> about(UUID person) {
        var who = actor.get();
        return book.of(person, RightState.WAITING).stream()
                .filter(r -> rules.reads(who, r))
                .map(RightRequest::row)
                .toList();
    }

    /** Who could confirm a request now. */
    public List<UUID> confirmers(UUID id) {
        var request = book.findById(id).orElseThrow(RuleViolation::notFound);
        var agency = rules.agency();
        return Stream.concat(agency.officers().stream(), memberships.holders(Role.ADMIN, null).stream())
                .distinct()
                .filter(person ->
                        RightRules.refusal(rules.actor(person), request, agency).isEmpty())
                .toList();
    }

    /** Roles that take two people which this person may ask for somewhere. */
    public static List<Role> askable(Actor who) {
        return RightRules.askable(who);
    }
}
