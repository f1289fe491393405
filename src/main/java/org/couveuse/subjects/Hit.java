package org.couveuse.subjects;

import java.time.Instant;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param id of the thing, the task, the file or the person
 * @param title what it is called
 * @param address where it is shown
 * @param about what a task or a file belongs to; for a thing, the place where it has the words when its title has not
 * @param state name of a constant of the owning room's enumeration; null for what has no card
 * @param organisation whom it concerns, or where a person works
 * @param at when it last changed, when a task is due, when a file was added; null for people
 */
public record Hit(
        SearchKind kind,
        String id,
        String title,
        String address,
        @Nullable String about,
        @Nullable Stage stage,
        @Nullable String state,
        @Nullable UUID organisation,
        @Nullable UUID body,
        @Nullable Instant at) {

    static Hit of(SearchKind kind, Subject subject) {
        var card = subject.card();
        return new Hit(
                kind,
                card.id().toString(),
                card.title(),
                card.address(),
                null,
                card.stage(),
                card.state(),
                card.organisation(),
                card.body(),
                subject.changed());
    }

    /** Something that belongs to a thing. */
    public static Hit on(Card card, SearchKind kind, String id, String title, String address, Instant at) {
        return new Hit(
                kind, id, title, address, card.title(), card.stage(), null, card.organisation(), card.body(), at);
    }

    Hit about(@Nullable String words) {
        return new Hit(kind, id, title, address, words, stage, state, organisation, body, at);
    }
}
