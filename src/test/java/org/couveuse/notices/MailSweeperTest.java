package org.couveuse.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** What becomes of mails when a node, or the database, is gone in the middle of sending. */
@CouveuseTest
class MailSweeperTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    private Notices.Mails mails;

    @Autowired
    private Letters letters;

    @Autowired
    private MailPage page;

    @Autowired
    private MailHold hold;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_node_that_dies_keeps_one_mail_from_the_others_and_no_longer_than_its_lease() {
        var waiting =
                List.of(queued("un@exemple.quebec"), queued("deux@exemple.quebec"), queued("trois@exemple.quebec"));
        var dying = new Server(() -> {
            throw new Death();
        });
        var other = new Server(() -> {});

        assertThatThrownBy(() -> sweeper(dying, transactions).sweep()).isInstanceOf(Death.class);
        sweeper(other, transactions).sweep();
        assertThat(other.taken).isEqualTo(2);
        assertThat(states(waiting)).containsExactlyInAnyOrder(MailState.SENT, MailState.SENT, MailState.QUEUED);

        time.set(time.now().plus(LEASE).minusSeconds(30));
        sweeper(other, transactions).sweep();
        assertThat(other.taken).as("while the lease runs").isEqualTo(2);

        time.set(time.now().plusSeconds(60));
        sweeper(other, transactions).sweep();
        assertThat(other.taken).isEqualTo(3);
        assertThat(states(waiting)).containsOnly(MailState.SENT);
    }

    @Test
    void a_yes_is_kept_once_the_database_is_back_so_that_the_mail_goes_out_once() {
        var mail = queued("quatre@exemple.quebec");
        var away = new Away(transactions);
        var server = new Server(() -> away.times = 2);

        sweeper(server, away).sweep();
        assertThat(away.times).as("it was away").isZero();
        assertThat(states(List.of(mail))).containsExactly(MailState.SENT);

        time.set(time.now().plus(LEASE).plus(LEASE));
        sweeper(server, transactions).sweep();
        assertThat(server.taken).isEqualTo(1);
    }

    @Test
    void a_product_that_ends_begins_no_further_mail() {
        var waiting = List.of(queued("cinq@exemple.quebec"), queued("six@exemple.quebec"));
        var sweepers = new ArrayList<MailSweeper>();
        var server = new Server(() -> sweepers.get(0).closes(new ContextClosedEvent(new StaticApplicationContext())));
        sweepers.add(sweeper(server, transactions));

        sweepers.get(0).sweep();
        assertThat(server.taken).isEqualTo(1);
        assertThat(states(waiting)).containsExactlyInAnyOrder(MailState.SENT, MailState.QUEUED);

        sweeper(new Server(() -> {}), transactions).sweep();
        assertThat(states(waiting)).containsOnly(MailState.SENT);
    }

    private UUID queued(String address) {
        return mails.save(new Mail(null, address, "fr", "Été", "Bonjour", clock.instant()))
                .id();
    }

    private List<MailState> states(List<UUID> which) {
        return mails.findAllById(which).stream().map(Mail::state).toList();
    }

    private MailSweeper sweeper(JavaMailSender server, PlatformTransactionManager database) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new MailSweeper(mails, letters, page, hold, provider, database, clock, "couveuse@exemple.quebec", LEASE);
    }

    /** The process is gone: nothing after this is done any more. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Takes every mail; what it does when it has one may be that its client is no more. */
    private static final class Server extends JavaMailSenderImpl {
        private final Runnable meanwhile;
        private int taken;

        Server(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void send(MimeMessagePreparator message) {
            taken++;
            meanwhile.run();
        }
    }

    /** A database that cannot be reached a number of times. */
    private static final class Away implements PlatformTransactionManager {
        private final PlatformTransactionManager there;
        private int times;

        Away(PlatformTransactionManager there) {
            this.there = there;
        }

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            if (times > 0) {
                times--;
                throw new CannotCreateTransactionException("away");
            }
            return there.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            there.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            there.rollback(status);
        }
    }
}
