package org.couveuse.inbox;

import java.time.Clock;
import java.util.function.IntSupplier;
import org.couveuse.shared.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of tasks that are due soon, and of late ones, once each: on their home page and by one mail a sweep,
 * however many tasks it is about. Who stands in for somebody away is reminded too. One node at a time works on a batch;
 * what was noted and not written when a node died is written by the next sweep.
 */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final DueReminders due;
    private final ReminderMails mails;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            DueReminders due, ReminderMails mails, Turns turns, PlatformTransactionManager transactions, Clock clock) {
        this.due = due;
        this.mails = mails;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${couveuse.reminders.every:PT10M}",
            initialDelayString = "${couveuse.reminders.every:PT10M}")
    void tick() {
        try {
            pass();
        } catch (RuntimeException e) {
            LOG.warn("reminders failed and will be tried again", e);
        }
    }

    /** Says all that is to be said now, batch after batch; tests call it by hand. */
    public void pass() {
        whole(DueReminders.BATCH, () -> due.batch(clock.instant()));
        whole(ReminderMails.BATCH, mails::batch);
    }

    private void whole(int batch, IntSupplier work) {
        Integer done;
        do {
            done = transaction.execute(status -> {
                turns.take("reminders");
                return work.getAsInt();
            });
        } while (done != null && done == batch);
    }
}
