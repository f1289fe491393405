package org.couveuse.subjects;

import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.couveuse.shared.Turns;
import org.couveuse.subjects.SearchIndex.Entry;
import org.couveuse.subjects.Subject.Card;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the words of all things that have a card; at a start, of everything that is found and has none yet. */
@Component
class SubjectIndex {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Subjects.Cards shown;
    private final SearchIndex index;
    private final Sight sight;
    private final ObjectProvider<Finder> finders;
    private final Turns turns;
    private final TransactionTemplate transaction;

    SubjectIndex(
            JdbcClient jdbc,
            Subjects.Cards shown,
            SearchIndex index,
            Sight sight,
            ObjectProvider<Finder> finders,
            Turns turns,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.shown = shown;
        this.index = index;
        this.sight = sight;
        this.finders = finders;
        this.turns = turns;
        this.transaction = transaction;
    }

    @EventListener
    void on(Subjects.Shown event) {
        keep(event.card());
    }

    /** What was made before there was a search gets its words at the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        inTurns(this::cards);
        finders.forEach(finder -> inTurns(() -> {
            var missing = finder.missing(AT_ONCE);
            missing.forEach(index::keep);
            return missing.size();
        }));
    }

    private int cards() {
        var types = SearchKind.cards().stream()
                .map(SearchKind::card)
                .filter(Objects::nonNull)
                .map(Enum::name)
                .toList();
        var missing = jdbc.sql("select s.id from subject s where s.type in ("
                        + SearchCondition.marks(types.size())
                        + ") and not exists (select 1 from search_entry e where e.thing = s.id) order by s.id limit "
                        + AT_ONCE)
                .params(types)
                .query(UUID.class)
                .list();
        shown.findAllById(missing).forEach(subject -> keep(subject.card()));
        return missing.size();
    }

    private void inTurns(IntSupplier turn) {
        var found = AT_ONCE;
        while (found == AT_ONCE) {
            found = Objects.requireNonNull(transaction.execute(status -> {
                turns.take("search");
                return turn.getAsInt();
            }));
        }
    }

    private void keep(Card card) {
        var more = sight.readership(card.type()).map(r -> r.words(card)).orElse("");
        SearchKind.of(card.type()).ifPresent(kind -> index.keep(new Entry(kind, card.id(), card.title(), more)));
    }
}
