package org.couveuse.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands queued mails to the server, one by one. Each is leased in one transaction and sent outside of any, so that a
 * slow server holds no lock; several nodes never take the same mail, and a node that dies keeps one from the others, no
 * more. A mail may go out twice when the process dies between the server's yes and ours, and never not at all.
 */
@Component
class MailSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(MailSweeper.class);
    private static final Set<MailState> WAITING = EnumSet.of(MailState.QUEUED, MailState.FAILED);
    /** How long between two attempts to keep what the server answered, in milliseconds. */
    private static final long PAUSE = 500;

    private final Notices.Mails mails;
    private final Letters letters;
    private final MailPage page;
    private final MailHold hold;
    private final @Nullable JavaMailSender server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;
    private final Duration lease;
    private volatile boolean closing;

    MailSweeper(
            Notices.Mails mails,
            Letters letters,
            MailPage page,
            MailHold hold,
            ObjectProvider<JavaMailSender> server,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${couveuse.mail.from:couveuse@localhost}") String from,
            @Value("${couveuse.mail.lease:PT5M}") Duration lease) {
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

    /** Sends what is due, mail after mail, until nothing is or the product ends. */
    @Scheduled(fixedDelayString = "${couveuse.mail.every:PT5S}", initialDelayString = "${couveuse.mail.every:PT5S}")
    void sweep() {
        if (server == null || hold.since().isPresent()) {
            return;
        }
        for (var mail = lease(); mail.isPresent(); mail = lease()) {
            send(server, mail.get());
        }
    }

    /** A product that is being stopped begins no further mail: it would be cut off between the server's yes and ours. */
    @EventListener
    void closes(ContextClosedEvent end) {
        closing = true;
    }

    /** The next mail, for this node alone while the lease runs. */
    private Optional<Mail> lease() {
        if (closing) {
            return Optional.empty();
        }
        var leased = transaction.execute(status -> {
            var now = clock.instant();
            var due = mails.due(WAITING, now, Limit.of(1)).stream().findFirst();
            due.ifPresent(mail -> mail.lease(now.plus(lease)));
            return due;
        });
        return leased == null ? Optional.empty() : leased;
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

    /**
     * Keeps what the server answered. A database that is away for a moment is waited for while the lease runs: a mail
     * whose yes is forgotten goes out again.
     */
    private void note(UUID mail, Consumer<Mail> verb) {
        var until = System.nanoTime() + lease.toNanos();
        while (true) {
            try {
                transaction.executeWithoutResult(status -> mails.findById(mail).ifPresent(verb));
                return;
            } catch (DataAccessException | TransactionException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                LOG.warn(
                        "what became of mail {} could not be kept yet: {}",
                        mail,
                        e.getClass().getSimpleName());
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException instead) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw instead;
        }
    }
}
