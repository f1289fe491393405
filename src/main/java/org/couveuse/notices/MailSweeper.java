package org.couveuse.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands queued mails to the server. A batch is leased in one transaction and sent outside of any, so that a slow server
 * holds no lock; several nodes never take the same mail. A mail may go out twice when the process dies between the
 * server's yes and ours, and never not at all.
 */
@Component
class MailSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(MailSweeper.class);
    private static final Set<MailState> WAITING = EnumSet.of(MailState.QUEUED, MailState.FAILED);
    private static final int BATCH = 50;

    private final Notices.Mails mails;
    private final Letters letters;
    private final MailPage page;
    private final MailHold hold;
    private final @Nullable JavaMailSender server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;
    private final Duration lease;

    MailSweeper(
            Notices.Mails mails,
            Letters letters,
            MailPage page,
            MailHold hold,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${couveuse.mail.from:couveuse@localhost}") String from,
            @Value("${couveuse.mail.lease:PT10M}") Duration lease) {
        this.mails = mails;
        this.letters = letters;
        this.page = page;
        this.hold = hold;
        this.server = server.getIfAvailable();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.from = from;
        this.lease = lease;
    }

    /** Sends what is due, batch after batch. */
    @Scheduled(fixedDelayString = "${couveuse.mail.every:PT5S}", initialDelayString = "${couveuse.mail.every:PT5S}")
    void sweep() {
        if (server == null || hold.since().isPresent()) {
            return;
        }
        List<Mail> batch;
        do {
            var until = clock.instant().plus(lease.dividedBy(2));
            batch = lease();
            for (var mail : batch) {
                // what a slow server leaves of a batch is due again when its lease ends, for whichever node comes first
                if (clock.instant().isBefore(until)) {
                    send(server, mail);
                }
            }
        } while (batch.size() == BATCH);
    }

    private List<Mail> lease() {
        var leased = transaction.execute(status -> {
            var now = clock.instant();
            var due = mails.due(WAITING, now, Limit.of(BATCH));
            due.forEach(mail -> mail.lease(now.plus(lease)));
            return due;
        });
        return leased == null ? List.of() : leased;
    }

    private void send(JavaMailSender through, Mail mail) {
        try {
            through.send(message -> {
                var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
                helper.setFrom(from);
                helper.setTo(mail.address());
                helper.setSubject(mail.subject());
                helper.setText(mail.body(), page.of(mail));
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setHeader("Content-Language", mail.language());
                if (mail.stopSecret() != null) {
                    // RFC 2369 and 8058: the reader's own program offers to ask for no more of it
                    message.setHeader("List-Unsubscribe", "<" + letters.link(Letters.STOP + mail.stopSecret()) + ">");
                    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                }
            });
            note(mail.id(), m -> m.sent(clock.instant()));
        } catch (MailException e) {
            var forGood = e instanceof MailParseException
                    || (e instanceof MailPreparationException && e.getCause() instanceof MessagingException);
            var why = String.valueOf(e.getMostSpecificCause().getMessage()).replaceAll("\\p{Cntrl}+", " ");
            LOG.warn(
                    "mail {} was not taken: {}",
                    mail.id(),
                    e.getMostSpecificCause().getClass().getSimpleName());
            note(mail.id(), m -> m.failed(why, forGood, clock.instant()));
        }
    }

    private void note(UUID mail, Consumer<Mail> verb) {
        transaction.executeWithoutResult(status -> mails.findById(mail).ifPresent(verb));
    }
}
