package org.couveuse.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.shared.LinkSecret;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class NoticesServiceTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(true);

    @Autowired
    private Notices notices;

    @Autowired
    private Notices.Mails mails;

    @Autowired
    private Letters letters;

    @Autowired
    private MailPage page;

    @Autowired
    private MailHold hold;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void a_person_is_told_in_their_language_and_without_a_server_the_mail_is_kept() {
        var english = acting.asSystem(() ->
                people.register(new People.New("Zoe", "Cody", UUID.randomUUID() + "@example.quebec", null, "en")));

        transaction.executeWithoutResult(status -> notices.tell(english, "inbox.test", "Zoe", notices.link("/taches")));

        var row = everyMail().stream()
                .filter(r -> english.equals(r.person()))
                .findFirst()
                .orElseThrow();
        assertThat(row.subject()).isEqualTo("Test message for Zoe");
        assertThat(row.state()).isEqualTo(MailState.KEPT);
        assertThat(acting.asSystem(() -> notices.read(row.id())).body())
                .contains("http://localhost:8080/taches")
                .contains("do not reply");
    }

    @Test
    void what_is_rolled_back_told_nobody_and_nothing_is_told_outside_a_transaction() {
        var before = mails.count();
        transaction.executeWithoutResult(status -> {
            notices.tellAddress("a@exemple.quebec", Locale.FRENCH, "inbox.test", "A", "x");
            status.setRollbackOnly();
        });

        assertThat(mails.count()).isEqualTo(before);
        assertThatThrownBy(() -> notices.tellAddress("a@exemple.quebec", Locale.FRENCH, "inbox.test", "A", "x"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_address_that_carries_a_header_is_refused_and_a_subject_stays_on_one_line() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> notices.tellAddress(
                        "a@exemple.quebec\r\nBcc: b@exemple.quebec", Locale.FRENCH, "inbox.test", "A", "x")))
                .isInstanceOf(RuleViolation.class);

        transaction.executeWithoutResult(status -> notices.tellAddress(
                "b@exemple.quebec", Locale.FRENCH, "inbox.test", "A\r\nBcc: c@exemple.quebec", "x"));
        assertThat(everyMail()).extracting(r -> r.subject()).contains("Message d’essai pour A Bcc: c@exemple.quebec");
    }

    @Test
    void the_sweeper_sends_what_is_due_once_and_erases_its_text() throws MessagingException {
        var mail = queued("d@exemple.quebec");

        sweeper(SERVER.getSmtp().getPort()).sweep();
        sweeper(SERVER.getSmtp().getPort()).sweep();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Été");
        var sent = mails.findById(mail).orElseThrow();
        assertThat(sent.state()).isEqualTo(MailState.SENT);
        assertThat(sent.body()).isEmpty();
    }

    @Test
    void a_mail_has_plain_words_and_laid_out_ones_and_offers_to_ask_for_no_more() throws Exception {
        var secret = LinkSecret.fresh();
        var ours = notices.link("/besoins/1");
        mails.save(new Mail(
                        null,
                        "g@exemple.quebec",
                        "fr",
                        "Été",
                        "Bonjour <b>vous</b>,\n\nvoyez " + ours + ".\nEt https://ailleurs.exemple/piege",
                        clock.instant())
                .about(NoticeKind.NEEDS, secret));

        sweeper(SERVER.getSmtp().getPort()).sweep();

        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<" + notices.link("/transparence/avis/" + secret) + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(part(message, "text/plain")).contains("Bonjour <b>vous</b>,").contains("voyez " + ours + ".");
        assertThat(part(message, "text/html"))
                .contains("lang=\"fr-CA\"")
                .contains("Bonjour &lt;b&gt;vous&lt;/b&gt;,")
                .contains("<a href=\"" + ours + "\">" + ours + "</a>.<br>")
                .contains("Et https://ailleurs.exemple/piege")
                .doesNotContain("href=\"https://ailleurs");
    }

    @Test
    void a_mail_is_kept_and_tried_again_while_the_server_is_down() {
        var mail = queued("e@exemple.quebec");

        sweeper(1).sweep();

        var failed = mails.findById(mail).orElseThrow();
        assertThat(failed.state()).isEqualTo(MailState.FAILED);
        assertThat(failed.due()).isAfter(clock.instant().plus(Duration.ofSeconds(30)));
        acting.asSystem(() -> notices.retry(mail));
        sweeper(SERVER.getSmtp().getPort()).sweep();
        assertThat(mails.findById(mail).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void a_mail_is_given_up_after_days() {
        var now = clock.instant();
        var mail = new Mail(null, "f@exemple.quebec", "fr", "s", "b", now);
        for (var tries = 0; tries < 9; tries++) {
            mail.failed("down", false, now);
            assertThat(mail.state()).isEqualTo(MailState.FAILED);
        }
        mail.failed("down", false, now);
        assertThat(mail.state()).isEqualTo(MailState.GIVEN_UP);
    }

    private static String part(Part of, String type) throws Exception {
        if (of.isMimeType(type)) {
            return (String) of.getContent();
        }
        var found = new StringBuilder();
        if (of.getContent() instanceof Multipart several) {
            for (var at = 0; at < several.getCount(); at++) {
                found.append(part(several.getBodyPart(at), type));
            }
        }
        return found.toString();
    }

    @Test
    void after_a_restore_nothing_goes_out_before_an_administrator_says_so() {
        var mail = queued("restauree@exemple.quebec");
        jdbc.sql("insert into mail_hold (id, since) values (1, current_timestamp)")
                .update();
        sweeper(SERVER.getSmtp().getPort()).sweep();
        assertThat(mails.findById(mail).orElseThrow().row().state()).isEqualTo(MailState.QUEUED);

        acting.asSystem(() -> {
            hold.release();
            return true;
        });
        sweeper(SERVER.getSmtp().getPort()).sweep();
        assertThat(mails.findById(mail).orElseThrow().row().state()).isEqualTo(MailState.SENT);
    }

    private UUID queued(String address) {
        return mails.save(new Mail(null, address, "fr", "Été", "Bonjour", clock.instant()))
                .id();
    }

    private MailSweeper sweeper(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new MailSweeper(
                mails,
                letters,
                page,
                hold,
                provider,
                transactions,
                clock,
                "couveuse@exemple.quebec",
                Duration.ofMinutes(10));
    }

    /** All mails: other tests share the table, and some of them write from the future. */
    private List<Notices.Row> everyMail() {
        return acting.asSystem(() -> {
            var all = new ArrayList<Notices.Row>();
            String after = null;
            do {
                var page = notices.page(null, after, 20_000);
                all.addAll(page.items());
                after = page.next();
            } while (after != null);
            return List.copyOf(all);
        });
    }
}
