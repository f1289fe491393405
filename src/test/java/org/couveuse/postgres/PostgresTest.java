package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.couveuse.Hearer;
import org.couveuse.Troupe;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Sealer;
import org.couveuse.demonstration.Founding;
import org.couveuse.engine.TimeTravel;
import org.couveuse.governance.Funds;
import org.couveuse.hostile.Hostile;
import org.couveuse.hostile.Together;
import org.couveuse.inbox.Inbox;
import org.couveuse.inbox.OpenTaskCheck;
import org.couveuse.inbox.Reminders;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.inbox.Waiting;
import org.couveuse.notices.Mail;
import org.couveuse.notices.Notices;
import org.couveuse.people.Accounts;
import org.couveuse.people.Organisations;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.shared.Listeners;
import org.couveuse.shared.Outbox;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SearchKind;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectSearch;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.BlockerService.Answer;
import org.couveuse.support.BlockerService.Cause;
import org.couveuse.support.BlockerService.Confirmation;
import org.couveuse.support.BlockerService.Raise;
import org.couveuse.support.BlockerService.Resolution;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same migrations, the same engine and the same inbox on a real PostgreSQL. */
@OnPostgres
class PostgresTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService models;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectSearch search;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Founding founding;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Funds funds;

    @Autowired
    private Notices notices;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Chain chain;

    @Autowired
    private Waiting waiting;

    @Autowired
    private OpenTaskCheck check;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Hearer hearer;

    @Autowired
    private Listeners listeners;

    @Autowired
    private Outbox outbox;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_application_starts_on_an_empty_postgresql() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 17");
        assertThat(models.createProcessDefinitionQuery().latestVersion().count())
                .isGreaterThanOrEqualTo(15);
    }

    @Test
    void a_task_goes_from_the_inbox_through_the_desk_to_the_engine_and_back() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "Éclosion à l’œuvre", "OPEN"));
        var lead = troupe.with(Role.TEAM_LEAD, thing);
        var member = troupe.with(Role.TEAM_MEMBER, thing);
        var blocker = blockers.raise(
                troupe.actor(member), new Raise(thing, "Éclosion retardée", "Rien n’avance.", Severity.MAJOR));
        time.runDue();

        var search = new Inbox.Query(
                Inbox.Scope.AVAILABLE, null, null, null, null, null, "eclosion", Inbox.Order.TITLE, true);
        var waiting = inbox.page(troupe.actor(lead), search, 0, 10);
        troupe.does(lead, blocker, "user_resolveBlocker", new Resolution("C’est fait.", Cause.OTHER, null));
        troupe.does(member, blocker, "user_confirmResolution", new Confirmation(Answer.CONFIRMED, null, false));

        assertThat(waiting).extracting(t -> t.form()).containsExactly("user_resolveBlocker");
        assertThat(inbox.count(troupe.actor(lead), Inbox.Query.all())).isZero();
        assertThat(blockers.of(thing)).extracting(b -> b.title()).containsExactly("Éclosion retardée");
    }

    @Test
    void the_founding_is_searched_and_paged_and_its_fund_is_kept() {
        var forum = founding.found().forum();
        var admin = founding.person("admin");

        var page = organisations.page("ministere", null, null, 2);
        var rest = organisations.page("ministere", null, page.next(), 200);
        troupe.as(founding.person("forum1"), () -> {
            funds.reserve(forum, UUID.randomUUID(), new BigDecimal("12500.50"), null);
            return true;
        });

        assertThat(page.items()).hasSize(2);
        assertThat(rest.items()).doesNotContainAnyElementsOf(page.items()).hasSizeGreaterThan(5);
        assertThat(funds.balance(forum)).isEqualTo("399999.50");
        assertThat(troupe.as(admin, () -> people.page("nguyen", null, 5)).items())
                .hasSize(1);
        assertThat(troupe.as(admin, () -> accounts.page("forum", null, 5)).next())
                .isNotNull();
    }

    @Test
    void everything_is_searched_without_accents_by_those_who_may_see_it() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "Éclosion cherchée", "OPEN"));
        var lead = troupe.with(Role.TEAM_LEAD, thing);
        var blocker = blockers.raise(
                troupe.actor(lead), new Raise(thing, "Frein d’éclosion", "Elle est cherchée.", Severity.MAJOR));
        var stranger = troupe.with(Role.TEAM_MEMBER, UUID.randomUUID());

        assertThat(troupe.as(lead, () -> search.page("cherchee eclosions", null, null, 10))
                        .items())
                .extracting(hit -> UUID.fromString(hit.id()))
                .containsExactly(thing, blocker);
        assertThat(troupe.as(stranger, () -> search.page("cherchee\u0000", null, null, 10))
                        .items())
                .extracting(hit -> UUID.fromString(hit.id()))
                .containsExactly(thing);
    }

    @Test
    void the_beginnings_of_words_are_found_along_the_index_whatever_is_typed() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "La qualité de l’eau des écoles", "OPEN"));
        var member = troupe.with(Role.TEAM_MEMBER, thing);

        for (var text : List.of("l'eau", "ÉCOLES d’eau", "qualite eaux ecole", "eau\u0000", "'; eau %_\\ école --")) {
            assertThat(troupe.as(member, () -> search.page(text, SearchKind.INCUBATOR, null, 10))
                            .items())
                    .as(text)
                    .extracting(hit -> UUID.fromString(hit.id()))
                    .containsExactly(thing);
        }
        for (var text : Hostile.TEXTS.values()) {
            assertThat(troupe.as(member, () -> search.groups(text + " xx", 5))).isNotNull();
        }
        assertThat(troupe.as(member, () -> search.page("x".repeat(10_000), null, null, 10))
                        .items())
                .isEmpty();
        assertThat(jdbc.sql("select collation_name from information_schema.columns where table_name = 'search_term'"
                                + " and column_name = 'term'")
                        .query(String.class)
                        .single())
                .isEqualTo("C");
    }

    @Test
    void of_several_who_do_a_task_at_once_one_does_it_and_the_others_are_told_who() throws Exception {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "À la fois", "OPEN"));
        var leads = java.util.stream.Stream.generate(() -> troupe.with(Role.TEAM_LEAD, thing))
                .limit(4)
                .toList();
        var member = troupe.with(Role.TEAM_MEMBER, thing);
        var blocker = blockers.raise(troupe.actor(member), new Raise(thing, "Un bloquant", "x", Severity.MAJOR));
        time.runDue();
        var task = troupe.waiting(blocker, "user_resolveBlocker").id();

        var ends = Together.all(leads.stream()
                .<Callable<String>>map(lead -> () -> end(lead, task))
                .toList());

        assertThat(ends).containsOnlyOnce("done").containsOnly("done", "inbox.doneBy");
    }

    private String end(UUID lead, String task) {
        var actor = troupe.actor(lead);
        try {
            troupe.as(lead, () -> desk.submit(actor, task, new Resolution("Fait.", Cause.OTHER, null), null));
            return "done";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    @Test
    void words_of_all_kinds_are_kept_and_searched() {
        var thing = UUID.randomUUID();
        subjects.show(Card.of(thing, SubjectType.INCUBATOR, "x" + "😀".repeat(149), "OPEN"));
        var member = troupe.actor(troupe.with(Role.TEAM_MEMBER, thing));
        for (var text : Hostile.TEXTS.values()) {
            blockers.raise(member, new Raise(thing, text, text, Severity.MAJOR));
        }
        time.runDue();

        assertThat(blockers.of(thing)).extracting(b -> b.title()).containsAll(Hostile.TEXTS.values());
        for (var text : Hostile.UNSEEN.values()) {
            var query = new Inbox.Query(Inbox.Scope.ALL, null, null, null, null, null, text, Inbox.Order.TITLE, false);
            assertThat(inbox.page(member, query, 0, 10)).isNotNull();
            assertThat(organisations.page(text, null, null, 2)).isNotNull();
        }
    }

    @Test
    void a_mail_that_one_sweeper_holds_is_skipped_by_another() {
        var somebody = troupe.somebody();
        jdbc.sql("delete from mail").update();
        transaction.executeWithoutResult(status -> notices.tell(somebody, "inbox.test", "A", "x"));

        transaction.executeWithoutResult(one -> {
            assertThat(held()).isNotEmpty();
            var another = new TransactionTemplate(transactions);
            another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            another.executeWithoutResult(two -> assertThat(held()).isEmpty());
        });
    }

    @Test
    void the_trail_is_sealed_and_refuses_to_be_changed() {
        var entry = troupe.somebody();
        troupe.granted(entry, Role.EXPERT, null);
        sealer.pass();

        assertThat(chain.verify(null).broken()).isNull();
        assertThat(chain.verify(null).verified()).isPositive();
        for (var attack : List.of(
                "update audit_entry set action = 'x'",
                "update audit_entry set note = 'x'",
                "delete from audit_entry",
                "update audit_seal set hash = 'x'",
                "delete from audit_seal",
                "truncate audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("trail");
        }
    }

    @Test
    void the_table_of_tasks_is_compared_rebuilt_and_reminded_of() {
        var scene = waiting.blocker();
        var admin = troupe.with(Role.ADMIN, null);
        assertThat(troupe.as(admin, check::check).agrees()).isTrue();

        jdbc.sql("delete from open_task where task = ?")
                .param(scene.task().id())
                .update();
        assertThat(troupe.as(admin, check::check).missing()).isEqualTo(1);
        assertThat(troupe.as(admin, check::rebuild).after().agrees()).isTrue();

        time.set(scene.task().due().minusSeconds(60));
        reminders.pass();
        reminders.pass();
        assertThat(jdbc.sql("select count(*) from mail where person = ?")
                        .param(scene.lead())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_a_listener_did_not_hear_is_offered_again() {
        var person = troupe.somebody();
        hearer.say(person, 1);
        listeners.settle();
        time.set(time.now().plusSeconds(180));

        assertThat(outbox.pass()).isEqualTo(1);
        listeners.settle();

        assertThat(hearer.tries(person)).isEqualTo(2);
        assertThat(outbox.late()).isZero();
    }

    private List<Mail> held() {
        return entities.createQuery("select m from Mail m", Mail.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", "-2")
                .setMaxResults(10)
                .getResultList();
    }
}
