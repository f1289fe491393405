package org.couveuse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Either database refuses: the trail is added to, and nothing else. */
@CouveuseTest
class AppendOnlyTest {

    @Autowired
    private Trail trail;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID subject = UUID.randomUUID();
    private UUID entry;

    @BeforeEach
    void a_sealed_entry_with_a_text() {
        transaction.executeWithoutResult(
                status -> trail.record(new Trail.Event(UUID.randomUUID(), "said", subject, "ce qui a été dit")));
        sealer.pass();
        entry = trail.history(subject, 1).items().get(0).id();
    }

    @Test
    void nothing_of_the_trail_can_be_changed_or_taken_away() {
        var one = " where id = '" + entry + "'";
        for (var attack : List.of(
                "update audit_entry set action = 'x'" + one,
                "update audit_entry set note = 'x'" + one,
                "update audit_entry set actor = null" + one,
                "update audit_entry set note = null" + one,
                "update audit_entry set note = null, salt = null, subject = '" + UUID.randomUUID() + "'" + one,
                "update audit_entry set note = null, salt = null, at = current_timestamp" + one,
                "delete from audit_entry" + one,
                "update audit_seal set hash = 'x' where entry = '" + entry + "'",
                "delete from audit_seal where entry = '" + entry + "'")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("trail");
        }
        for (var table : List.of("audit_entry", "audit_seal")) {
            for (var attack : List.of("truncate table ", "drop table ")) {
                assertThatThrownBy(() -> jdbc.sql(attack + table).update())
                        .as(attack + table)
                        .rootCause()
                        .hasMessageMatching("(?is).*(cannot|trail).*");
            }
        }
        assertThat(trail.history(subject, 5).items())
                .extracting(Trail.Row::note)
                .containsExactly("ce qui a été dit");
        assertThat(chain.verify(null).broken()).isNull();
    }

    @Test
    void a_text_goes_with_its_salt_and_the_entry_stays() {
        jdbc.sql("update audit_entry set note = null, salt = null where id = ?")
                .param(entry)
                .update();
        transaction.executeWithoutResult(status -> trail.record(new Trail.Event(null, Chain.ERASED, entry, null)));
        sealer.pass();

        assertThat(trail.history(subject, 5).items())
                .extracting(Trail.Row::note)
                .containsOnlyNulls();
        assertThat(chain.verify(null).broken()).isNull();
    }
}
