package org.couveuse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.inbox.Inbox;
import org.couveuse.people.Role;
import org.couveuse.subjects.Subject.Card;
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
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The same migrations, the same engine and the same inbox on a real PostgreSQL. */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
class PostgresTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService models;

    @Autowired
    private BlockerService blockers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

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

    /** Starts the database with the context; it ends with the process. */
    @TestConfiguration
    static class Database {

        @Bean(destroyMethod = "")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().start();
        }

        @Bean
        JdbcConnectionDetails details(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }
    }
}
