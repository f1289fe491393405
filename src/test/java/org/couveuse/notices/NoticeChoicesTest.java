package org.couveuse.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody is told what they want to be told, when they want it. */
@CouveuseTest
class NoticeChoicesTest {

    private static final Pattern STOP = Pattern.compile("/transparence/avis/([A-Za-z0-9_-]{22})");

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeChoices choices;

    @Autowired
    private Digests digests;

    @Autowired
    private Notices.Mails mails;

    @Autowired
    private Troupe troupe;

    @Autowired
    private ActingAs acting;

    @Autowired
    private People people;

    @Autowired
    private TimeTravel time;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void every_notice_there_is_has_its_kind() throws IOException {
        var keys = Pattern.compile("(?m)^notice\\.(\\S+)\\.subject\\b");
        var found = EnumSet.noneOf(NoticeKind.class);
        try (var files = Files.list(Path.of("src", "main", "resources", "texts"))) {
            for (var file : files.toList()) {
                keys.matcher(Files.readString(file)).results().forEach(key -> found.add(NoticeKind.of(key.group(1))));
            }
        }

        assertThat(found)
                .contains(NoticeKind.TASKS, NoticeKind.NEEDS, NoticeKind.DEPLOYMENTS, NoticeKind.SEALED_BALLOTS);
        assertThat(NoticeKind.of("round.decided")).isEqualTo(NoticeKind.ROUNDS);
        assertThat(NoticeKind.of("round.sealedAsked")).isEqualTo(NoticeKind.SEALED_BALLOTS);
        assertThatThrownBy(() -> NoticeKind.of("nobody.knows")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_refused_a_kind_is_told_of_the_others_only() {
        var person = troupe.somebody();
        run(person, () -> choices.choose(false, Set.of(NoticeKind.TASKS)));

        tell(person, "inbox.test", "A", "x");
        tell(person, "adoptionWithdrawn", "B");
        tell(person, "round.sealedAsked", "C", "x", "y", "z");

        assertThat(to(person))
                .extracting(Mail::kind)
                .containsExactlyInAnyOrder(NoticeKind.DEPLOYMENTS, NoticeKind.SEALED_BALLOTS);
        run(person, () -> assertThat(choices.mine().refused()).containsExactly(NoticeKind.TASKS));
    }

    @Test
    void what_one_cannot_do_without_is_not_refused() {
        var person = troupe.somebody();

        assertThatThrownBy(() -> run(person, () -> choices.choose(true, Set.of(NoticeKind.SEALED_BALLOTS))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.fields())
                        .extracting(problem -> problem.field())
                        .containsExactly("refused"));
        run(person, () -> assertThat(choices.mine().daily()).isFalse());
    }

    @Test
    void who_wants_one_mail_a_day_has_one_with_all_that_waited_and_only_one() {
        var person = troupe.somebody();
        run(person, () -> choices.choose(true, Set.of()));
        tell(person, "inbox.test", "premier", "x");
        tell(person, "inbox.test", "deuxième", "x");
        tell(person, "round.sealedAsked", "C", "x", "y", "z");

        digests.pass();
        assertThat(to(person))
                .extracting(Mail::state)
                .containsExactlyInAnyOrder(MailState.HELD, MailState.HELD, MailState.KEPT);

        time.set(time.now().plus(Duration.ofDays(1)));
        digests.pass();
        digests.pass();

        var all = to(person);
        assertThat(all).hasSize(4);
        var day = all.stream().filter(mail -> mail.subject().contains("2 avis")).toList();
        assertThat(day).hasSize(1);
        assertThat(day.get(0).body())
                .contains("— Message d’essai pour premier")
                .contains("— Message d’essai pour deuxième")
                .contains(notices.link("/compte"));
        assertThat(all.stream().filter(mail -> mail.state() == MailState.GATHERED))
                .hasSize(2)
                .allMatch(mail -> mail.body().isEmpty());
    }

    @Test
    void what_one_refused_meanwhile_is_not_in_the_mail_of_the_day() {
        var person = troupe.somebody();
        run(person, () -> choices.choose(true, Set.of()));
        tell(person, "inbox.test", "premier", "x");
        tell(person, "adoptionWithdrawn", "B");
        run(person, () -> choices.choose(true, Set.of(NoticeKind.TASKS)));
        time.set(time.now().plus(Duration.ofDays(1)));

        digests.pass();

        assertThat(to(person)).hasSize(2).noneMatch(mail -> mail.body().contains("premier"));
        run(person, () -> choices.choose(true, Set.of()));
        tell(person, "inbox.test", "deuxième", "x");
        run(person, () -> choices.choose(false, Set.of(NoticeKind.TASKS)));
        time.set(time.now().plus(Duration.ofDays(1)));
        digests.pass();
        assertThat(to(person)).hasSize(2);
    }

    @Test
    void two_nodes_make_one_mail_of_a_day() throws Exception {
        var person = troupe.somebody();
        run(person, () -> choices.choose(true, Set.of()));
        tell(person, "inbox.test", "premier", "x");
        time.set(time.now().plus(Duration.ofDays(1)));

        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> pass = () -> {
                digests.pass();
                return null;
            };
            for (var done : pool.invokeAll(List.of(pass, pass))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(to(person)).extracting(Mail::state).containsExactlyInAnyOrder(MailState.GATHERED, MailState.KEPT);
    }

    @Test
    void a_day_that_is_too_long_says_how_much_is_left_out() {
        var person = troupe.somebody();
        run(person, () -> choices.choose(true, Set.of()));
        for (var number = 0; number < 12; number++) {
            tell(person, "inbox.test", "avis " + number, "é".repeat(4_000));
        }
        time.set(time.now().plus(Duration.ofDays(1)));

        digests.pass();

        var day = to(person).stream()
                .filter(mail -> mail.state() == MailState.KEPT)
                .findFirst()
                .orElseThrow();
        assertThat(day.subject()).contains("12 avis");
        assertThat(day.body())
                .contains("— Message d’essai pour avis 3")
                .doesNotContain("pour avis 4")
                .contains("8 autres avis");
    }

    @Test
    void who_left_has_no_mail_of_the_day() {
        var person = troupe.somebody();
        run(person, () -> choices.choose(true, Set.of()));
        tell(person, "inbox.test", "premier", "x");
        acting.asSystem(() -> {
            people.activate(person, false);
            return true;
        });
        time.set(time.now().plus(Duration.ofDays(1)));

        digests.pass();

        assertThat(to(person)).isEmpty();
    }

    @Test
    void the_link_of_a_mail_stops_its_kind_for_its_reader_with_an_account_or_without() {
        var person = troupe.somebody();
        var address = UUID.randomUUID() + "@exemple.quebec";
        tell(person, "adoptionWithdrawn", "B");
        transaction.executeWithoutResult(
                status -> notices.tellAddress(address, Locale.FRENCH, "adoptionWithdrawn", "B"));
        var other = troupe.somebody();

        for (var mail : List.of(to(person).get(0), at(address).get(0))) {
            var secret = secret(mail);
            assertThat(choices.stop(secret)).get().satisfies(stop -> {
                assertThat(stop.stopped()).isFalse();
                assertThat(stop.kind()).isEqualTo(NoticeKind.DEPLOYMENTS);
                assertThat(stop.address()).contains("…@").doesNotContain(mail.address());
            });
            assertThat(choices.stop(secret, true)).get().matches(NoticeChoices.Stop::stopped);
            assertThat(choices.stop(secret, true)).get().matches(NoticeChoices.Stop::stopped);
        }
        tell(person, "adoptionWithdrawn", "B");
        tell(other, "adoptionWithdrawn", "B");
        transaction.executeWithoutResult(
                status -> notices.tellAddress(address, Locale.FRENCH, "adoptionWithdrawn", "B"));

        assertThat(to(person)).hasSize(1);
        assertThat(at(address)).hasSize(1);
        assertThat(to(other)).hasSize(1);
        assertThat(choices.stop(secret(to(person).get(0)), false)).get().matches(stop -> !stop.stopped());
        tell(person, "adoptionWithdrawn", "B");
        assertThat(to(person)).hasSize(2);
        assertThat(choices.stop("AAAAAAAAAAAAAAAAAAAAAA", true)).isEmpty();
        assertThat(choices.stop("../../admin", true)).isEmpty();
    }

    private void run(UUID person, Runnable work) {
        troupe.as(person, () -> {
            work.run();
            return true;
        });
    }

    private void tell(UUID person, String key, Object... args) {
        transaction.executeWithoutResult(status -> notices.tell(person, key, args));
    }

    private List<Mail> to(UUID person) {
        return mails.findAll().stream()
                .filter(mail -> person.equals(mail.person()))
                .toList();
    }

    private List<Mail> at(String address) {
        return mails.findAll().stream()
                .filter(mail -> address.equals(mail.address()))
                .toList();
    }

    private static String secret(Mail mail) {
        var found = STOP.matcher(mail.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
