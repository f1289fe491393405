package org.couveuse.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.audit.Chain;
import org.couveuse.audit.Sealer;
import org.couveuse.audit.Trail;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Accounts;
import org.couveuse.people.Memberships;
import org.couveuse.people.People;
import org.couveuse.people.Role;
import org.couveuse.people.SignIns;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.Subject.Card;
import org.couveuse.subjects.SubjectType;
import org.couveuse.subjects.Subjects;
import org.couveuse.support.BlockerService;
import org.couveuse.support.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CouveuseTest
class AnonymisingTest {

    @Autowired
    private Anonymising anonymising;

    @Autowired
    private Troupe troupe;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Subjects subjects;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Trail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Chain chain;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TimeTravel time;

    @Autowired
    private JdbcClient jdbc;

    private UUID admin;
    private UUID person;
    private People.Row known;
    private String username;
    private UUID blocker;

    @BeforeEach
    void somebody_who_took_part() {
        var incubator = UUID.randomUUID();
        subjects.show(Card.of(incubator, SubjectType.INCUBATOR, "Bloquants visibles", "OPEN"));
        admin = troupe.with(Role.ADMIN, null);
        person = troupe.with(Role.TEAM_LEAD, incubator);
        known = people.get(person);
        username = troupe.account(person);
        var member = troupe.with(Role.TEAM_MEMBER, incubator);
        blocker = troupe.as(
                member,
                () -> blockers.raise(
                        troupe.actor(member),
                        new BlockerService.Raise(
                                incubator,
                                "Le serveur manque",
                                "Demandé à " + known.displayName() + " (" + known.email() + ") lundi.",
                                Severity.MINOR)));
        time.runDue();
        var task = troupe.waiting(blocker, "user_resolveBlocker").id();
        troupe.as(person, () -> {
            desk.claim(troupe.actor(person), task);
            return desk.saveDraft(troupe.actor(person), task, "{\"how\":\"…\"}");
        });
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void what_named_the_person_is_gone_and_what_they_did_stays() {
        var did = jdbc.sql("select count(*) from audit_entry where actor = ? or subject = ?")
                .params(person, person)
                .query(Long.class)
                .single();
        var signedIn = accounts.loadUserByUsername(username);

        var done = anonymise("Demande de la personne");

        assertThat(done.tasksFreed()).isEqualTo(1);
        assertThat(done.rowsDeleted()).isPositive();
        assertThat(done.textsChanged()).isPositive();
        assertThat(people.get(person).active()).isFalse();
        assertThat(people.displayName(person)).startsWith("Anonyme ");
        assertThat(memberships.of(person)).isEmpty();
        assertThat(signIns.verdict(signedIn).goesOn()).as("an open session").isFalse();
        assertThat(accounts.of(person)).hasValueSatisfying(account -> {
            assertThat(account.enabled()).isFalse();
            assertThat(account.username()).doesNotContain(username);
        });
        assertThat(troupe.waiting(blocker, "user_resolveBlocker").assignee()).isNull();
        assertThat(named(known.displayName(), known.email(), username, known.familyName()))
                .as("columns in which the person is still named")
                .isEmpty();
        assertThat(jdbc.sql("select description from blocker where id = ?")
                        .param(blocker)
                        .query(String.class)
                        .single())
                .isEqualTo("Demandé à […] ([…]) lundi.");
        assertThat(jdbc.sql("select count(*) from draft where person = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where actor = ? or subject = ?")
                        .params(person, person)
                        .query(Long.class)
                        .single())
                .as("what they did, and what was done now")
                .isGreaterThan(did);
        sealer.pass();
        assertThat(chain.verify(null).broken()).isNull();
        assertThat(jdbc.sql("select note from audit_entry where action = 'person.anonymised' and subject = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("Demande de la personne");

        assertThat(refused(admin, "encore", people.displayName(person)).code()).isEqualTo("privacy.anonymise.already");
    }

    @Test
    void texts_of_the_trail_that_name_the_person_are_erased_and_the_chain_says_so() {
        var before = jdbc.sql("select count(*) from audit_entry where action = 'audit.erased'")
                .query(Long.class)
                .single();
        note(UUID.randomUUID(), "Remis à " + known.displayName());

        var done = anonymise("Demande de la personne");

        assertThat(done.entriesErased()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'audit.erased'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
        sealer.pass();
        assertThat(chain.verify(null).broken()).isNull();
    }

    @Test
    void somebody_whose_name_only_begins_alike_keeps_it() {
        var other = known.displayName() + "eau";
        jdbc.sql("update blocker set description = ? where id = ?")
                .params(other + " a demandé à " + known.displayName() + ".", blocker)
                .update();
        note(UUID.randomUUID(), "Remis à " + other);

        var done = anonymise("Demande de la personne");

        assertThat(done.entriesErased()).isZero();
        assertThat(jdbc.sql("select description from blocker where id = ?")
                        .param(blocker)
                        .query(String.class)
                        .single())
                .isEqualTo(other + " a demandé à […].");
    }

    @Test
    void it_takes_an_administrator_a_reason_and_the_name_typed_once_more() {
        var officer = troupe.with(Role.AGENCY_OFFICER, null);
        assertThat(refused(officer, "raison", known.displayName()).code()).isEqualTo("people.administratorsOnly");
        assertThat(refused(admin, "raison", "Quelqu’un d’autre").fields())
                .extracting("field")
                .containsExactly("name");
        assertThat(refused(admin, " ", known.displayName()).fields())
                .extracting("field")
                .containsExactly("reason");
        assertThat(refused(admin, "Départ de " + known.familyName(), known.displayName())
                        .fields())
                .extracting("code")
                .containsExactly("privacy.anonymise.reasonNames");
        var own = people.get(admin);
        assertThat(troupe.refused(
                                admin,
                                () -> anonymising.anonymise(admin, new Anonymising.Order("raison", own.displayName())))
                        .code())
                .isEqualTo("people.notYourself");
        assertThat(people.get(person)).as("nothing happened").isEqualTo(known);
    }

    private void note(UUID thing, String words) {
        transaction.executeWithoutResult(status -> trail.record(new Trail.Event(admin, "said", thing, words)));
    }

    private Anonymising.Done anonymise(String reason) {
        return troupe.as(
                admin, () -> anonymising.anonymise(person, new Anonymising.Order(reason, known.displayName())));
    }

    private RuleViolation refused(UUID who, String reason, String name) {
        return troupe.refused(who, () -> anonymising.anonymise(person, new Anonymising.Order(reason, name)));
    }

    /** Every text column of the product in which one of these stands, whatever the case. */
    private List<String> named(String... words) {
        var found = new ArrayList<String>();
        var columns = jdbc.sql("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_name = c.table_name"
                        + " and t.table_schema = c.table_schema where lower(t.table_schema) = 'public'"
                        + " and t.table_type = 'BASE TABLE' and lower(c.data_type) = 'character varying'"
                        + " and upper(t.table_name) not like 'ACT!_%' escape '!'"
                        + " and t.table_name <> 'flyway_schema_history'")
                .query((row, n) -> row.getString(1) + "." + row.getString(2))
                .list();
        for (var column : columns) {
            for (var word : Set.of(words)) {
                var parts = column.split("\\.");
                var rows = jdbc.sql("select count(*) from " + parts[0] + " where lower(" + parts[1] + ") like ?")
                        .param("%" + word.toLowerCase(Locale.ROOT) + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(column + ": " + word);
                }
            }
        }
        return found;
    }
}
