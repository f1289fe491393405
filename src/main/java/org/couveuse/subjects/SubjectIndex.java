package org.couveuse.subjects;

import java.util.List;
import java.util.UUID;
import org.couveuse.subjects.Subject.Card;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the words by which things are found, in the transactions in which the things are shown. */
@Component
class SubjectIndex {

    private static final int AT_ONCE = 200;

    private final Indexed indexed;
    private final Sight sight;
    private final TransactionTemplate transaction;

    SubjectIndex(Indexed indexed, Sight sight, TransactionTemplate transaction) {
        this.indexed = indexed;
        this.sight = sight;
        this.transaction = transaction;
    }

    @EventListener
    void on(Subjects.Shown event) {
        keep(event.card());
    }

    /** Things shown before there was a search get their words at the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        var found = AT_ONCE;
        while (found == AT_ONCE) {
            found = transaction.execute(status -> {
                var missing = indexed.missing(Limit.of(AT_ONCE));
                missing.forEach(subject -> keep(subject.card()));
                return missing.size();
            });
        }
    }

    private void keep(Card card) {
        var more = sight.readership(card.type()).map(r -> r.words(card)).orElse("");
        indexed.findById(card.id())
                .ifPresentOrElse(known -> known.say(card, more), () -> indexed.save(new SubjectWords(card, more)));
    }

    interface Indexed extends JpaRepository<SubjectWords, UUID> {

        @Query("select s from Subject s where not exists (select 1 from SubjectWords w where w.subject = s.id)"
                + " order by s.id")
        List<Subject> missing(Limit limit);

        /** Things with all these words, those with all of them in their title first, then the latest changed. */
        @Query(
                "select s from Subject s, SubjectWords w where w.subject = s.id and s.type in :kinds"
                        + " and (s.type not in :bounded or s.organisation in :organisations)"
                        + " and w.words like :w0 escape '!' and w.words like :w1 escape '!' and w.words like :w2 escape '!'"
                        + " and w.words like :w3 escape '!'"
                        + " order by case when w.title like :w0 escape '!' and w.title like :w1 escape '!'"
                        + " and w.title like :w2 escape '!' and w.title like :w3 escape '!' then 0 else 1 end, s.changed desc, s.id")
        List<Subject> matching(
                java.util.Collection<SubjectType> kinds,
                java.util.Collection<SubjectType> bounded,
                java.util.Collection<UUID> organisations,
                String w0,
                String w1,
                String w2,
                String w3,
                org.springframework.data.domain.Pageable page);
    }
}
