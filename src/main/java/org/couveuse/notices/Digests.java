package org.couveuse.notices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.couveuse.people.People;
import org.couveuse.shared.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the one mail of the day to those who asked for it, each in a transaction of its own: what waited is in it and
 * waits no more, or neither. One node at a time.
 */
@Component
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int BATCH = 100;

    private final Notices.Mails mails;
    private final Letters letters;
    private final NoticeChoices choices;
    private final People people;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            Notices.Mails mails,
            Letters letters,
            NoticeChoices choices,
            People people,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.choices = choices;
        this.people = people;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${couveuse.mail.daily-every:PT5M}",
            initialDelayString = "${couveuse.mail.daily-every:PT5M}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("mails of the day failed and will be tried again", e);
        }
    }

    /** Gathers all that is due now, person after person; tests call it by hand. */
    public void pass() {
        List<UUID> readers;
        do {
            readers = mails.readers(MailState.HELD, clock.instant(), Limit.of(BATCH));
            readers.forEach(reader -> transaction.executeWithoutResult(status -> gather(reader)));
        } while (readers.size() == BATCH);
    }

    private void gather(UUID reader) {
        turns.take("digests");
        var held = mails.findByPersonAndStateAndDueLessThanEqualOrderByCreatedAscIdAsc(
                reader, MailState.HELD, clock.instant());
        if (held.isEmpty()) {
            return;
        }
        var person = people.find(reader).filter(People.Row::active);
        var refused = choices.of(reader, "").refused();
        var kept = held.stream()
                .filter(mail -> person.isPresent() && !refused.contains(mail.kind()))
                .toList();
        // what somebody asked for no more, or will not read, is not told
        mails.deleteAll(held.stream().filter(mail -> !kept.contains(mail)).toList());
        if (!kept.isEmpty()) {
            letters.gather(person.orElseThrow(), kept);
        }
    }
}
